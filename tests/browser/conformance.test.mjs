// Every page of the built site is valid HTML, says the checker of the W3C where there is a Java to run it; and always the parser of the
// standard.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";

import { parse } from "parse5";

import { addresses, build, endings, folder } from "./site.mjs";

const require = createRequire(import.meta.url);

let out;

const atEnd = endings();

before(() => {
  out = build(`${folder(atEnd)}/public`);
});

const file = (address) => join(out, address === "" || address.endsWith("/") ? `${address}index.html` : address);

test("every page is read without an error", () => {
  const complaints = addresses(out).flatMap((address) => {
    const errors = [];
    parse(readFileSync(file(address), "utf8"), { onParseError: (error) => errors.push(error), sourceCodeLocationInfo: true });
    return errors.map((error) => `/${address}:${error.startLine}:${error.startCol}: ${error.code}`);
  });
  assert.equal(complaints.slice(0, 20).join("\n"), "");
});

function checker() {
  if (spawnSync("java", ["-version"]).status !== 0) return { skip: "there is no Java" };
  try {
    const jar = join(require.resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");
    return existsSync(jar) ? { jar } : { skip: "the checker is not installed" };
  } catch {
    return { skip: "the checker is not installed" };
  }
}

const { jar, skip } = checker();

test("every page conforms to HTML", { skip }, () => {
  const run = spawnSync("java", ["-Xss2m", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "json", out], { encoding: "utf8", maxBuffer: 1 << 28 });
  const { messages } = JSON.parse(run.stderr);
  const seen = new Map();
  for (const { message, url, lastLine, lastColumn } of messages) {
    const list = seen.get(message) ?? [];
    list.push(`${url?.split("/public/")[1]}:${lastLine}:${lastColumn}`);
    seen.set(message, list);
  }
  const complaints = [...seen].map(([message, places]) => `${places.length} × ${message} (${places.slice(0, 3).join(", ")})`);
  assert.equal(complaints.join("\n"), "");
});
