// The project's own site for the browser: built into a folder and handed out as any web server would, or under `gongbao serve`.

import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after } from "node:test";

export const PROJECT = new URL("../..", import.meta.url).pathname;

/** The program under test; scripts/test says where it is. */
const GONGBAO = process.env.GONGBAO ?? join(PROJECT, "target/debug/gongbao");

/** The day for which the site is made. */
const DAY = "2026-11-20";

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml", ".csv": "text/csv", ".png": "image/png" };

/** Takes what must be done when all tests of a file have run; the last thing begun ends first. */
export function endings() {
  const list = [];
  after(async () => {
    for (const end of list.reverse()) await end();
  });
  return (end) => list.push(end);
}

/** A folder of our own, gone at the end. */
export function folder(atEnd) {
  const path = mkdtempSync(join(tmpdir(), "gongbao-browser-"));
  atEnd(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Builds the site into a folder; gives the folder, or that of the site which scripts/test has built for all files. */
export function build(out) {
  if (process.env.GONGBAO_SITE) return process.env.GONGBAO_SITE;
  const run = spawnSync(GONGBAO, ["build", "--root", PROJECT, "--out", out, "--at", DAY], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`the site does not build:\n${run.error ?? run.stderr}`);
  return out;
}

/** Every page of a built site, as its address. */
export function addresses(out, below = "") {
  return readdirSync(join(out, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below + entry.name;
    if (entry.isDirectory()) return addresses(out, `${path}/`);
    if (!path.endsWith(".html")) return [];
    return [path === "index.html" ? "" : path.replace(/\/index\.html$/, "/")];
  });
}

/** Hands a built site out; gives its address. */
export async function hand(out, atEnd) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let file = join(out, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    const found = existsSync(file);
    if (!found) file = join(out, "404.html");
    response.writeHead(found ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  atEnd(() => new Promise((closed) => { server.closeAllConnections(); server.close(closed); }));
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Runs `gongbao serve` over a copy of the site that a test may change; gives the copy's folder and the address. */
export async function serve(atEnd) {
  const root = folder(atEnd);
  for (const name of ["content", "data", "themes"]) cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  const child = spawn(GONGBAO, ["serve", "--root", root, "--at", DAY], { stdio: ["ignore", "ignore", "pipe"] });
  atEnd(() => child.kill());
  let said = "";
  const url = await new Promise((ready, fail) => {
    const late = setTimeout(() => fail(new Error(`no address within a minute:\n${said}`)), 60_000);
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const found = /http:\/\/[\w.:]+\//.exec(said);
      if (found) { clearTimeout(late); ready(found[0]); }
    });
    child.on("exit", (code) => fail(new Error(`serve ended with ${code}:\n${said}`)));
  });
  return { root, url };
}
