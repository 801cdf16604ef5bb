// Every kind of page, in both languages, light and dark, on a desk and on a phone: nothing leaves the window, nothing is too small, pale
// or hidden, no text of a picture lies over another, and nothing runs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";

import { browser } from "./browser.mjs";
import * as looks from "./looks.mjs";
import { addresses, build, endings, folder, hand } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One page of each kind, and those that have most in them. */
const KINDS = {
  home: "", campaigns: "campaigns/", "campaign with activities": "campaigns/2022-shandong-new-year-goods/",
  "campaign with a table": "campaigns/2015-spring-festival/", "campaign with a ballot": "campaigns/2008-youth-destinations/",
  "figure with a bound": "figures/2022-shandong-new-year-goods/contest-plays/",
  "figure that is forecast": "figures/2022-shandong-new-year-goods/xintai-sales/",
  "figure that is missing": "figures/2015-spring-festival/by-province/zhejiang/revenue/",
  "figure without a unit": "figures/2020-officials-livestreaming/weibo-traffic/",
  places: "places/", province: "places/shandong/", "province without figures": "places/taiwan/", county: "places/370982/",
  indicators: "indicators/", indicator: "indicators/sales/", "indicator with a map": "indicators/tourism-revenue/",
  releases: "releases/", release: "releases/2022-shandong-interim-results/", "release with charts": "releases/2015-spring-festival/",
  "chart of bars": "charts/2015-spring-festival/by-province/revenue/", "chart on tiles": "charts/2015-spring-festival/by-province/visitors/map/",
  "chart of parts": "charts/2022-consumption-assistance/reported-parts/", "chart of dots": "charts/2020-officials-livestreaming/county-head-livestreams-told/",
  "charts side by side": "charts/2022-consumption-assistance/support/", "chart of votes": "charts/2008-youth-destinations/cities/",
  "embedded chart": "charts/2022-shandong-new-year-goods/merchants/parts/embed/",
  sources: "sources/", source: "sources/dazhong-2022-01-31/", methodology: "methodology/", corrections: "corrections/",
  data: "data/", "free page": "about/", "not found": "404.html",
};

/** The address in data/site.yaml. */
const BASE = "https://gongbao.example/";

const WINDOWS = [
  { name: "light, 1280", colorScheme: "light", viewport: { width: 1280, height: 900 }, axe: true },
  { name: "dark, 360", colorScheme: "dark", viewport: { width: 360, height: 740 }, axe: true },
  { name: "dark, 1280", colorScheme: "dark", viewport: { width: 1280, height: 900 }, axe: false },
  { name: "light, 360", colorScheme: "light", viewport: { width: 360, height: 740 }, axe: false },
];

let chromium, site, paths;

const atEnd = endings();

before(async () => {
  const out = build(`${folder(atEnd)}/public`);
  paths = new Set(addresses(out));
  site = await hand(out, atEnd);
  chromium = await browser(atEnd);
});

/** A window of the browser. The page for addresses that lead nowhere names the site by its address, which is ours for now. */
async function openWindow(options) {
  const context = await chromium.newContext(options);
  await context.route(`${BASE}**`, async (route) => {
    const response = await fetch(route.request().url().replace(BASE, site));
    await route.fulfill({ status: response.status, contentType: response.headers.get("content-type"), body: Buffer.from(await response.arrayBuffer()) });
  });
  return context;
}

/** Opens a page and gathers what the browser complains about. */
async function open(context, path) {
  const page = await context.newPage();
  const complaints = [];
  // Browsers ask for an icon of their own accord, and once.
  const asked = (address) => !address.endsWith("/favicon.ico");
  page.on("console", (message) => message.type() === "error" && asked(message.location().url) && complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("response", (response) => response.status() >= 400 && asked(response.url()) && complaints.push(`${response.status()}: ${response.url()}`));
  page.on("request", (request) => ![site, BASE, "data:"].some((own) => request.url().startsWith(own)) && complaints.push(`leaves the site: ${request.url()}`));
  await page.goto(site + path, { waitUntil: "load" });
  return { page, complaints };
}

async function axe(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map((node) => `axe ${id}: ${help}: ${node.target} ${node.html.slice(0, 120)}${node.any?.[0]?.message ? ` (${node.any[0].message})` : ""}`));
}

