import type { Locator, Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { raw, sql } from '#platform/db/sql.ts';
import { started } from '#testing/browser.ts';
import { PASSWORD, person } from '#testing/registering.ts';
import { codeSentTo, messageTo } from '#testing/story/mailbox.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';
import { DEMO_PASSWORD } from '../src/seed.ts';

const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
const CODE_OF_RESET = /^(\d{6}) là mã đặt lại mật khẩu/m;
const NEW_PASSWORD = 'Sen-Hong#2046';

const count = async (table: 'citizen_accounts' | 'sessions') =>
  (await on.served.deps.db.many(sql`select 1 from ${raw(table)}`)).length;
const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });

/** What stands in the boxes of the page, by their names. */
function typedIn(page: Page): Promise<Record<string, string>> {
  return page
    .locator('main form[data-stays]')
    .first()
    .evaluate((form) => {
      const boxes = form.querySelectorAll('input:not([type=hidden])') as unknown as Iterable<Box>;
      return Object.fromEntries([...boxes].map(({ name, value, checked }) => [name, `${value} ${checked}`]));
    });
}

/** Presses while there is no connection, and while the answer is cut off: the page stays as it is. */
async function pressInVain(v: Visitor, pressed: Locator, secrets: string[]): Promise<void> {
  const { page } = v;
  const { pathname } = new URL(page.url());
  const typed = await typedIn(page);
  const cut = (route: Route) =>
    route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue();
  await v.forgive(async () => {
    await page.context().setOffline(true);
    await pressed.press('Enter');
    await page.locator('.mc-alert', { hasText: 'Chưa gửi được: thiết bị đang mất kết nối' }).waitFor();
    await page.context().setOffline(false);
    await page.route('**/*', cut);
    await pressed.press('Enter');
    await page.locator('.mc-alert', { hasText: 'Chưa gửi được, hoặc đã gửi' }).waitFor();
    await page.unroute('**/*', cut);
  });
  expect(new URL(page.url()).pathname).toBe(pathname);
  expect(await typedIn(page)).toEqual(typed);
  const storage = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state]),
  );
  for (const secret of secrets) expect(storage).not.toContain(secret);
}

test('registering, signing in and a forgotten password each stay on their page without a connection, with what was typed; pressed again they are done, once', async () => {
  const { url } = on.served;
  const v = await visitor(on.browser, { url, width: 360, story: 'account-no-connection' });
  const { page } = v;
  const before = { accounts: await count('citizen_accounts'), sessions: await count('sessions') };
  const type = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields))
      await page.locator(`main [name="${name}"]`).fill(value);
  };
  const after = async (name: string, o: { at: string; secrets?: string[]; picture?: string }) => {
    await pressInVain(v, button(page, name), o.secrets ?? []);
    if (o.picture) await v.picture(o.picture);
    await button(page, name).press('Enter');
    await page.waitForURL(`**${o.at}`);
    await started(page);
  };
  const { idNumber, phone, terms: _, ...others } = person;
  const worked = () => page.locator('[data-captcha-done]').waitFor({ state: 'attached' });

  await v.go('/dang-ky');
  await type({ idNumber, phone, ...others });
  await page.locator('[name="terms"]').check();
  await worked();
  await after('Đăng ký', { at: '/dang-ky/ma-xac-thuc', picture: 'register' });
  const code = await codeSentTo(url, phone, 'đăng ký');
  await type({ code });
  await after('Xác nhận', { at: '/dang-ky/mat-khau', secrets: [code] });
  await type({ password: PASSWORD, passwordAgain: PASSWORD });
  await pressInVain(v, button(page, 'Hoàn tất đăng ký'), [PASSWORD]);
  // it arrives and is done, but the answer is lost
  const losing = async (route: Route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await route.abort('connectionreset');
  };
  await page.route('**/dang-ky/mat-khau', losing);
  await v.forgive(async () => {
    // the page says what the press before said, so its words do not tell when the answer was lost
    const lost = Promise.all([page.waitForEvent('requestfailed'), page.waitForEvent('console')]);
    await button(page, 'Hoàn tất đăng ký').press('Enter');
    await expect.poll(() => count('citizen_accounts')).toBe(before.accounts + 1);
    await lost;
    await page.locator('.mc-alert', { hasText: 'hoặc đã gửi' }).waitFor();
  });
  await page.unroute('**/dang-ky/mat-khau', losing);
  await button(page, 'Hoàn tất đăng ký').press('Enter');
  await page.locator('main [name="password"]').waitFor({ state: 'detached' });
  expect(await count('citizen_accounts')).toBe(before.accounts + 1);

  await page.context().clearCookies();
  const sessions = await count('sessions');
  await v.go('/dang-nhap');
  await type({ idNumber, password: PASSWORD });
  await after('Đăng nhập', { at: '/dang-nhap/ma-xac-thuc', secrets: [PASSWORD] });
  await type({ code: await codeSentTo(url, phone, 'đăng nhập') });
  await pressInVain(v, button(page, 'Xác nhận'), []);
  await button(page, 'Xác nhận').press('Enter');
  await page.waitForURL((to) => !to.pathname.startsWith('/dang-nhap'));
  expect(await count('sessions')).toBe(sessions + 1);

  await page.context().clearCookies();
  await v.go('/quen-mat-khau');
  await type({ idNumber, phone });
  await worked();
  await after('Gửi mã xác thực', { at: '/quen-mat-khau/ma-xac-thuc' });
  const found = CODE_OF_RESET.exec(await messageTo(url, phone, CODE_OF_RESET));
  await type({ code: found?.[1] ?? '' });
  await after('Xác nhận', { at: '/quen-mat-khau/mat-khau' });
  await type({ password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD });
  await after('Đặt mật khẩu mới', { at: '/dang-nhap?da-doi=1', secrets: [NEW_PASSWORD] });
  await v.leave();
});

