// The charts of the project's own site and every mark form, by charts.mjs, which can also be run alone on any built site.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

import { build, endings, folder } from "./site.mjs";

const atEnd = endings();

test("no text of a chart collides or is cut, and every mark stands out in light, dark, print, grey and forced colours", () => {
  const site = build(folder(atEnd));
  const script = new URL("charts.mjs", import.meta.url).pathname;
  const run = spawnSync(process.execPath, [script, site], { encoding: "utf8", timeout: 600_000 });
  assert.equal(run.status, 0, run.stdout + run.stderr);
});
