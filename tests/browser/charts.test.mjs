// Do the charts hold in a browser? Every chart page at three widths, and every accepted picture of tests/charts: no text over another,
// none outside its picture; every mark and label stands out in the light, the dark, in print and in forced colours; axe finds nothing;
// and without CSS, as in the tree that screen readers read, the order is title, description, table.

import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { before, test } from "node:test";

import { browser } from "./browser.mjs";
import { addresses, build, endings, folder, hand, PROJECT } from "./site.mjs";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [320, 640, 1280];

// In the page: what is wrong with the charts that are shown.
function look() {
  const told = [];
  const shown = [...document.querySelectorAll('svg.chart')].filter((svg) => svg.getClientRects().length);
  for (const svg of shown) {
    const name = svg.getAttribute('aria-labelledby').split(' ')[0];
    const [left, top, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim());
    const boxes = texts.map((text) => {
      const box = text.getBBox();
      // The letters themselves: a line box is higher than they are.
      return { text: text.textContent, x: box.x, y: box.y + box.height * 0.18, right: box.x + box.width, bottom: box.y + box.height * 0.86 };
    });
    boxes.forEach((a, n) => {
      if (a.x < left - 1.5 || a.y < top - 1.5 || a.right > left + width + 1.5 || a.bottom > top + height + 1.5)
        told.push(`${name}: “${a.text}” leaves the picture`);
      for (const b of boxes.slice(n + 1))
        if (Math.min(a.right, b.right) - Math.max(a.x, b.x) > 0.6 && Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y) > 0.6)
          told.push(`${name}: “${a.text}” and “${b.text}” overlap`);
    });
  }
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0 && shown.length === 1) told.push(`the page is ${wide} px wider than the screen`);
  return { told, shown: shown.length };
}

// In the page: numbers of a picture that its table does not have. A map counts in one scale: 0.466 billion is 466 million in the table.
function untold() {
  const digits = (text) => (text.match(/\d[\d.,]*/g) ?? []).map((number) => number.replace(/[.,]/g, "").replace(/^0+(?=\d)|0+$/g, ""));
  const table = new Set(digits(document.querySelector("figure table").textContent));
  const beside = ".ticks, .foot, .legend, .key, .rank, .head, .sub, .note";
  const texts = [...document.querySelectorAll("svg.chart text")].filter((text) => !text.closest(beside)).map((text) => text.textContent);
  return texts.filter((text) => !digits(text).every((number) => table.has(number))).map((text) => `the table has no “${text}”`);
}

// In the page: marks that do not stand out, and tints of one grey.
function marksOf() {
  const told = [];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
      const c = byte / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const forced = matchMedia('(forced-colors: active)').matches;
  const solid = (colour) => colour && !colour.startsWith('url') && colour !== 'none' && !colour.startsWith('rgba(0, 0, 0, 0');
  let looked = 0;
  for (const svg of document.querySelectorAll('svg.chart')) {
    const name = svg.getAttribute('aria-labelledby').split(' ')[0];
    const sheet = svg.querySelector('.paper');
    const paper = light(sheet ? getComputedStyle(sheet).fill : getComputedStyle(document.body).backgroundColor);
    const tints = new Map();
    for (const mark of svg.querySelectorAll('path, circle')) {
      const style = getComputedStyle(mark);
      const classes = mark.getAttribute('class') ?? '';
      if (mark.closest('defs') || /\b(grid|paper|rest|lead)\b/.test(classes)) continue;
      looked += 1;
      const stands = ['fill', 'stroke'].some((part) => solid(style[part]) && ratio(light(style[part]), paper) >= 3);
      // A hatched or fading mark is painted by a pattern or gradient in the bar's own colour.
      const painted = [style.fill, style.stroke].some((paint) => paint.startsWith('url'));
      if (!stands && !painted) told.push(`${name}: a mark of \`${classes || mark.parentNode.getAttribute('class')}\` does not stand out (${style.fill}, ${style.stroke})`);
      const tint = mark.parentNode.getAttribute('class') ?? '';
      if (/^t[1-5]$/.test(tint) && !classes) tints.set(tint, light(style.fill));
    }
    for (const text of svg.querySelectorAll('text')) {
      const tint = text.parentNode.getAttribute('class') ?? '';
      const ground = /^[tn][0-5]$/.test(tint) ? light(getComputedStyle(text.parentNode.querySelector('path') ?? svg.querySelector(`.${tint} path`)).fill) : paper;
      const seen = ratio(light(getComputedStyle(text).fill), ground);
      if (seen < 4.5) told.push(`${name}: “${text.textContent}” at ${seen.toFixed(1)}:1`);
    }
    // Grey is what print and colour-blind readers have; in forced colours the numbers in the tiles speak.
    const greys = forced ? [] : [...tints].sort(([a], [b]) => a.localeCompare(b));
    greys.slice(1).forEach(([tint, grey], n) => {
      if (ratio(grey, greys[n][1]) < 1.15) told.push(`${name}: ${greys[n][0]} and ${tint} are one grey`);
    });
  }
  return { told, looked };
}

const atEnd = endings();
let chromium, out, site, charts;

