// Chromium as scripts/test found or installed it.

import { chromium } from "playwright-core";

/** The switches keep it quiet: no graphics card, no first run, no traffic of its own. */
const SWITCHES = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** Starts a browser that ends with the tests. */
export async function browser(atEnd) {
  const started = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: SWITCHES });
  atEnd(() => started.close());
  return started;
}
