import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { visitor } from '#testing/story/visit.ts';

const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));
const PROVINCE = 'Trung tâm Phục vụ hành chính công tỉnh Một Cửa';
const WARD = 'Ủy ban nhân dân phường Bình Minh';
const CHOSEN = 'Nơi Ông/Bà đã chọn';

const centres = (page: Page) => page.locator('.mc-centres h3').filter({ visible: true }).allTextContents();
const phone = (script: boolean) =>
  visitor(on.browser, { url: on.served.url, width: 360, story: 'own-centre', script });

test('without script the home page on a phone shows one office and the names of all, each of which leads to its page', async () => {
  const reader = await phone(false);
  const { page } = reader;
  await reader.go('/');
  expect(await centres(page)).toEqual([PROVINCE]);
  await page.getByText('Chọn nơi khác').click();
  const others = page.locator('details[open] li a');
  expect(await others.count()).toBe(7);
  await reader.follow(others.filter({ hasText: WARD }));
  await reader.at(WARD);
  // nothing here would remember it
  expect(await page.getByRole('button', { name: 'Đặt làm nơi của tôi' }).count()).toBe(0);
  await reader.leave();
});

test('on a phone the office that somebody made theirs is the one that the home page shows, until they undo it', async () => {
  const reader = await phone(true);
  const { page, context } = reader;
  await reader.go('/');
  await page.getByText('Chọn nơi khác').click();
  await reader.follow(page.locator('details[open]').getByRole('link', { name: WARD }));
  await page.getByRole('button', { name: 'Đặt làm nơi của tôi' }).click();
  await reader.sees('Trên thiết bị này, trang chủ hiện nơi này đầu tiên.');
  await page.goBack();
  await reader.sees(CHOSEN);
  expect(await centres(page)).toEqual([WARD]);

  // the browser remembers it, and says nothing of it to the server
  const later = await context.newPage();
  await later.goto('/');
  await later.getByText(CHOSEN).waitFor();
  expect(await centres(later)).toEqual([WARD]);
  expect(await context.cookies()).toEqual([]);
  await later.setViewportSize({ width: 1280, height: 900 });
  expect((await centres(later)).slice(0, 2)).toEqual([WARD, PROVINCE]);
  expect((await centres(later)).length).toBe(7);

  await reader.go('/en/');
  await reader.sees('The office you chose');
  await page.getByRole('link', { name: WARD }).filter({ visible: true }).first().click();
  await page.getByRole('button', { name: 'This is no longer my office' }).click();
  await page.getByRole('button', { name: 'Make this my office' }).waitFor();
  await reader.go('/');
  expect(await centres(page)).toEqual([PROVINCE]);
  expect(await page.getByText(CHOSEN).count()).toBe(0);
  await reader.leave();
});

test('a desktop page enlarged to what is left of a narrow phone does not run sideways', async () => {
  const page = await on.browser.newPage({ viewport: { width: 180, height: 900 }, baseURL: on.served.url });
  await page.goto('/');
  const widths = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(widths).toEqual([180, 180]);
  await page.close();
});