before(async () => {
  out = build(`${folder(atEnd)}/public`);
  charts = addresses(out).filter((address) => /^(en\/)?charts\/.*(?<!\/embed\/)$/.test(address));
  assert.ok(charts.length > 0, "the site has no chart pages");
  site = await hand(out, atEnd);
  chromium = await browser(atEnd);
});

/** What `complain` finds on every chart page, each page opened once. */
async function onEachPage(options, complain) {
  const page = await chromium.newPage(options);
  const found = [];
  for (const address of charts) {
    await page.goto(site + address);
    found.push(...(await complain(page)).map((complaint) => `/${address}: ${complaint}`));
  }
  await page.close();
  assert.equal(found.join("\n"), "");
}

test("on chart pages no text lies over another or leaves its picture", () => onEachPage({}, async (page) => {
  const found = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { told, shown } = await page.evaluate(look);
    if (shown !== 1) told.push(`${shown} pictures are shown`);
    found.push(...told.map((complaint) => `${complaint} at ${width} px`));
  }
  return found;
}));

for (const [name, options] of [["light, 1280", { colorScheme: "light", viewport: { width: 1280, height: 900 } }], ["dark, 320", { colorScheme: "dark", viewport: { width: 320, height: 740 } }]]) {
  test(`axe finds nothing on chart pages (${name})`, () => onEachPage(options, async (page) => {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    const marks = await page.evaluate(marksOf);
    return [...violations.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes[0].html.slice(0, 120)}`), ...marks.told];
  }));
}

test("title, description and table follow each other, for the eye without CSS and for screen readers", () => onEachPage({}, async (page) => {
  const said = await page.evaluate(() => {
    document.querySelectorAll("link[rel=stylesheet], style").forEach((sheet) => sheet.remove());
    document.querySelectorAll("details").forEach((details) => { details.open = true; });
    const parts = [...["h1", ".chart-description", "figure table"].map((part) => document.querySelector(part))];
    const tops = parts.map((part) => part.getBoundingClientRect().top);
    return { tops, words: parts.slice(0, 2).map((part) => part.textContent.trim()), tables: document.querySelectorAll("figure table").length };
  });
  const tree = JSON.stringify((await (await page.context().newCDPSession(page)).send("Accessibility.getFullAXTree")).nodes
    .filter((node) => !node.ignored).map((node) => [node.role?.value, node.name?.value]));
  const main = tree.slice(tree.indexOf('["main"'));
  const places = [`["heading",${JSON.stringify(said.words[0])}]`, JSON.stringify(said.words[1]), '["table"'].map((part) => main.indexOf(part));
  const ordered = (numbers) => numbers.every((number, n) => number >= 0 && (n === 0 || number > numbers[n - 1]));
  return [
    ...(ordered(said.tops) ? [] : [`for the eye: ${said.tops}`]),
    ...(ordered(places) ? [] : [`in the tree: ${places}`]),
    ...(said.tables === 1 ? [] : [`${said.tables} tables`]),
  ];
}));

/** A page with all accepted pictures of a kind of layout, each as wide as `width`. */
function pictures(ending, width) {
  const goldens = path.join(PROJECT, "tests/charts");
  const style = fs.readFileSync(path.join(out, "assets/bulletin.css"), "utf8");
  const drawn = fs.readdirSync(goldens).filter((file) => file.endsWith(".svg") && ending(file.endsWith("-narrow.svg"))).sort();
  const markup = drawn.map((file) => fs.readFileSync(path.join(goldens, file), "utf8")).join("\n");
  return `<!doctype html><meta charset="utf-8"><style>${style} svg.chart{display:block!important;max-width:none!important;width:${width}px!important}</style>${markup}`;
}

test("in accepted pictures no text lies over another or leaves its picture", async () => {
  const page = await chromium.newPage();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width: width + 40, height: 900 });
    await page.setContent(pictures((narrow) => narrow === width < 500, width));
    const { told, shown } = await page.evaluate(look);
    assert.ok(shown > 20, `${shown} pictures at ${width} px`);
    assert.equal(told.join("\n"), "", `at ${width} px`);
  }
  await page.close();
});

const MODES = {
  "in the light": { colorScheme: "light", media: "screen", forcedColors: "none" },
  "in the dark": { colorScheme: "dark", media: "screen", forcedColors: "none" },
  "in print": { colorScheme: "dark", media: "print", forcedColors: "none" },
  "in forced colours": { colorScheme: "light", media: "screen", forcedColors: "active" },
  "in forced dark colours": { colorScheme: "dark", media: "screen", forcedColors: "active" },
};

test("every number in the picture of a chart page is in its table", () => onEachPage({}, (page) => page.evaluate(untold)));

for (const [mode, media] of Object.entries(MODES)) {
  test(`every mark and label of accepted pictures stands out ${mode}`, async () => {
    const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } });
    await page.emulateMedia(media);
    await page.setContent(pictures(() => true, 640));
    const { told, looked } = await page.evaluate(marksOf);
    assert.ok(looked > 100, `${looked} marks`);
    assert.equal([...new Set(told)].join("\n"), "");
    await page.close();
  });
}
