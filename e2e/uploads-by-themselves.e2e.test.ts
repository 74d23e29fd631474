import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openCitizenSession } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { ownerOf } from '#testing/story/enter.ts';
import { runInOrder } from '#testing/story/in-order.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import type { Visitor } from '#testing/story/visit.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 360, story: 'uploads' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;
let photo: Buffer;
let owner: Visitor;
let page: Page;
let box: Locator;
beforeAll(async () => {
  world = await makeWorld(on.served.deps);
  photo = await photoOf(4000, 3000);
  owner = await ownerOf(world, on.browser, on.served, looks);
  page = owner.page;
  box = page.locator('[data-upload]').last();
});
beforeEach(() => owner.go(`/nop-ho-so/${world.drafts.ready}/giay-to`));
runInOrder(() => owner.picture('failed'));

const choose = (name: string, buffer: Buffer, mimeType = 'image/jpeg') =>
  box.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
const line = (name: string) => box.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });

test('what the page says of uploading is what it does: without a button, at once', {
  timeout: 60_000,
}, async () => {
  await owner.sees('tệp được tải lên ngay khi chọn');
  expect(await page.getByText('rồi bấm “Tải lên”').isVisible()).toBe(false);
  expect(await box.getByRole('button', { name: 'Tải lên' }).isVisible()).toBe(false);
  await choose('một.pdf', await samplePdf(2), 'application/pdf');
  await line('một.pdf').waitFor();
  expect(await line('một.pdf').textContent()).toContain('PDF, 2 trang');
  await owner.look();
});

test('a large photo is made smaller before it is sent, and its picture stands beside its name', {
  timeout: 60_000,
}, async () => {
  await choose('ảnh lớn.jpeg', photo);
  await line('ảnh lớn.jpg').waitFor();
  expect(await line('ảnh lớn.jpg').textContent()).toContain('2500 × 1875 điểm ảnh');
  expect(await line('ảnh lớn.jpg').locator('canvas.mc-preview').isVisible()).toBe(true);
  expect(await box.getByText(/được thu nhỏ từ .* còn .* trước khi gửi/).isVisible()).toBe(true);
  await owner.look();
});

test('a photo is sent as it is where the person keeps the original, and so are small ones and what cannot be opened', {
  timeout: 60_000,
}, async () => {
  await box.getByLabel('Gửi nguyên ảnh gốc').check();
  await choose('ảnh gốc.jpg', photo);
  await line('ảnh gốc.jpg').waitFor();
  expect(await line('ảnh gốc.jpg').textContent()).toContain('4000 × 3000 điểm ảnh');
  // the choice stays for the next one
  expect(await box.getByLabel('Gửi nguyên ảnh gốc').isChecked()).toBe(true);
  await box.getByLabel('Gửi nguyên ảnh gốc').uncheck();
  await choose('ảnh nhỏ.jpg', await photoOf(900, 600));
  await line('ảnh nhỏ.jpg').waitFor();
  expect(await line('ảnh nhỏ.jpg').textContent()).toContain('900 × 600 điểm ảnh');
  await choose('hỏng.jpg', Buffer.alloc(2_500_000, 'no picture'));
  await box.getByRole('alert').getByText('Nội dung tệp hỏng.jpg không phải').waitFor();
});

test('a removed file is brought back by one press, in its place', { timeout: 60_000 }, async () => {
  await box.getByRole('button', { name: /^Xóa.*ảnh gốc\.jpg/ }).click();
  await box.getByText('Đã xóa ảnh gốc.jpg.').waitFor();
  expect(await line('ảnh gốc.jpg').count()).toBe(0);
  await owner.look();
  await box.getByRole('button', { name: /^Hoàn tác/ }).click();
  await line('ảnh gốc.jpg').waitFor();
  expect(await box.getByText('Đã xóa').count()).toBe(0);
  for (const name of ['ảnh gốc.jpg', 'ảnh nhỏ.jpg', 'ảnh lớn.jpg']) {
    await box.getByRole('button', { name: new RegExp(`^Xóa.*${name}`) }).click();
    await box.getByText(`Đã xóa ${name}.`).waitFor();
  }
});

test('an upload that is stopped sends nothing, and another file can be chosen', {
  timeout: 60_000,
}, async () => {
  await page.route('**/giay-to/*', () => {}); // no answer ever comes
  await choose('dừng.pdf', await samplePdf(3), 'application/pdf');
  await box.getByRole('button', { name: 'Dừng tải lên' }).click();
  await box.getByText('Đã dừng, tệp chưa được gửi').waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await choose('khác.pdf', await samplePdf(4), 'application/pdf');
  await line('khác.pdf').waitFor();
  expect(await line('dừng.pdf').count()).toBe(0);
});

test('a file that meets the end of the session waits on its page, and is sent when its owner has signed in in another tab', {
  timeout: 60_000,
}, async () => {
  const { db, clock } = on.served.deps;
  await db.run(sql`delete from sessions`);
  await choose('hết phiên.pdf', await samplePdf(5), 'application/pdf');
  await box.getByRole('alert').getByText('đăng nhập ở một thẻ khác, rồi trở lại đây bấm “Thử lại”').waitFor();
  await owner.look();
  const opened = owner.context.waitForEvent('page');
  await box.getByRole('link', { name: 'Đăng nhập ở thẻ mới' }).click();
  const tab = await opened;
  await tab.waitForURL('**/dang-nhap?tiep=**');
  expect(new URL(tab.url()).searchParams.get('tiep')).toBe(`/nop-ho-so/${world.drafts.ready}/giay-to`);
  await tab.close();
  const visit = { ip: '127.0.0.1', userAgent: 'test' };
  const value = await db.tx((tx) => openCitizenSession(tx, clock.now(), world.owner, visit));
  await owner.context.addCookies([{ url: on.served.url, name: 'mc_cong', value }]);
  await box.getByRole('button', { name: 'Thử lại' }).click();
  await line('hết phiên.pdf').waitFor();
});

test('a connection that is lost in the middle costs nothing: the file is sent again when it is back, or by a press', {
  timeout: 90_000,
}, async () => {
  await box.getByLabel('Gửi nguyên ảnh gốc').check();
  const network = await owner.context.newCDPSession(page);
  const speed = (offline: boolean, uploadThroughput: number) =>
    network.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  const losing = async (name: string) => {
    await speed(false, 200_000);
    await choose(name, photo);
    await expect
      .poll(() => box.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value), {
        timeout: 15_000,
      })
      .toBeGreaterThan(0);
    await speed(true, 0);
    await box.getByRole('alert').getByText('mất kết nối').waitFor();
    await owner.picture(`lost-${name}`);
  };
  await losing('mất mạng.jpg');
  await speed(false, -1);
  await line('mất mạng.jpg').waitFor();
  await box.getByRole('button', { name: /^Xóa.*mất mạng/ }).click();
  await box.getByText('Đã xóa mất mạng.jpg.').waitFor();
  await page.reload();
  await box.getByLabel('Gửi nguyên ảnh gốc').check();
  // this page does not hear that the connection is back
  await page.evaluate("addEventListener('online', (e) => e.stopImmediatePropagation(), true)");
  await losing('bấm lại.jpg');
  await speed(false, -1);
  await box.getByRole('button', { name: 'Thử lại' }).click();
  await box.getByRole('alert').getByText('có cùng nội dung').or(line('bấm lại.jpg')).first().waitFor();
  expect(await line('bấm lại.jpg').count()).toBe(1);
  await owner.leave();
});

// grain as a camera has it, which also makes it large
function photoOf(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#999', noise } })
    .jpeg({ quality: 85 })
    .toBuffer();
}
