import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { started } from '#testing/browser.ts';
import { ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 360, story: 'loaded-again' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

const nameOn = (page: Page) => page.getByLabel(/Họ, chữ đệm, tên của trẻ/).first();
const saves = (page: Page) => page.getByText(/Đã lưu lúc/).waitFor();
const reload = async (page: Page) => {
  await page.reload();
  await started(page);
};

test('a page loaded again at once shows the newest words, asks nothing, and goes on with them', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  await owner.go(`/nop-ho-so/${world.drafts.begun}/thong-tin/child`);
  for (const name of ['LÊ MỘT', 'LÊ HAI', 'LÊ BA']) {
    await nameOn(page).fill(name);
    await reload(page);
    expect(await nameOn(page).inputValue()).toBe(name);
  }
  await owner
    .field(/Quê quán/)
    .first()
    .fill('Xã Tân Hòa');
  await saves(page);
  await page.locator('[name=_action][value=save]').press('Enter');
  await page.waitForURL('**?da-luu=1');
  expect(await nameOn(page).inputValue()).toBe('LÊ BA');
  await owner.leave();
});

for (const order of ['before', 'after'] as const)
  test(`words typed while a save is under way are there when the page is loaded again ${order} that save arrives`, async () => {
    const owner = await ownerOf(world, on.browser, on.served, looks);
    const { page } = owner;
    const address = `/nop-ho-so/${world.drafts.begun}/thong-tin/child`;
    let arrive = () => {};
    const slow = new Promise<void>((r) => {
      arrive = r;
    });
    let left = 0;
    await page.route('**/thong-tin/child', async (route) => {
      const isSave = route.request().headers()['accept']?.includes('application/json');
      if (!isSave || left > 0) return route.continue();
      left += 1;
      if (order === 'before') await slow;
      await route.fetch(); // it arrives, and its answer never does
      await slow;
      await route.abort().catch(() => {}); // the page that asked is gone
    });
    await owner.go(address);
    await nameOn(page).fill('LÊ ĐANG LƯU');
    await page.getByText('Đang lưu…').waitFor();
    await nameOn(page).fill(`LÊ MỚI NHẤT ${order.toUpperCase()}`);
    const again = reload(page);
    if (order === 'before') arrive();
    await again;
    arrive();
    // the page asks for itself once more when that save has overtaken it
    await expect.poll(() => nameOn(page).inputValue()).toBe(`LÊ MỚI NHẤT ${order.toUpperCase()}`);
    await saves(page);
    await page.goto(address);
    expect(await nameOn(page).inputValue()).toBe(`LÊ MỚI NHẤT ${order.toUpperCase()}`);
    await owner.leave();
  });

test('a supplement loaded again at once shows the newest words', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  const note = page.locator('textarea[name="supplement-note"]');
  await owner.go(`/ho-so-cua-toi/${world.dossiers['asked-at-once']}/bo-sung`);
  for (const words of ['Lời một\nhai dòng', 'Lời hai']) {
    await note.fill(words);
    await reload(page);
    expect(await note.inputValue()).toBe(words);
  }
  await saves(page);
  expect(await page.locator('.mc-alert').isVisible()).toBe(false);
  await owner.leave();
});

test('a chosen commune comes back with its province when the page is loaded again', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  const address = `/nop-ho-so/${world.drafts.begun}/thong-tin/birth`;
  await owner.go(address);
  const province = page.locator('[name="birthPlace.provinceCode"]');
  const commune = page.locator('[name="birthPlace.communeCode"]');
  const chosen = async () => [await province.inputValue(), await commune.inputValue()];
  await province.selectOption('01');
  await commune.locator('option').nth(2).waitFor({ state: 'attached' });
  await commune.selectOption({ index: 2 });
  const before = await chosen();
  expect(before[1]).not.toBe('');
  await reload(page);
  await expect.poll(chosen).toEqual(before);
  await owner.leave();
});
