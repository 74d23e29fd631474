import type { Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { samplePdf, samplePhoto } from '#testing/sample-files.ts';
import { ownerOf, signIn } from '#testing/story/enter.ts';
import { runInOrder } from '#testing/story/in-order.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { held, uploadBox } from '#testing/story/upload-box.ts';
import type { Visitor } from '#testing/story/visit.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 360, story: 'supplement-uploads' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
// what an iPhone writes at the start of a photo
const HEIC = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), Buffer.alloc(2000, 7)]);
const PDF = 'application/pdf';
let world: World;
let photo: Buffer;
let owner: Visitor;
let page: Page;
let box: Locator;
let papers: ReturnType<typeof uploadBox>;
let note: Locator;
let way: string;
beforeAll(async () => {
  world = await makeWorld(on.served.deps);
  photo = await samplePhoto(4000, 3000);
  owner = await ownerOf(world, on.browser, on.served, looks);
  page = owner.page;
  box = page.locator('[data-upload]').first();
  papers = uploadBox(page, box);
  note = page.locator('textarea[name="supplement-note"]');
  way = `/ho-so-cua-toi/${world.dossiers['asked-at-once']}/bo-sung`;
});
beforeEach(() => owner.go(way));
runInOrder(() => owner.picture('failed'));

test('a paper of a supplement is uploaded when it is chosen, without a button, and what is being written stays', async () => {
  await owner.sees('tệp được tải lên ngay khi chọn');
  expect(await page.getByText('rồi bấm “Tải lên”').isVisible()).toBe(false);
  expect(await box.getByRole('button', { name: 'Tải lên' }).isVisible()).toBe(false);
  await note.fill('Đang viết dở');
  const release = await held(page, '**/bo-sung/*');
  await papers.choose('một.pdf', await samplePdf(2));
  await box.locator('progress').waitFor();
  await owner.picture('uploading');
  await note.fill('Đang viết tiếp');
  release();
  await papers.line('một.pdf').waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(await papers.line('một.pdf').textContent()).toContain('PDF, 2 trang');
  expect(await note.inputValue()).toBe('Đang viết tiếp');
  expect(new URL(page.url()).pathname).toBe(way);
  await owner.look();
});

test('a large photo is made smaller and shown, whatever its name ends in; a telephone’s own kind is refused at once with what to do, and is not sent later', async () => {
  // a messenger left the name as it was and made a JPEG of it
  await papers.choose('ảnh lớn.HEIC', photo, 'image/heic');
  await papers.line('ảnh lớn.jpg').waitFor();
  expect(await papers.line('ảnh lớn.jpg').textContent()).toContain('2500 × 1875 điểm ảnh');
  expect(await papers.line('ảnh lớn.jpg').locator('canvas.mc-preview').isVisible()).toBe(true);
  expect(await box.getByText(/được thu nhỏ từ .* còn .* trước khi gửi/).isVisible()).toBe(true);
  await owner.look();
  await papers.choose('IMG_0001.heic', HEIC, 'image/heic');
  await box.getByRole('alert').getByText('ảnh kiểu HEIC').waitFor();
  expect(await box.locator('input[type=file]').evaluate((i: HTMLInputElement) => i.files?.length)).toBe(0);
  await owner.look();
});

