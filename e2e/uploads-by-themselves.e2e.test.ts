import type { Locator, Page, Route } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { samplePdf, samplePhoto } from '#testing/sample-files.ts';
import { ownerOf, signIn } from '#testing/story/enter.ts';
import { runInOrder } from '#testing/story/in-order.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { uploadBox } from '#testing/story/upload-box.ts';
import type { Visitor } from '#testing/story/visit.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 360, story: 'uploads' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;
let photo: Buffer;
let owner: Visitor;
let page: Page;
let box: Locator;
let papers: ReturnType<typeof uploadBox>;
beforeAll(async () => {
  world = await makeWorld(on.served.deps);
  photo = await samplePhoto(4000, 3000);
  owner = await ownerOf(world, on.browser, on.served, looks);
  page = owner.page;
  box = page.locator('[data-upload]').last();
  papers = uploadBox(page, box);
});
beforeEach(() => owner.go(`/nop-ho-so/${world.drafts.ready}/giay-to`));
runInOrder(() => owner.picture('failed'));

const choosePhoto = (name: string, buffer: Buffer) => papers.choose(name, buffer, 'image/jpeg');

test('what the page says of uploading is what it does: without a button, at once', async () => {
  await owner.sees('tệp được tải lên ngay khi chọn');
  expect(await page.getByText('rồi bấm “Tải lên”').isVisible()).toBe(false);
  expect(await box.getByRole('button', { name: 'Tải lên' }).isVisible()).toBe(false);
  await papers.choose('một.pdf', await samplePdf(2));
  await papers.line('một.pdf').waitFor();
  expect(await papers.line('một.pdf').textContent()).toContain('PDF, 2 trang');
  await owner.look();
});

test('a large photo is made smaller before it is sent, and its picture stands beside its name', async () => {
  await choosePhoto('ảnh lớn.jpeg', photo);
  await papers.line('ảnh lớn.jpg').waitFor();
  expect(await papers.line('ảnh lớn.jpg').textContent()).toContain('2500 × 1875 điểm ảnh');
  expect(await papers.line('ảnh lớn.jpg').locator('canvas.mc-preview').isVisible()).toBe(true);
  expect(await box.getByText(/được thu nhỏ từ .* còn .* trước khi gửi/).isVisible()).toBe(true);
  await owner.look();
});

test('a photo is sent as it is where the person keeps the original, and so are small ones and what cannot be opened', async () => {
  await box.getByLabel('Gửi nguyên ảnh gốc').check();
  await choosePhoto('ảnh gốc.jpg', photo);
  await papers.line('ảnh gốc.jpg').waitFor();
  expect(await papers.line('ảnh gốc.jpg').textContent()).toContain('4000 × 3000 điểm ảnh');
  // the choice stays for the next one
  expect(await box.getByLabel('Gửi nguyên ảnh gốc').isChecked()).toBe(true);
  await box.getByLabel('Gửi nguyên ảnh gốc').uncheck();
  await choosePhoto('ảnh nhỏ.jpg', await samplePhoto(900, 600));
  await papers.line('ảnh nhỏ.jpg').waitFor();
  expect(await papers.line('ảnh nhỏ.jpg').textContent()).toContain('900 × 600 điểm ảnh');
  await choosePhoto('hỏng.jpg', Buffer.alloc(2_500_000, 'no picture'));
  await box.getByRole('alert').getByText('Nội dung tệp hỏng.jpg không phải').waitFor();
});

test('a removed file is brought back by one press, in its place', async () => {
  await papers.remove('ảnh gốc.jpg');
  expect(await papers.line('ảnh gốc.jpg').count()).toBe(0);
  await owner.look();
  await box.getByRole('button', { name: /^Hoàn tác/ }).click();
  await papers.line('ảnh gốc.jpg').waitFor();
  expect(await box.getByText('Đã xóa').count()).toBe(0);
  for (const name of ['ảnh gốc.jpg', 'ảnh nhỏ.jpg', 'ảnh lớn.jpg']) await papers.remove(name);
});

test('a photo is made smaller until the item takes it; where words would be lost, it is said what was tried', async () => {
  const takes = (bytes: number) =>
    box.evaluate((element, most) => element.setAttribute('data-max-bytes', String(most)), bytes);
  await takes(600_000);
  await choosePhoto('vừa mức.jpg', photo);
  await papers.line('vừa mức.jpg').waitFor();
  const { bytes } = (await on.served.deps.db.one<{ bytes: number }>(
    sql`select bytes from files where name = 'vừa mức.jpg' and removed_at is null`,
  )) ?? { bytes: Number.NaN };
  expect(bytes).toBeLessThanOrEqual(600_000);
  await papers.remove('vừa mức.jpg');
});

test('an upload that is stopped sends nothing, and another file can be chosen', async () => {
  const held: Route[] = [];
  // the first is never answered; it stays held, because a browser that stops holding sends what it held
  await page.route('**/giay-to/*', async (route) => {
    if (held.push(route) > 1) await route.continue();
  });
  await papers.choose('dừng.pdf', await samplePdf(3));
  await box.getByRole('button', { name: 'Dừng tải lên' }).click();
  await box.getByText('Đã dừng, tệp chưa được gửi').waitFor();
  await papers.choose('khác.pdf', await samplePdf(4));
  await papers.line('khác.pdf').waitFor();
  expect(held).toHaveLength(2);
  expect(await papers.line('dừng.pdf').count()).toBe(0);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a file that meets the end of the session waits on its page, and is sent when its owner has signed in in another tab', async () => {
  await on.served.deps.db.run(sql`delete from sessions`);
  await papers.choose('hết phiên.pdf', await samplePdf(5));
  await box.getByRole('alert').getByText('đăng nhập ở một thẻ khác, rồi trở lại đây bấm “Thử lại”').waitFor();
  await owner.look();
  const opened = owner.context.waitForEvent('page');
  await box.getByRole('link', { name: 'Đăng nhập ở thẻ mới' }).click();
  const tab = await opened;
  await tab.waitForURL('**/dang-nhap?tiep=**');
  expect(new URL(tab.url()).searchParams.get('tiep')).toBe(`/nop-ho-so/${world.drafts.ready}/giay-to`);
  await tab.close();
  await signIn(owner.context, on.served, world.owner);
  await box.getByRole('button', { name: 'Thử lại' }).click();
  await papers.line('hết phiên.pdf').waitFor();
});

test('a connection that is lost in the middle costs nothing: the file is sent again when it is back, or by a press', async () => {
  await box.getByLabel('Gửi nguyên ảnh gốc').check();
  await papers.lose(() => choosePhoto('mất mạng.jpg', photo));
  await owner.picture('lost');
  await papers.comesBack();
  await papers.line('mất mạng.jpg').waitFor();
  await papers.remove('mất mạng.jpg');
  await page.reload();
  await box.getByLabel('Gửi nguyên ảnh gốc').check();
  // this page does not hear that the connection is back
  await page.evaluate("addEventListener('online', (e) => e.stopImmediatePropagation(), true)");
  await papers.lose(() => choosePhoto('bấm lại.jpg', photo));
  await papers.comesBack();
  await box.getByRole('button', { name: 'Thử lại' }).click();
  await box.getByRole('alert').getByText('có cùng nội dung').or(papers.line('bấm lại.jpg')).first().waitFor();
  expect(await papers.line('bấm lại.jpg').count()).toBe(1);
  await owner.leave();
});
