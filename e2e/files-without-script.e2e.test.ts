import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { ownerOf, signIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import type { Visitor } from '#testing/story/visit.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;
beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

const pdf = async (name: string, pages: number) => ({
  name,
  mimeType: 'application/pdf',
  buffer: await samplePdf(pages),
});

/** Signs in as the address says that the sign-in page leads on; signing in has tests of its own. */
async function signInAgain({ page }: Visitor): Promise<void> {
  const back = new URL(page.url()).searchParams.get('tiep') ?? '';
  await signIn(page.context(), on.served, world.owner);
  await page.goto(back);
}

for (const [dossier, width] of [
  ['asked-at-once', 360],
  ['asked-later', 1280],
] as const)
  test(`without script a supplement takes along what was chosen and written, when a paper goes and comes back, ${width} px`, async () => {
    const owner = await ownerOf(world, on.browser, on.served, {
      width,
      story: `plain-supplement-${width}`,
      script: false,
    });
    const { page } = owner;
    const box = page.locator('[data-upload]').first();
    const input = box.locator('input[type=file]');
    const note = page.locator('textarea[name="supplement-note"]');
    await owner.go(`/ho-so-cua-toi/${world.dossiers[dossier]}/bo-sung`);
    await owner.sees('rồi bấm “Tải lên”');
    expect(await page.getByText('được tải lên ngay khi chọn').isVisible()).toBe(false);
    await input.setInputFiles({ name: 'hỏng.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await note.fill('Chữ một');
    await owner.follow(box.getByRole('button', { name: 'Tải lên' }));
    await owner.sees('Nội dung tệp hỏng.pdf không phải');
    await input.setInputFiles(await pdf('một.pdf', 2));
    await owner.follow(box.getByRole('button', { name: 'Tải lên' }));
    await input.setInputFiles(await pdf('hai.pdf', 3));
    await note.fill('Chữ hai');
    await owner.follow(box.getByRole('button', { name: /^Xóa.*một\.pdf/ }));
    await owner.sees('Đã xóa một.pdf.');
    await owner.sees('hai.pdf');
    expect(await note.inputValue()).toBe('Chữ hai');
    await input.setInputFiles(await pdf('ba.pdf', 4));
    await note.fill('Chữ ba');
    await owner.follow(box.getByRole('button', { name: /^Hoàn tác/ }));
    for (const name of ['một.pdf', 'hai.pdf', 'ba.pdf'])
      expect(await box.getByRole('link', { name }).count(), name).toBe(1);
    expect(await note.inputValue()).toBe('Chữ ba');
    await on.served.deps.db.run(sql`delete from sessions`);
    await input.setInputFiles(await pdf('bốn.pdf', 5));
    await note.fill('Chữ bốn');
    await owner.follow(box.getByRole('button', { name: /^Xóa.*hai\.pdf/ }));
    await owner.sees('tệp vừa chọn thì phải chọn lại');
    await signInAgain(owner);
    await owner.sees('Tệp đã chọn: bốn.pdf');
    await owner.press('Mở lại trang với nội dung đã nhập');
    await owner.sees('Ông/Bà cần chọn lại tệp');
    expect(await note.inputValue()).toBe('Chữ bốn');
    expect(await box.getByRole('link', { name: 'hai.pdf' }).count()).toBe(1);
    await owner.leave();
  });

test('without script a file that meets the end of the session in step 2 is told of at once, and the step says for which paper', async () => {
  const looks = { width: 360, story: 'plain-step-2', script: false };
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  const step = `/nop-ho-so/${world.drafts.ready}/giay-to`;
  await owner.go(step);
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles(await pdf('mới.pdf', 2));
  const name = await page.locator('.mc-part').last().getAttribute('aria-labelledby');
  await on.served.deps.db.run(sql`delete from sessions`);
  await owner.press('Tiếp tục');
  await owner.sees('Tệp vừa chọn chưa được nhận');
  await signInAgain(owner);
  expect(new URL(page.url()).pathname).toBe(step);
  await owner.look();
  await owner.sees('Ông/Bà cần chọn lại tệp');
  expect(`${name}`.replace(/-name$/, '')).toBe(
    ((await page.locator('[data-to-do] li a').getAttribute('href')) ?? '').replace('#file:', ''),
  );
  await owner.leave();
});
