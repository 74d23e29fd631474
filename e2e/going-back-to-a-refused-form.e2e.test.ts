import { beforeAll, expect, test } from 'vitest';
import { fileBirth } from '#testing/filed.ts';
import { officerIn, ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'going-back-refused' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';

  test(`a citizen goes back to a refused and a sent form, ${how}, and meets the newest words`, async () => {
    const owner = await ownerOf(world, on.browser, on.served, { ...looks, script });
    const { page } = owner;
    const detail = page.locator('[name=detail]');
    const tooLong = 'x'.repeat(201);
    const send = () =>
      page.locator('main form button.govuk-button:not(.govuk-button--secondary)').press('Enter');
    await owner.go('/tai-khoan/lien-he');
    await detail.fill(tooLong);
    await send();
    await page.waitForURL('**?giu=*');
    expect(await detail.inputValue()).toBe(tooLong);
    await detail.fill('Số 5, đường Sen');
    await send();
    await page.waitForURL('**?da-luu=1');
    await page.goBack();
    expect(page.url()).toContain('giu=');
    expect(await detail.inputValue()).toBe('Số 5, đường Sen');
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    expect(await detail.inputValue()).toBe('Số 5, đường Sen');
    await page.goForward();
    expect(await detail.inputValue()).toBe('Số 5, đường Sen');
    await page.reload();
    expect(page.url()).toContain('giu=');
    await owner.leave();
  });

  test(`an officer goes back to a refused and a sent form, ${how}, and meets the newest words`, async () => {
    const code = await fileBirth(on.served.deps, world.owner);
    const clerk = await officerIn('canbo.anphu1', on.browser, on.served, { ...looks, script });
    const { page } = clerk;
    const reason = page.locator('[name=reason]');
    const send = () => page.locator('main form button.govuk-button').press('Enter');
    const tooLong = 'Lý do dài.'.repeat(210);
    await clerk.go(`/can-bo/ho-so/${code}/tu-choi`);
    await reason.fill(tooLong);
    await send();
    await page.waitForURL('**?giu=*');
    expect(await reason.inputValue()).toBe(tooLong);
    await reason.fill('Lý do đúng');
    await send();
    await clerk.sees('Từ chối tiếp nhận hồ sơ này?');
    await clerk.press('Từ chối tiếp nhận', page.getByRole('main'));
    await page.waitForURL('**?xong=refuse');
    await page.goBack();
    await clerk.sees('Từ chối tiếp nhận hồ sơ này?');
    await page.goBack();
    expect(page.url()).toContain('giu=');
    expect(await reason.inputValue()).toBe('Lý do đúng');
    await page.goBack(); // what is done cannot be done again: the page says so
    expect(await page.locator('main').textContent()).toContain(code);
    expect(await reason.count()).toBe(0);
    await page.goForward();
    expect(await reason.inputValue()).toBe('Lý do đúng');
    await clerk.leave();
  });
}