for (const window of WINDOWS) {
  describe(window.name, () => {
    for (const [kind, path] of Object.entries(KINDS)) {
      test(`${kind} (${window.name})`, async () => {
        const context = await openWindow({ colorScheme: window.colorScheme, viewport: window.viewport });
        const found = [];
        for (const prefix of ["", "en/"]) {
          assert.ok(paths.has(prefix + path), `no page ${prefix}${path}`);
          const { page, complaints } = await open(context, prefix + path);
          for (const look of Object.values(looks)) complaints.push(...(await page.evaluate(look)));
          if (window.axe) complaints.push(...(await axe(page)));
          found.push(...complaints.map((complaint) => `/${prefix}${path}: ${complaint}`));
          await page.close();
        }
        await context.close();
        assert.equal(found.join("\n"), "");
      });
    }
  });
}

test("on paper there is the text and no navigation", async () => {
  const context = await openWindow({ viewport: { width: 794, height: 1123 } });
  for (const path of ["", KINDS["figure with a bound"], KINDS["release with charts"], `en/${KINDS.indicator}`]) {
    const { page } = await open(context, path);
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => ({
      nav: [...document.querySelectorAll("nav, .skip")].filter((e) => e.checkVisibility({ checkVisibilityCSS: true })).map((e) => e.outerHTML.slice(0, 80)),
      heading: document.querySelector("h1").checkVisibility(),
      background: getComputedStyle(document.body).backgroundColor,
      overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }));
    assert.deepEqual(seen.nav, [], `/${path} prints its navigation`);
    assert.ok(seen.heading && !seen.overflow, `/${path}`);
    assert.match(seen.background, /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/, `/${path} prints a background`);
  }
  await context.close();
});

test("in the dark paper stays white", async () => {
  const context = await openWindow({ colorScheme: "dark" });
  const { page } = await open(context, KINDS["release with charts"]);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const [background, color] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
  assert.match(background, /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
  assert.ok(color.match(/\d+/g).slice(0, 3).every((c) => Number(c) < 100), `pale ink: ${color}`);
  await context.close();
});

test("the first stop of the keyboard skips to the text", async () => {
  const context = await openWindow({ viewport: { width: 1280, height: 900 } });
  const { page } = await open(context, KINDS["figure with a bound"]);
  await page.keyboard.press("Tab");
  const skip = await page.evaluate(() => ({ text: document.activeElement.className, box: document.activeElement.getBoundingClientRect().toJSON() }));
  assert.equal(skip.text, "skip");
  assert.ok(skip.box.width > 20 && skip.box.height > 20 && skip.box.top >= 0 && skip.box.left >= 0, `the skip link is seen when it has the focus: ${JSON.stringify(skip.box)}`);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "content");
  await context.close();
});

test("every stop of the keyboard is seen", async () => {
  const context = await openWindow({ viewport: { width: 360, height: 740 } });
  const { page } = await open(context, KINDS.home);
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press("Tab");
    const { name, seen, outline } = await page.evaluate(() => {
      const e = document.activeElement;
      const box = e.getBoundingClientRect();
      const style = getComputedStyle(e);
      return { name: e.outerHTML.slice(0, 100), seen: box.width > 1 && box.height > 1, outline: style.outlineStyle !== "none" || style.boxShadow !== "none" };
    });
    assert.ok(seen && outline, `the focus is not seen on ${name}`);
  }
  await context.close();
});

test("without JavaScript the pages are the same", async () => {
  const context = await openWindow({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  for (const path of ["", KINDS["release with charts"], KINDS["figure with a bound"], "en/data/"]) {
    const page = await context.newPage();
    await page.goto(site + path);
    assert.ok(await page.locator("h1").isVisible(), `/${path}`);
    const links = page.locator("main a").first();
    await links.click();
    assert.ok(await page.locator("h1").isVisible(), `behind the first link of /${path}`);
    await page.close();
  }
  const page = await context.newPage();
  await page.goto(site + KINDS["release with charts"]);
  assert.ok(await page.locator("main svg").locator("visible=true").first().isVisible(), "charts are drawn");
  await context.close();
});

test("a phone gets targets for fingers", async () => {
  const context = await openWindow({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const { page } = await open(context, KINDS.home);
  const small = await page.evaluate(() => [...document.querySelectorAll("nav a, .tiles a")].map((a) => [a.textContent.trim(), a.getBoundingClientRect()]).filter(([, box]) => box.width > 0 && box.height < 24).map(([text, box]) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`));
  assert.deepEqual(small, []);
  await context.close();
});
