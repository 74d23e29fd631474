import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { started } from '#testing/browser.ts';
import { someCitizen } from '#testing/filed.ts';
import { ownerOf, signIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'another-tab' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

const info = () => `/nop-ho-so/${world.drafts.begun}/thong-tin/child`;
const nameOn = (page: Page) => page.getByLabel(/Họ, chữ đệm, tên của trẻ/).first();
const press = (page: Page, action: string) => page.locator(`[name=_action][value=${action}]`).press('Enter');

for (const script of [true, false])
  test(`what is sent from a tab of somebody else's waits for who wrote it, and nobody else sees it, ${script ? 'with' : 'without'} script`, async () => {
    const owner = await ownerOf(world, on.browser, on.served, { ...looks, script });
    const { page } = owner;
    const words = script ? 'LÊ THẺ THỨ NHẤT' : 'LÊ THẺ KHÔNG MÃ';
    await page.goto(info());
    await nameOn(page).fill(words);
    await signIn(owner.context, on.served, await someCitizen(on.served.deps, 1));
    await press(page, 'next');
    await page.waitForURL('**/tiep-tuc/**');
    await owner.at('Nội dung vừa gửi là của một tài khoản khác');
    expect(await page.content()).not.toContain(words);
    await owner.look();
    await page.getByRole('button', { name: 'Đăng xuất để đăng nhập bằng tài khoản kia' }).click();
    await page.waitForURL('**/dang-nhap?da-ra=1**');
    const back = new URL(page.url()).searchParams.get('tiep') ?? '';
    expect(back).toMatch(/^\/tiep-tuc\/[^?]+$/);
    await signIn(owner.context, on.served, world.owner);
    await page.goto(back);
    await page.getByRole('button', { name: 'Mở lại trang với nội dung đã nhập' }).click();
    await page.waitForLoadState();
    await page.goto(info());
    expect(await nameOn(page).inputValue()).toBe(words);
    await owner.leave();
  });

test('a tab whose account is no longer signed in says so as soon as it would save, and keeps the words on the page', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  await page.clock.install();
  await page.goto(info());
  await started(page);
  await signIn(owner.context, on.served, await someCitizen(on.served.deps, 1));
  await nameOn(page).fill('LÊ TỰ LƯU');
  await page.clock.runFor(6_000);
  await page.locator('.mc-alert', { hasText: 'Một tài khoản khác đã đăng nhập' }).waitFor();
  expect(await nameOn(page).inputValue()).toBe('LÊ TỰ LƯU');
  // and goes on for its own person
  await signIn(owner.context, on.served, world.owner);
  await press(page, 'save');
  await page.waitForURL('**?da-luu=1');
  expect(await nameOn(page).inputValue()).toBe('LÊ TỰ LƯU');
  await owner.leave();
});

test('a supplement with files says that it cannot be kept, and is sent when its own person is back', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  const note = page.locator('textarea[name="supplement-note"]');
  await page.clock.install();
  await page.goto(`/ho-so-cua-toi/${world.dossiers['asked-at-once']}/bo-sung`);
  await started(page);
  await signIn(owner.context, on.served, await someCitizen(on.served.deps, 1));
  await note.fill('Lời của chủ hồ sơ');
  await page.clock.runFor(6_000);
  await page.locator('.mc-alert', { hasText: 'đừng đóng trang này' }).waitFor();
  await signIn(owner.context, on.served, world.owner);
  await press(page, 'save');
  await page.waitForURL('**da-luu=1**');
  expect(await note.inputValue()).toBe('Lời của chủ hồ sơ');
  await owner.leave();
});

test('what one account wrote of itself never lands in another that is signed in meanwhile', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  const other = await someCitizen(on.served.deps, 1);
  const { db } = on.served.deps;
  const ofOther = () =>
    db.one(sql`select a::text as text from citizen_accounts a where id = ${other.accountId}`);
  const before = await ofOther();
  await page.goto('/tai-khoan/lien-he');
  await page.locator('[name=detail]').fill('Số 1, đường Của Chủ');
  await signIn(owner.context, on.served, other);
  await page.locator('main form button.govuk-button:not(.govuk-button--secondary)').press('Enter');
  await page.waitForURL('**/tiep-tuc/**');
  expect(await ofOther()).toEqual(before);
  await owner.leave();
});
