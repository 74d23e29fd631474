import type { Browser, Page } from 'playwright-core';
import { median } from './turns.ts';

const RUNS = 9;
const LINK = {
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  offline: false,
};
const SLOWER_PROCESSOR = 4;
const SETTLE_MS = 1_000;

// the browser may find a larger text later, or move what it has shown: both are watched until nothing comes any more
const WATCH = `
  globalThis.seen = { largest: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/**
 * How a page comes to a phone that has nothing of it yet: the time until its largest text or picture stands there, and how far things
 * moved afterwards (the browser's measure, 0 for not at all). The median of nine visits, each with an empty cache, by Chromium's own
 * throttles: 1.6 Mbit/s down, 150 ms for every answer, a quarter of this machine's processor.
 */
export async function onSlowPhone(
  browser: Browser,
  url: string,
): Promise<{ largestMs: number; shift: number }> {
  const visits = [];
  for (let i = 0; i < RUNS; i++) visits.push(await visit(browser, url));
  return { largestMs: median(visits.map((v) => v.largest)), shift: median(visits.map((v) => v.shift)) };
}

async function visit(browser: Browser, url: string): Promise<Seen> {
  const page = await slowPhone(browser);
  try {
    await page.addInitScript(WATCH);
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => {})');
    await page.waitForTimeout(SETTLE_MS);
    const seen = await page.evaluate<Seen>('seen');
    if (seen.largest === 0) throw new Error(`nothing was painted of ${url}`);
    return seen;
  } finally {
    await page.context().close();
  }
}

/** An empty page of a phone that has nothing yet, behind a slow link. The caller closes its context. */
export async function slowPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', LINK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  return page;
}

interface Seen {
  largest: number;
  shift: number;
}
