import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 360, story: 'save-on-its-way' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

test('somebody who presses the button while a save is still on its way is not told that somebody else changed the draft', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  let arrived = () => {};
  let release = () => {};
  const onItsWay = new Promise<void>((r) => {
    arrived = r;
  });
  const network = new Promise<void>((r) => {
    release = r;
  });
  // the save reaches the server at once; its answer comes over a slow network
  await page.route('**/thong-tin/child', async (route) => {
    if (!route.request().headers()['accept']?.includes('application/json')) return route.continue();
    const answer = await route.fetch();
    arrived();
    await network;
    await route.fulfill({ response: answer });
  });
  await page.clock.install();
  await owner.go(`/nop-ho-so/${world.drafts.begun}/thong-tin/child`);
  const name = owner.field(/Họ, chữ đệm, tên của trẻ/);
  await name.fill('LÊ GIA');
  await page.clock.runFor(6_000);
  await onItsWay;
  await name.fill('LÊ GIA HÂN');
  await page.getByRole('button', { name: 'Lưu lại' }).first().click({ noWaitAfter: true });
  release();
  await page.waitForURL('**/thong-tin/child?da-luu=1');
  expect(await name.inputValue()).toBe('LÊ GIA HÂN');
  await owner.leave();
});

test('somebody who goes on writing in a draft that was sent from another page reads its number, and the words stay', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  await page.clock.install();
  await owner.go(`/nop-ho-so/${world.drafts.ready}/thong-tin/child`);
  const name = owner.field(/Họ, chữ đệm, tên của trẻ/);
  const { db } = on.served.deps;
  // sent from another device
  const code = 'H99.21.01-261120-0999';
  await db.run(
    sql`update drafts set code = ${code} where party_id = ${world.owner.partyId} and id = ${world.drafts.ready}`,
  );
  await name.fill('LÊ GIA HƯNG');
  await page.clock.runFor(6_000);
  await page.locator('.mc-alert', { hasText: code }).waitFor();
  expect(await page.locator('.mc-alert a').getAttribute('href')).toBe(`/ho-so-cua-toi/${code}`);
  expect(await name.inputValue()).toBe('LÊ GIA HƯNG');
  await page.getByRole('button', { name: 'Lưu lại' }).first().click();
  await owner.at('Hồ sơ này đã được gửi');
  await owner.sees('LÊ GIA HƯNG');
  await owner.look();
  await owner.leave();
});
