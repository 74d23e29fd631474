import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { started } from '#testing/browser.ts';
import { someCitizen } from '#testing/filed.ts';
import { officerIn, ownerOf, signIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import type { Visitor } from '#testing/story/visit.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'same-tab' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

const nameOn = (page: Page) => page.getByLabel(/Họ, chữ đệm, tên của trẻ/).first();
const address = () => `/nop-ho-so/${world.drafts.begun}/thong-tin/child`;
const inTheTab = (page: Page) => page.evaluate(() => JSON.stringify(sessionStorage));

/** Somebody with words in their draft that were not saved yet; the page's time stands still. */
async function writing(words: string): Promise<Visitor> {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  await owner.page.clock.install();
  await owner.page.goto(address());
  await started(owner.page);
  await owner.page.clock.pauseAt(Date.now() + 60_000);
  await nameOn(owner.page).fill(words);
  expect(await inTheTab(owner.page)).toContain(words);
  return owner;
}

test('what was not saved is kept in the tab for who wrote it, and says nothing of who that is', async () => {
  const words = 'LÊ MỘT';
  const owner = await writing(words);
  const { page } = owner;
  await page.route('**/thong-tin/child', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  const storage = await inTheTab(page);
  for (const id of [world.owner.accountId, world.owner.partyId]) expect(storage).not.toContain(id);
  await page.reload();
  await started(page);
  expect(await nameOn(page).inputValue()).toBe(words);
  await owner.leave();
});

test.each([
  ['somebody else who signs in', '/tai-khoan'],
  ['the next page that nobody is signed in on', '/thu-tuc'],
])('%s at the same tab finds nothing of it', async (who, next) => {
  const words = `LÊ HAI ${next}`;
  const owner = await writing(words);
  const { page } = owner;
  if (who.startsWith('somebody'))
    await signIn(owner.context, on.served, await someCitizen(on.served.deps, 1));
  else await owner.context.clearCookies();
  await page.goto(next);
  await started(page);
  expect(await inTheTab(page)).not.toContain(words);
  await page.goBack();
  await page.waitForLoadState();
  expect(await page.content()).not.toContain(words);
  expect(await inTheTab(page)).not.toContain(words);
  await owner.leave();
});

test('signing out saves what was just written, takes it out of the tab, and going back shows none of it', async () => {
  const words = 'LÊ BA';
  const owner = await writing(words);
  const { page } = owner;
  await page.locator('.mc-account > summary').press('Enter');
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await page.waitForURL('**/dang-nhap?da-ra=1');
  await started(page);
  expect(await inTheTab(page)).not.toContain(words);
  await page.goBack();
  await page.waitForURL('**/dang-nhap**');
  await started(page);
  expect(await page.content()).not.toContain(words);
  expect(await inTheTab(page)).not.toContain(words);
  await signIn(owner.context, on.served, world.owner);
  await page.goto(address());
  expect(await nameOn(page).inputValue()).toBe(words);
  await owner.leave();
});

test('signing out while nothing can be saved takes it out of the tab too', async () => {
  const words = 'LÊ BỐN';
  const owner = await writing(words);
  const { page } = owner;
  await page.route('**/thong-tin/child', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.locator('.mc-account > summary').press('Enter');
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await page.waitForURL('**/dang-nhap?da-ra=1');
  await started(page);
  expect(await inTheTab(page)).not.toContain(words);
  await owner.leave();
});

test('a page that does not know who is signed in takes nothing out of the tab', async () => {
  const words = 'LÊ NĂM';
  const owner = await writing(words);
  const { page } = owner;
  await page.goto('/khong-co-trang-nay');
  await started(page);
  expect(await inTheTab(page)).toContain(words);
  await owner.leave();
});

const withoutStorage = (v: Visitor) =>
  v.context.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });

test('where the browser forbids storage, a form saves itself and the page works as it does elsewhere', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  await withoutStorage(owner);
  await page.clock.install();
  await owner.go(address());
  await nameOn(page).fill('LÊ KHÔNG CHỖ GIỮ');
  await page.keyboard.press('Tab');
  await page.clock.runFor(6_000);
  await page.getByText(/Đã lưu lúc/).waitFor();
  await page.reload();
  await started(page);
  expect(await nameOn(page).inputValue()).toBe('LÊ KHÔNG CHỖ GIỮ');
  await owner.look();
  await owner.leave();
});

test('where the browser forbids storage, keys work and are turned off for the page', async () => {
  const officer = await officerIn('canbo.anphu1', on.browser, on.served, looks);
  const { page } = officer;
  await withoutStorage(officer);
  await officer.go('/can-bo');
  const [turn, box] = [page.locator('[data-keys-off]'), page.locator('input[data-key]').first()];
  const key = (await box.getAttribute('data-key')) ?? '';
  const isIn = () => box.evaluate((input) => input === document.activeElement);
  await page.keyboard.press(key);
  expect(await isIn()).toBe(true);
  await box.blur();
  await turn.click();
  await page.keyboard.press(key);
  expect(await isIn()).toBe(false);
  await turn.click();
  await page.keyboard.press(key);
  expect(await isIn()).toBe(true);
  await officer.look();
  await officer.leave();
});
