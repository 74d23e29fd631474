import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { started } from '#testing/browser.ts';
import { ownerOf, signIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'choices-that-follow' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

const CONTACT_BUTTON = 'main form button.govuk-button:not(.govuk-button--secondary)';
const PAGES: [string, () => string, string, string][] = [
  [
    'contact data',
    () => '/tai-khoan/lien-he',
    '',
    'main form button.govuk-button:not(.govuk-button--secondary)',
  ],
  [
    'an e-form',
    () => `/nop-ho-so/${world.drafts.begun}/thong-tin/birth`,
    'birthPlace.',
    '[name=_action][value=next]',
  ],
];

/** Another province, and one of its communes that is not the first. */
async function choose(page: Page, prefix: string): Promise<string[]> {
  const [province, commune] = selects(page, prefix);
  const other = (await province.inputValue()) === '01' ? '79' : '01';
  await province.selectOption(other);
  await page.waitForFunction(
    (name) => (document.querySelector(`[name="${name}"]`) as HTMLSelectElement).options.length > 4,
    `${prefix}communeCode`,
  );
  await commune.selectOption({ index: 3 });
  return [other, await commune.inputValue()];
}

const selects = (page: Page, prefix: string) =>
  [page.locator(`[name="${prefix}provinceCode"]`), page.locator(`[name="${prefix}communeCode"]`)] as const;
const chosen = async (page: Page, prefix: string) =>
  Promise.all(selects(page, prefix).map((select) => select.inputValue()));

test.each(PAGES)(
  'a province and its commune on the page of %s are there again after all cookies were lost and the person went back',
  async (_page, address, prefix, button) => {
    const owner = await ownerOf(world, on.browser, on.served, looks);
    const { page } = owner;
    await owner.go(address());
    const before = await choose(page, prefix);
    await owner.context.clearCookies();
    await page.locator(button).press('Enter');
    await page.waitForURL('**/dang-nhap?khong-giu=1**');
    await signIn(owner.context, on.served, world.owner);
    await page.goBack();
    await expect.poll(() => chosen(page, prefix)).toEqual(before);
    await owner.leave();
  },
);

test.each(PAGES)(
  'a province and its commune on the page of %s are there again after going on, back, forward and back',
  async (_page, address, prefix) => {
    const owner = await ownerOf(world, on.browser, on.served, looks);
    const { page } = owner;
    await owner.go(address());
    const before = await choose(page, prefix);
    await page.goto('/huong-dan');
    for (const [move, to] of [
      ['goBack', address()],
      ['goForward', '/huong-dan'],
      ['goBack', address()],
    ] as const) {
      await page[move]();
      // the choice that a page notes in its history when the communes come is taken for the arrival, and the next move would be cut off
      await page.waitForURL((url) => url.pathname === to);
      if (move === 'goBack') await expect.poll(() => chosen(page, prefix), { message: move }).toEqual(before);
    }
    await owner.leave();
  },
);

test('of a page that came with what had been chosen before, the commune is there again too', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  await owner.go('/tai-khoan/lien-he');
  const before = await choose(page, '');
  await page.locator('[name=detail]').fill('');
  await page.locator(CONTACT_BUTTON).press('Enter');
  await page.waitForURL('**?giu=*');
  expect(await chosen(page, '')).toEqual(before);
  await page.locator('[name=detail]').fill('Số 7');
  await owner.context.clearCookies();
  await page.locator(CONTACT_BUTTON).press('Enter');
  await page.waitForURL('**/dang-nhap?khong-giu=1**');
  await signIn(owner.context, on.served, world.owner);
  await page.goBack();
  await expect.poll(() => chosen(page, '')).toEqual(before);
  expect(await page.locator('[name=detail]').inputValue()).toBe('Số 7');
  await owner.leave();
});

test('a commune that was chosen is there, and is saved, also when the communes cannot be had again', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  const address = `/nop-ho-so/${world.drafts.begun}/thong-tin/birth`;
  await owner.go(address);
  const before = await choose(page, 'birthPlace.');
  const name = await selects(page, 'birthPlace.')[1].locator('option:checked').textContent();
  await page.route('**/communes', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('/huong-dan');
  await page.goBack();
  await started(page);
  expect(await chosen(page, 'birthPlace.')).toEqual(before);
  expect(await selects(page, 'birthPlace.')[1].locator('option:checked').textContent()).toBe(name);
  await page.getByText(/Đã lưu lúc/).waitFor();
  await page.unroute('**/communes');
  const other = await owner.context.newPage();
  await other.goto(address);
  expect(await chosen(other, 'birthPlace.')).toEqual(before);
  await owner.leave();
});

test('another province has none of the communes of the one before, and a choice that was taken back stays so', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  await owner.go('/tai-khoan/lien-he');
  const [province, commune] = selects(page, '');
  await choose(page, '');
  await province.selectOption('99');
  await commune.locator('option').nth(2).waitFor({ state: 'attached' });
  expect(await commune.inputValue()).toBe('');
  await page.goto('/huong-dan');
  await page.goBack();
  await started(page);
  expect(await chosen(page, '')).toEqual(['99', '']);
  await choose(page, '');
  await commune.selectOption('');
  await page.goto('/huong-dan');
  await page.goBack();
  await started(page);
  expect(await commune.inputValue()).toBe('');
  await owner.leave();
});
