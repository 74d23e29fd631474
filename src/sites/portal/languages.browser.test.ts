import { expect, test } from 'vitest';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { visitor } from '#testing/story/visit.ts';

const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));

test('the portal in English can be used by everybody, at every width, and the switch leads to the same page and back', {
  timeout: 120_000,
}, async () => {
  const reader = await visitor(on.browser, { url: on.served.url, width: 1280, story: 'languages' });
  const { page } = reader;
  await reader.go('/');
  await reader.press('English');
  expect(new URL(page.url()).pathname).toBe('/en/');
  await reader.press('Passport');
  expect(new URL(page.url()).pathname).toBe('/en/thu-tuc');
  await reader.sees('This page is in Vietnamese only for now.');
  await reader.press('Tiếng Việt');
  expect(page.url()).toContain('/thu-tuc?q=');
  await reader.press('English');
  await reader.press('Sign in');
  await reader.leave();
});

test('the switch and the menu work on a phone without script; what is suggested while typing is said to be Vietnamese', {
  timeout: 120_000,
}, async () => {
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
  await typing.type('Find a procedure', 'khai sinh');
  const first = typing.page.getByRole('option').first();
  await first.waitFor();
  expect(await first.getAttribute('lang')).toBe('vi');
  await typing.page
    .getByText(/^Suggestions: \d+\. Use the arrow keys to choose\.$/)
    .waitFor({ state: 'attached' });
  await first.click();
  await typing.page.waitForURL(/\/en\/thu-tuc\//);
  await typing.look();
  await typing.leave();
});
