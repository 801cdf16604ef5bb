// `gongbao serve` in the browser: what changes in the files changes on the page, and what is wrong stands over the last good page.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { browser } from "./browser.mjs";
import { endings, serve } from "./site.mjs";

const RELEASE = "content/releases/2022-shandong-interim-results.md";
const ADDRESS = "releases/2022-shandong-interim-results/";

/** How long a rebuild may take on a busy machine. */
const PATIENCE = { timeout: 60_000 };

let chromium, root, url;

const atEnd = endings();

before(async () => {
  ({ root, url } = await serve(atEnd));
  chromium = await browser(atEnd);
});

const read = (path) => readFileSync(join(root, path), "utf8");
const write = (path, text) => writeFileSync(join(root, path), text);

test("a change in a file is seen without a hand on the keyboard", async () => {
  const page = await chromium.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(url + ADDRESS);
  const good = read(RELEASE);
  write(RELEASE, `${good}\n这一行是刚才写的。\n`);
  await page.getByText("这一行是刚才写的。").waitFor(PATIENCE);
  write(RELEASE, good);
  await page.getByText("这一行是刚才写的。").waitFor({ ...PATIENCE, state: "detached" });
  assert.deepEqual(errors, []);
  await page.close();
});

test("a mistake is shown over the last good page, and goes when it is mended", async () => {
  const page = await chromium.newPage();
  await page.goto(url + ADDRESS);
  const heading = await page.locator("h1").textContent();
  const good = read(RELEASE);
  write(RELEASE, `${good}\n[突破1.3亿次](fig:contest-plays)\n`);
  const problems = page.locator("#gongbao-problems");
  await problems.waitFor(PATIENCE);
  const said = await problems.textContent();
  assert.match(said, /E0301/);
  assert.match(said, /2022-shandong-interim-results\.md/);
  assert.match(said, /突破1\.2亿次/);
  assert.equal(await page.locator("h1").textContent(), heading, "the page below is the last good one");
  assert.equal(await page.locator("main").getByText("突破1.3亿次").count(), 0);
  // Another page shows it as well, and is there.
  await page.goto(`${url}campaigns/`);
  await problems.waitFor(PATIENCE);
  assert.ok(await page.locator("h1").isVisible());
  write(RELEASE, good);
  await problems.waitFor({ ...PATIENCE, state: "detached" });
  await page.close();
});

test("broken front matter and a broken template are shown the same way", async () => {
  const page = await chromium.newPage();
  await page.goto(url);
  const problems = page.locator("#gongbao-problems");
  for (const [path, text, code] of [[RELEASE, "---\ntitle: [\n---\n", /E0102/], ["themes/bulletin/templates/home.html", "{% if %}", /E0401/]]) {
    const good = read(path);
    write(path, text);
    await problems.waitFor(PATIENCE);
    assert.match(await problems.textContent(), code);
    write(path, good);
    await problems.waitFor({ ...PATIENCE, state: "detached" });
  }
  await page.close();
});

test("an address that is not there shows the page for it", async () => {
  const page = await chromium.newPage();
  const response = await page.goto(`${url}nowhere/at/all/`);
  assert.equal(response.status(), 404);
  assert.ok(await page.locator("h1").isVisible());
  await page.close();
});
