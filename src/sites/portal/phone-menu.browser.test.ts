import { expect, test } from 'vitest';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { visitor } from '#testing/story/visit.ts';

const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));

test('on a phone the menu opens without script, leads to the online services, and says that one is there', async () => {
  const looks = { width: 360, story: 'phone-menu', script: false };
  const reader = await visitor(on.browser, { url: on.served.url, ...looks });
  const { page } = reader;
  const open = () => page.getByRole('button', { name: 'Danh mục' }).click();
  await reader.go('/');
  const entry = page.getByRole('navigation').getByRole('link', { name: 'Dịch vụ công trực tuyến' });
  expect(await entry.isVisible()).toBe(false);
  await open();
  await reader.follow(entry);
  expect(new URL(page.url()).pathname).toBe('/nop-ho-so');
  await open();
  expect(await entry.getAttribute('aria-current')).toBe('page');
  await reader.leave();
});
