import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { launchBrowser, started } from '#testing/browser.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { person } from '#testing/registering.ts';

const PHONE = { width: 360, height: 800 };
let t: TestApp;
let url: string;
let browser: Browser;
beforeAll(async () => {
  t = await testApp();
  url = await t.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await t.close();
});

/** The registration page in a browser of its own, filled but for the captcha; an hour after the one before, for one number has few codes an hour. */
async function filled(o: BrowserContextOptions = {}, before?: () => void): Promise<Page> {
  t.clock.advance(3_600_000);
  const page = await (await browser.newContext({ viewport: PHONE, ...o })).newPage();
  if (before) await page.addInitScript(before);
  await page.goto(`${url}/dang-ky`);
  const { terms: _, ...fields } = person;
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
  await page.locator('[name="terms"]').check();
  return page;
}
const question = (page: Page) => page.getByLabel(/Câu hỏi kiểm tra/);
const send = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Đăng ký' }).click();
const placeOfSend = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('button', { name: 'Đăng ký' })
    .evaluate((button) => button.getBoundingClientRect().top + scrollY);
const arrived = (page: Page) => page.waitForURL(`${url}/dang-ky/ma-xac-thuc`);

describe('registering', () => {
  test('with script asks for nothing: the browser does the work and says so, and nothing moves', async () => {
    const page = await filled({}, () => {
      const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
      crypto.subtle.deriveBits = async (...a) => {
        await new Promise((r) => setTimeout(r, 20));
        return derive(...a);
      };
    });
    await started(page);
    const place = await placeOfSend(page);
    await page.locator('[data-captcha-done]').waitFor({ state: 'attached' });
    expect(await placeOfSend(page)).toBe(place);
    await page.getByRole('status').getByText('Đã kiểm tra tự động xong.').waitFor();
    expect(await question(page).isVisible()).toBe(false);
    await send(page);
    await arrived(page);
  });

  test('sent before the work is done, goes on by itself when it is', async () => {
    // as on a slow telephone
    const page = await filled({}, () => {
      const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
      const begun = Date.now();
      crypto.subtle.deriveBits = async (...a) => {
        if (Date.now() - begun < 4_000) await new Promise((r) => setTimeout(r, 1_000));
        return derive(...a);
      };
    });
    await started(page);
    const place = await placeOfSend(page);
    await send(page);
    await page.getByText('Đang hoàn tất kiểm tra tự động').waitFor();
    expect(await placeOfSend(page)).toBe(place);
    await arrived(page);
  });

  test('that takes long shows how far it is and holds up nobody who types, and the question is offered beside it', async () => {
    const page = await filled({}, () => {
      const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
      crypto.subtle.deriveBits = async (...a) => {
        await new Promise((r) => setTimeout(r, 200));
        return derive(...a);
      };
    });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await started(page);
    const done = () => page.locator('progress').evaluate((p) => (p as unknown as { value: number }).value);
    const before = await done();
    await page.locator('[name="fullName"]').fill('');
    await page.locator('[name="fullName"]').pressSequentially('Nguyễn Văn Thử');
    expect(await page.locator('[name="fullName"]').inputValue()).toBe('Nguyễn Văn Thử');
    expect(await page.locator('progress').isVisible()).toBe(true);
    const offer = page.getByRole('button', { name: 'Trả lời câu hỏi', exact: true });
    const place = await placeOfSend(page);
    await offer.waitFor();
    expect(await done()).toBeGreaterThan(before);
    await page.getByRole('status').getByText('hoặc trả lời một câu hỏi').waitFor();
    expect([await question(page).isVisible(), await placeOfSend(page)]).toEqual([false, place]);
    await offer.press('Enter');
    expect(await question(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await question(page).fill(CAPTCHA_ANSWER);
    await send(page);
    await arrived(page);
    expect(await page.locator('[data-captcha-done]').count()).toBe(0);
  });

  test.each<[string, BrowserContextOptions, (() => void) | undefined]>([
    ['without script', { javaScriptEnabled: false }, undefined],
    [
      'where the browser cannot work',
      {},
      () => Object.defineProperty(crypto, 'subtle', { value: undefined }),
    ],
  ])('%s the question is answered instead', async (_where, o, before) => {
    const page = await filled(o, before);
    await question(page).fill(CAPTCHA_ANSWER);
    await send(page);
    await arrived(page);
  });
});