test('an officer who signs in without a connection stays on the page, and is asked for the code when it is back', async () => {
  const { url } = on.served;
  const v = await visitor(on.browser, { url, width: 1280, story: 'desk-sign-in-no-connection' });
  const { page } = v;
  await v.go('/can-bo/dang-nhap');
  await page.locator('[name=username]').fill('canbo.anphu1');
  await page.locator('[name=password]').fill(DEMO_PASSWORD);
  await pressInVain(v, button(page, 'Tiếp tục'), [DEMO_PASSWORD]);
  await button(page, 'Tiếp tục').press('Enter');
  await page.waitForURL('**/can-bo/dang-nhap/ma-xac-thuc**');
  await v.leave();
});

test('a wrong password that cannot be kept as a page is shown in place, counted once, and its form goes on working', async () => {
  const { url } = on.served;
  const v = await visitor(on.browser, { url, width: 360, story: 'account-in-place' });
  const { page } = v;
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') sent += 1;
  });
  await v.go('/dang-nhap');
  await page.locator('[name=idNumber]').fill(person.idNumber);
  // as every page has it in it, the page that refuses it is not kept
  await page.locator('[name=password]').fill('a');
  await v.forgive(async () => {
    await button(page, 'Đăng nhập').press('Enter');
    await page.locator('.govuk-error-summary').waitFor();
  });
  expect(sent).toBe(1);
  expect(await page.title()).toMatch(/^Lỗi: /);
  expect(await page.locator('.govuk-error-summary').evaluate((e) => e.matches(':focus'))).toBe(true);
  expect(await page.locator('[name=password]').inputValue()).toBe('');
  await page.locator('[name=password]').fill('b');
  await page.getByRole('button', { name: 'Hiện mật khẩu' }).click();
  expect(await page.locator('[name=password]').getAttribute('type')).toBe('text');
  await v.forgive(async () => {
    await button(page, 'Đăng nhập').press('Enter');
    await expect.poll(() => sent).toBe(2);
    await page.locator('.govuk-error-summary:focus').waitFor();
  });
  expect(await page.locator('[name=password]').getAttribute('type')).toBe('password');
  await v.forgive(() => v.leave());
});

interface Box {
  name: string;
  value: string;
  checked: boolean;
}
