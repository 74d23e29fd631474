import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { ownerOf } from '#testing/story/enter.ts';
import { sentAs } from '#testing/story/filing.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 360, story: 'send-once' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

const tick = (page: Page) => page.getByLabel(/Tôi xin chịu trách nhiệm/).check();
const dossiers = async () => (await on.served.deps.db.many(sql`select 1 from dossiers`)).length;

test('the connection breaks after the server took it; sent again, it is the same dossier', async () => {
  const before = await dossiers();
  const v = await ownerOf(world, on.browser, on.served, looks);
  const draft = `/nop-ho-so/${world.drafts.ready}`;
  await v.go(`${draft}/xac-nhan`);
  await v.page.waitForSelector('body[data-started]');
  const button = v.page.getByRole('button', { name: 'Đồng ý, gửi đi' });
  await v.page.route(`**${draft}/gui`, async (route) => {
    await route.fetch({ maxRedirects: 0 }); // it arrives and is done, but the answer is lost
    await route.abort('connectionreset');
  });
  await v.forgive(async () => {
    await tick(v.page);
    await button.press('Enter');
    await v.page.getByText(/Chưa gửi được, hoặc đã gửi mà chưa có trả lời/).waitFor();
  });
  expect([await dossiers(), new URL(v.page.url()).pathname]).toEqual([before + 1, `${draft}/xac-nhan`]);
  await v.look();
  await v.page.unroute(`**${draft}/gui`);
  await button.press('Enter');
  await v.page.waitForURL(`**${draft}/thanh-cong`);
  const { code } = await sentAs(v);
  await v.go(`${draft}/xac-nhan`); // to see whether it was sent: the dossier is there
  await v.sees(code);
  expect(await dossiers()).toBe(before + 1);
  await v.leave();
});

test('sent from two tabs, and once more after going back, it has one number', async () => {
  const other = await makeWorld(on.served.deps);
  const before = await dossiers();
  const v = await ownerOf(other, on.browser, on.served, looks);
  const draft = `/nop-ho-so/${other.drafts.ready}`;
  await v.go(`${draft}/xac-nhan`);
  const again = await v.page.context().newPage();
  await again.goto(`${draft}/xac-nhan`);
  for (const page of [v.page, again]) await tick(page);
  await v.press('Đồng ý, gửi đi');
  const { code } = await sentAs(v);
  await again.getByRole('button', { name: 'Đồng ý, gửi đi' }).click();
  await again.getByText(code).first().waitFor();
  expect(await dossiers()).toBe(before + 1);
  await v.page.goBack({ waitUntil: 'load' });
  const pressed = v.page.getByRole('button', { name: 'Đồng ý, gửi đi' });
  if (await pressed.isVisible()) await v.follow(pressed);
  await v.sees(code);
  expect(await dossiers()).toBe(before + 1);
  await v.leave();
});
