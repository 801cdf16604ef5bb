// Do the charts hold in a browser? Every chart of a built site at four widths: no text over another text, none outside
// its picture, none too small, no page wider than the screen. Then every accepted picture of tests/charts in the light,
// the dark, in print, in grey and in forced colours: every mark stands out from the ground, and no two tints are one grey.
//
//     node tests/browser/charts.mjs <built site> [folder for pictures]
//
// It needs `playwright-core` (from node_modules here or in NODE_PATH) and a Chromium (CHROMIUM, or /usr/bin/chromium).
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core');
const [site, pictures] = process.argv.slice(2);
if (!site) throw new Error('expected the folder of a built site');
const here = path.dirname(fileURLToPath(import.meta.url));
// Seven-digit numbers in the tiles of a phone of 320 px are this small; leaving them out would be worse.
const LEAST = 7.9;
const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

// In the page: what is wrong with the charts that are shown.
function look(least) {
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
    const scale = svg.getBoundingClientRect().width / width;
    const smallest = Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale));
    if (smallest < least) told.push(`${name}: text of ${smallest.toFixed(1)} px`);
  }
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0 && shown.length) told.push(`the page is ${wide} px wider than the screen`);
  return { told, shown: shown.length };
}

// In the page: marks that do not stand out, and tints of one grey.
function marks() {
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
    const paper = light(getComputedStyle(svg.querySelector('.paper')).fill);
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

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update'] });
const pages = fs.readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && fs.readFileSync(path.join(site, file), 'utf8').includes('class="chart chart-wide"'))
  .sort();
const page = await browser.newPage();
let charts = 0;
// Open details would hide nothing of a chart; each page is loaded once and then made narrower.
for (const file of pages) {
  await page.goto(pathToFileURL(path.resolve(site, file)).href);
  for (const width of [1280, 640, 360, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const { told, shown } = await page.evaluate(look, LEAST);
    charts += shown;
    told.forEach((what) => fault(`${file} at ${width} px`, what));
    if (pictures && (width === 1280 || width === 360)) {
      for (const scheme of width === 360 ? ['light', 'dark'] : ['light']) {
        await page.emulateMedia({ colorScheme: scheme });
        for (const figure of await page.locator('figure:has(svg.chart)').all()) {
          const id = (await figure.locator('svg.chart').first().getAttribute('aria-labelledby')).split(' ')[0];
          const name = `${file.startsWith('en/') ? 'en-' : ''}${id}-${width}-${scheme}.png`;
          if (!fs.existsSync(path.join(pictures, name))) await figure.screenshot({ path: path.join(pictures, name) });
        }
      }
      await page.emulateMedia({ colorScheme: 'light' });
    }
  }
}

const goldens = path.join(here, '..', 'charts');
const style = fs.readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => fs.readFileSync(path.join(site, file), 'utf8')).join('\n');
const drawn = fs.readdirSync(goldens).filter((file) => file.endsWith('.svg')).sort()
  .map((file) => fs.readFileSync(path.join(goldens, file), 'utf8')).join('\n');
// All at the width for which they were laid out.
const all = `<!doctype html><meta charset="utf-8"><style>${style}
svg.chart{display:block!important;max-width:none!important}svg.chart-wide{width:680px!important}svg.chart-narrow{width:380px!important}</style>${drawn}`;
await page.setViewportSize({ width: 1280, height: 900 });
const modes = [
  ['light', { colorScheme: 'light', media: 'screen', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', media: 'screen', forcedColors: 'none' }],
  ['print', { colorScheme: 'dark', media: 'print', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'light', media: 'screen', forcedColors: 'active' }],
  ['forced dark colours', { colorScheme: 'dark', media: 'screen', forcedColors: 'active' }],
];
let looked = 0;
for (const [mode, media] of modes) {
  await page.emulateMedia(media);
  await page.setContent(all);
  const seen = await page.evaluate(marks);
  looked += seen.looked;
  seen.told.forEach((what) => fault(`tests/charts in ${mode}`, what));
  if (mode === 'light') (await page.evaluate(look, LEAST)).told.forEach((what) => fault('tests/charts', what));
  if (pictures) await page.screenshot({ path: path.join(pictures, `forms-${mode.replaceAll(' ', '-')}.png`), fullPage: true });
}
await browser.close();

[...new Set(faults)].forEach((line) => console.log(line));
console.log(`${charts} charts on ${pages.length} pages at four widths and ${looked} marks in five modes: ${faults.length} faults`);
if (charts === 0 || looked === 0) throw new Error('expected charts, but found none');
process.exitCode = faults.length > 0 ? 1 : 0;
