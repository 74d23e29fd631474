import type { Browser } from 'playwright-core';
import { launchBrowser } from '#testing/browser.ts';
import { atMost, type Bench, forInformation, type Measure } from './bench.ts';
import { startProgram } from './processes.ts';
import { onSlowPhone } from './slow-phone.ts';

const PAGES = [
  { name: 'home', path: '/' },
  { name: 'procedure page', path: '/thu-tuc/1.001193' },
];
const KILOBYTE = 1000;

/**
 * Measures what a browser fetches for a page on its first visit (everything, with fonts and headers, as it is sent), and when a slow
 * phone shows it.
 */
export const firstViewBench: Bench = {
  name: 'first-view',
  async run(o) {
    const stage = await o.stage(1_000);
    const program = await startProgram(stage, { role: 'web' });
    let browser: Browser | undefined;
    const measures: Measure[] = [];
    try {
      browser = await launchBrowser();
      for (const page of PAGES) {
        const { all, script } = await firstView(browser, program.url + page.path);
        const { largestMs, shift } = await onSlowPhone(browser, program.url + page.path);
        measures.push(
          atMost(`${page.name}: first view with fonts`, all / KILOBYTE, 'KB', 75),
          atMost(`${page.name}: of this script`, script / KILOBYTE, 'KB', 15),
          atMost(`${page.name}: largest paint on a slow phone`, largestMs / 1000, 's', 0.6),
          forInformation(`${page.name}: layout shift, where Arial or Roboto is`, shift, ''),
        );
      }
    } finally {
      await browser?.close();
      await program.stop();
    }
    return measures;
  },
};

async function firstView(browser: Browser, url: string): Promise<{ all: number; script: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const types = new Map<string, string>();
  const sizes = { all: 0, script: 0 };
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  cdp.on('Network.responseReceived', (e) => types.set(e.requestId, e.type));
  cdp.on('Network.loadingFinished', (e) => {
    sizes.all += e.encodedDataLength;
    if (types.get(e.requestId) === 'Script') sizes.script += e.encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  await context.close();
  return sizes;
}
