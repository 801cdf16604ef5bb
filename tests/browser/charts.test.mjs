// Do the charts hold in a browser? Every chart page at four widths, and every accepted picture of tests/charts: no text over another,
// none outside its picture, none smaller than eleven pixels; titles of few lines; every mark and label stands out in the light, the dark,
// in print and in forced colours; axe finds nothing; and without CSS, as in the tree that screen readers read, the order is title,
// description, table. Each page is opened once and asked everything; the tests then read what was answered.

import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { before, test } from "node:test";

import { browser } from "./browser.mjs";
import { addresses, build, endings, folder, hand, PROJECT } from "./site.mjs";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [1280, 640, 360, 320];
/** The text columns of a page at the two outer widths of each picture: for the narrow one on phones, for the wide one from its least room. */
const COLUMNS = { narrow: [286, 326], wide: [587, 736] };
/** What axe must be asked again in other colours and on a phone. */
const LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

// In the page: what is wrong with the charts that are shown.
function look() {
  const told = [];
  const shown = [...document.querySelectorAll('svg.chart')].filter((svg) => svg.getClientRects().length);
  for (const svg of shown) {
    const name = svg.getAttribute('aria-labelledby').split(' ')[0];
    const [left, top, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
    const scale = svg.getBoundingClientRect().width / width;
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim());
    const boxes = texts.map((text) => {
      const box = text.getBBox();
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      // Fractions of a pixel: rooms are not whole.
      if (size < 10.95) told.push(`${name}: “${text.textContent}” is ${size.toFixed(1)} px high`);
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

// In the page: a heading that takes more than two lines in Chinese or three in English.
function longTitle() {
  const heading = document.querySelector("h1");
  const range = document.createRange();
  range.selectNodeContents(heading);
  const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom))).size;
  return lines > (document.documentElement.lang === "en" ? 3 : 2) ? [`${lines} lines of title: “${heading.textContent}”`] : [];
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
  const known = new Map();
  const light = (colour) => {
    if (!known.has(colour)) known.set(colour, measured(colour));
    return known.get(colour);
  };
  const measured = (colour) => {
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

// In the page, which is spoilt by it: title, description and table as the eye meets them without CSS.
function undressed() {
  document.querySelectorAll("link[rel=stylesheet], style").forEach((sheet) => sheet.remove());
  document.querySelectorAll("details").forEach((details) => { details.open = true; });
  const parts = ["h1", ".chart-description", "figure table"].map((part) => document.querySelector(part));
  const tops = parts.map((part) => part.getBoundingClientRect().top);
  return { tops, words: parts.slice(0, 2).map((part) => part.textContent.trim()), tables: document.querySelectorAll("figure table").length };
}

/** Whether the three follow each other, for the eye and in the tree that screen readers read. */
async function order(page) {
  const said = await page.evaluate(undressed);
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
}

/** What axe and the contrasts of marks complain about. */
async function seen(page, rules) {
  const options = rules ? { resultTypes: ["violations"], runOnly: { type: "rule", values: rules } } : { resultTypes: ["violations"] };
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), options);
  const marks = await page.evaluate(marksOf);
  return [...violations.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes[0].html.slice(0, 120)}`), ...marks.told];
}

/** Asks a chart page everything, in one visit: what is shown first stays unspoilt by what comes later. */
async function visit(page, address) {
  const found = { texts: [], titles: [], light: [], dark: [], table: [], order: [] };
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
  await page.goto(address);
  await page.evaluate(AXE);
  found.light = await seen(page);
  found.table = await page.evaluate(untold);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { told, shown } = await page.evaluate(look);
    if (shown !== 1) told.push(`${shown} pictures are shown`);
    found.texts.push(...told.map((complaint) => `${complaint} at ${width} px`));
    if (width === 360) found.titles = await page.evaluate(longTitle);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  found.dark = await seen(page, LOOKS);
  found.order = await order(page);
  return found;
}

const atEnd = endings();
let chromium, out;
const found = new Map();

before(async () => {
  out = build(`${folder(atEnd)}/public`);
  const charts = addresses(out).filter((address) => /^(en\/)?charts\/.*(?<!\/embed\/)$/.test(address));
  assert.ok(charts.length > 0, "the site has no chart pages");
  const site = await hand(out, atEnd);
  chromium = await browser(atEnd);
  const left = [...charts];
  const walk = async () => {
    const page = await chromium.newPage();
    for (let address = left.pop(); address !== undefined; address = left.pop()) found.set(address, await visit(page, site + address));
    await page.close();
  };
  await Promise.all([walk(), walk()]);
  assert.equal(found.size, charts.length);
});

const TOPICS = {
  texts: "on chart pages no text lies over another, leaves its picture or is too small",
  titles: "titles of charts take at most two lines of a phone in Chinese, three in English",
  light: "axe finds nothing on chart pages, and marks stand out (light, 1280)",
  dark: "axe finds nothing on chart pages, and marks stand out (dark, 320)",
  table: "every number in the picture of a chart page is in its table",
  order: "title, description and table follow each other, for the eye without CSS and for screen readers",
};

for (const [topic, name] of Object.entries(TOPICS)) {
  test(name, () => {
    const told = [...found].flatMap(([address, answers]) => answers[topic].map((complaint) => `/${address}: ${complaint}`));
    assert.equal(told.join("\n"), "");
  });
}

/** A page with all accepted pictures of a layout. */
async function pictures(ending) {
  const goldens = path.join(PROJECT, "tests/charts");
  const style = fs.readFileSync(path.join(out, "assets/bulletin.css"), "utf8");
  const drawn = fs.readdirSync(goldens).filter((file) => file.endsWith(".svg") && ending(file.endsWith("-narrow.svg"))).sort();
  const markup = drawn.map((file) => fs.readFileSync(path.join(goldens, file), "utf8")).join("\n");
  const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style} svg.chart{display:block!important;max-width:none!important;width:var(--column)}</style>${markup}`);
  return page;
}

for (const [layout, columns] of Object.entries(COLUMNS)) {
  test(`in accepted ${layout} pictures no text lies over another, leaves its picture or is too small`, async () => {
    const page = await pictures((narrow) => narrow === (layout === "narrow"));
    for (const column of columns) {
      // A file that stands alone has a margin of 20 around it, which a page has not.
      await page.evaluate((width) => document.body.style.setProperty("--column", `${width}px`), column + 40);
      const { told, shown } = await page.evaluate(look);
      assert.ok(shown > 20, `${shown} pictures`);
      assert.equal(told.join("\n"), "", `in ${column} px`);
    }
    await page.close();
  });
}

const MODES = {
  "in the light": { colorScheme: "light", media: "screen", forcedColors: "none" },
  "in the dark": { colorScheme: "dark", media: "screen", forcedColors: "none" },
  "in print": { colorScheme: "dark", media: "print", forcedColors: "none" },
  "in forced colours": { colorScheme: "light", media: "screen", forcedColors: "active" },
  "in forced dark colours": { colorScheme: "dark", media: "screen", forcedColors: "active" },
};

test("every mark and label of accepted pictures stands out", async (t) => {
  const page = await pictures(() => true);
  for (const [mode, media] of Object.entries(MODES)) {
    await t.test(mode, async () => {
      await page.emulateMedia(media);
      const { told, looked } = await page.evaluate(marksOf);
      assert.ok(looked > 100, `${looked} marks`);
      assert.equal([...new Set(told)].join("\n"), "");
    });
  }
  await page.close();
});
