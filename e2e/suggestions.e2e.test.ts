import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, started } from '#testing/browser.ts';
import { openServer, type Served } from '#testing/story/server.ts';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([openServer({ now: '2026-11-20T09:00:00+07:00' }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test.each([1280, 360])(
  'on the home page at %i px every suggestion can be seen and pressed',
  async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(served.url);
    await started(page);
    const box = page.getByRole('main').getByRole('combobox');
    await box.pressSequentially('đăng ký');
    const options = page.getByRole('option');
    await options.nth(3).waitFor();
    // it can be pressed only when its middle is on top of everything else and not cut off by the band
    await options.nth(3).click({ trial: true });
    await box.fill('');
    await box.pressSequentially('lam ho chi');
    await options.filter({ hasText: 'Cấp hộ chiếu phổ thông' }).click();
    await page.waitForURL('**/thu-tuc/1.001456');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Cấp hộ chiếu phổ thông');
    await context.close();
  },
);
