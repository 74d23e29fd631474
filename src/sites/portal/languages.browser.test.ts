import { expect, test } from 'vitest';
import { openCitizenSession } from '#domain/accounts';
import { someCitizen } from '#testing/filed.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { visitor } from '#testing/story/visit.ts';

const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));

test('the portal in English can be used by everybody, at every width, and the switch leads to the same page and back', async () => {
  const reader = await visitor(on.browser, { url: on.served.url, width: 1280, story: 'languages' });
  const { page } = reader;
  await reader.go('/');
  await reader.press('English');
  expect(new URL(page.url()).pathname).toBe('/en/');
  await reader.press('Passport');
  expect(new URL(page.url()).pathname).toBe('/en/thu-tuc');
  await reader.sees(/procedures? that best match(es)? “hộ chiếu”/);
  await reader.press('Tiếng Việt');
  expect(page.url()).toContain('/thu-tuc?q=');
  await reader.press('English');
  await reader.press('Sign in');
  await reader.leave();
});

test('the switch and the menu work on a phone without script; what is suggested while typing is said to be Vietnamese', async () => {
  const plain = await visitor(on.browser, {
    url: on.served.url,
    width: 360,
    story: 'languages-phone',
    script: false,
  });
  await plain.go('/en/');
  await plain.press('Tiếng Việt');
  expect(new URL(plain.page.url()).pathname).toBe('/');
  await plain.leave();

  const typing = await visitor(on.browser, { url: on.served.url, width: 360, story: 'languages-typing' });
  await typing.go('/en/');
  await typing.type('Find a procedure', 'birth of my chi');
  const first = typing.page.getByRole('option').first();
  await first.waitFor();
  expect(await first.textContent()).toContain('khai sinh');
  expect(await first.getAttribute('lang')).toBe('vi');
  await typing.page
    .getByText(/^Suggestions: \d+\. Use the arrow keys to choose\.$/)
    .waitFor({ state: 'attached' });
  await first.click();
  await typing.page.waitForURL(/\/en\/thu-tuc\//);
  await typing.look();
  await typing.leave();
});

test('the switch asks before it drops what was typed, and drops nothing that the form can save itself', async () => {
  const reader = await visitor(on.browser, { url: on.served.url, width: 360, story: 'languages-unsaved' });
  const { page } = reader;
  await reader.go('/dang-ky');
  await page.locator('body[data-started]').waitFor();
  const questions: string[] = [];
  page.once('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByLabel(/Họ, chữ đệm và tên/).fill('Nguyễn Thị Thử');
  await page.locator('.mc-languages a[hreflang="en"]').click();
  expect(questions).toEqual([expect.stringContaining('chưa lưu')]);
  expect(new URL(page.url()).pathname).toBe('/dang-ky');
  expect(await page.getByLabel(/Họ, chữ đệm và tên/).inputValue()).toBe('Nguyễn Thị Thử');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.locator('.mc-languages a[hreflang="en"]').click();
  await page.waitForURL(/\/en\/dang-ky/);
  await reader.leave();

  const filer = await visitor(on.browser, { url: on.served.url, width: 360, story: 'languages-draft' });
  const { db, clock } = on.served.deps;
  const citizen = await someCitizen(on.served.deps);
  const from = { ip: '127.0.0.1', userAgent: 'test' };
  const value = await db.tx((tx) => openCitizenSession(tx, clock.now(), citizen, from));
  await filer.context.addCookies([{ url: on.served.url, name: 'mc_cong', value }]);
  await filer.go('/nop-ho-so?thu-tuc=1.001193');
  await filer.page.getByRole('main').getByRole('button').first().click();
  await filer.page.waitForURL(/thong-tin/);
  await filer.page.goto(filer.page.url().replace(/thong-tin.*/, 'thong-tin/child'));
  await filer.page.locator('body[data-started]').waitFor();
  const child = filer.page.locator('input[name="childName"]');
  await child.fill('LÊ GIA HÂN');
  await filer.page.locator('.mc-languages a[hreflang="en"]').click();
  await filer.page.waitForURL(/\/en\/nop-ho-so\//);
  expect(await filer.page.locator('input[name="childName"]').inputValue()).toBe('LÊ GIA HÂN');
  await filer.leave();
});
