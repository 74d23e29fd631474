import { beforeAll, expect, test } from 'vitest';
import { officerIn, ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { visitor } from '#testing/story/visit.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'two-at-once' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

test('of two clerks who accept the same dossier, the second is told who was first', async () => {
  const code = world.dossiers.submitted;
  const first = await officerIn('canbo.anphu1', on.browser, on.served, looks);
  const second = await officerIn('canbo.anphu1', on.browser, on.served, {
    ...looks,
    story: 'two-at-once-second',
  });
  for (const clerk of [first, second]) {
    await clerk.go(`/can-bo/ho-so/${code}`);
    await clerk.press('Tiếp nhận');
  }
  await first.press('Tiếp nhận và in giấy hẹn');
  await second.press('Tiếp nhận và in giấy hẹn');
  const text = (await second.page.locator('main').allInnerTexts()).join();
  expect(text).toContain('Hoàng Thị Bích Ngọc');
  expect(text).toMatch(/tiếp nhận/i);
  await first.leave();
  await second.leave();
});

test('of two tabs on one draft, the stale one shows the difference and no word is lost', async () => {
  const one = await ownerOf(world, on.browser, on.served, looks);
  const two = await visitor(on.browser, { url: on.served.url, ...looks, story: 'two-tabs-second' });
  await two.context.addCookies(await one.context.cookies());
  const info = `/nop-ho-so/${world.drafts.begun}/thong-tin/child`;
  await one.go(info);
  await two.go(info);
  await one.type(/Họ, chữ đệm, tên của trẻ/, 'LÊ GIA HÂN');
  await one.press('Lưu lại');
  await two.type(/Họ, chữ đệm, tên của trẻ/, 'LÊ GIA BẢO');
  await two.press('Lưu lại');
  await two.at('Hồ sơ này vừa được sửa ở một trang khác');
  await two.sees('Trên trang này: LÊ GIA BẢO');
  await two.sees('Đã lưu: LÊ GIA HÂN');
  await two.page.getByLabel('Trên trang này: LÊ GIA BẢO').check();
  await two.press('Lưu lựa chọn');
  await one.go(info);
  expect(await one.field(/Họ, chữ đệm, tên của trẻ/).inputValue()).toBe('LÊ GIA BẢO');
  await one.leave();
  await two.leave();
});