test('a removed paper is brought back by one press, and a file that waits in its box is not lost by either', async () => {
  await note.fill('Chữ còn đây');
  await owner.forgive(async () => {
    await page.route('**/bo-sung/*', (route) => route.abort());
    await papers.choose('đợi.pdf', await samplePdf(3));
    await box.getByRole('alert').getByText('mất kết nối').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
  await box.getByRole('button', { name: /^Xóa.*một\.pdf/ }).click();
  await box.getByText('Đã xóa một.pdf.').waitFor();
  await papers.line('đợi.pdf').waitFor();
  await owner.look();
  await box.getByRole('button', { name: /^Hoàn tác/ }).click();
  await papers.line('một.pdf').waitFor();
  expect(await box.getByText('Đã xóa').count()).toBe(0);
  expect(await note.inputValue()).toBe('Chữ còn đây');
});

test('“Gửi bổ sung” waits for a file that is being sent, and stays where one is refused', async () => {
  // it is still being sent when the button is pressed, however slow the machine is
  const release = await held(page, '**/bo-sung/*');
  await papers.choose('hỏng.pdf', Buffer.from('no PDF at all'));
  await page.getByRole('button', { name: 'Gửi bổ sung', exact: true }).press('Enter');
  release();
  await box.getByRole('alert').getByText('Nội dung tệp hỏng.pdf không phải').waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(new URL(page.url()).pathname).toBe(way);
});

test('a file that meets the end of the session waits beside the words; signing in beside the page loses neither', async () => {
  await on.served.deps.db.run(sql`delete from sessions`);
  await note.fill('Viết khi phiên đã hết');
  await papers.choose('hết phiên.pdf', await samplePdf(5));
  const alert = box.getByRole('alert');
  await alert.getByText('đăng nhập ở một thẻ khác, rồi trở lại đây bấm “Thử lại”').waitFor();
  // the page stays, whichever button is pressed
  await box.getByRole('button', { name: /^Xóa.*một\.pdf/ }).click();
  await alert.getByText('chưa có tệp nào bị xóa').waitFor();
  await page.getByRole('button', { name: 'Gửi bổ sung', exact: true }).press('Enter');
  await alert.getByText('đăng nhập ở một thẻ khác').waitFor();
  await owner.look();
  const opened = owner.context.waitForEvent('page');
  await alert.getByRole('link', { name: 'Đăng nhập ở thẻ mới' }).click();
  const tab = await opened;
  await tab.waitForURL('**/dang-nhap?tiep=**');
  expect(new URL(tab.url()).searchParams.get('tiep')).toBe(way);
  await signIn(owner.context, on.served, world.owner);
  await tab.close();
  await box.getByRole('button', { name: 'Thử lại' }).click();
  await papers.line('hết phiên.pdf').waitFor();
  expect(await note.inputValue()).toBe('Viết khi phiên đã hết');
  await owner.follow(page.getByRole('button', { name: 'Lưu lại', exact: true }).first());
  expect(await note.inputValue()).toBe('Viết khi phiên đã hết');
  await papers.line('hết phiên.pdf').waitFor();
});

test('a connection that is lost in the middle costs nothing: the paper is sent again when it is back', async () => {
  await papers.remove('ảnh lớn.jpg');
  await box.getByLabel('Gửi nguyên ảnh gốc').check();
  await papers.lose(() => papers.choose('mất mạng.jpg', photo, 'image/jpeg'));
  await owner.picture('lost');
  await papers.comesBack();
  await papers.line('mất mạng.jpg').waitFor();
  expect(await papers.line('mất mạng.jpg').count()).toBe(1);
  expect(await papers.line('mất mạng.jpg').textContent()).toContain('4000 × 3000 điểm ảnh');
});

test('where what sends files cannot be fetched, the box says so and its button sends the form as without script', async () => {
  const other = await ownerOf(world, on.browser, on.served, { ...looks, story: 'supplement-plain' });
  const place = other.page.locator('[data-upload], .mc-upload').first();
  await other.page.route('**/part-send-box-*', (route) => route.abort());
  await other.go(`/ho-so-cua-toi/${world.dossiers['asked-later']}/bo-sung`);
  await other.forgive(async () => {
    const file = { name: 'tự gửi.pdf', mimeType: PDF, buffer: await samplePdf(4) };
    await place.locator('input[type=file]').setInputFiles(file);
    await place.getByText('Chưa tải được tệp lên').waitFor();
  });
  await other.look();
  await other.follow(place.getByRole('button', { name: 'Tải lên' }));
  await other.sees('tự gửi.pdf');
  await other.leave();
  await owner.leave();
});
