import type { Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { checkFile } from '#domain/files';
import type { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { held } from '#testing/story/upload-box.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'files-before-going-on' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

test('going on waits for a file that is being sent, and goes on by itself; a file that is refused keeps the page', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  const next = page.getByRole('button', { name: 'Tiếp tục', exact: true });
  const form = page.locator('[data-upload]').first();
  const box = form.locator('input[type=file]');
  await owner.go(`/nop-ho-so/${world.drafts.ready}/giay-to`);
  await box.setInputFiles({
    name: 'a.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('no PDF at all'),
  });
  await next.press('Enter');
  await form.locator('[role=alert], .govuk-error-message').first().waitFor();
  expect(page.url()).toContain('/giay-to');
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/giay-to/')) sent += 1;
  });
  const release = await held(page, '**/giay-to/*');
  await box.setInputFiles({ name: 'hai.pdf', mimeType: 'application/pdf', buffer: await samplePdf(2) });
  await form.locator('progress').waitFor();
  await next.press('Enter');
  expect(page.url()).toContain('/giay-to');
  release();
  await page.waitForURL('**/le-phi');
  expect(sent).toBe(1);
  await owner.go(`/nop-ho-so/${world.drafts.ready}/giay-to`);
  expect(await page.getByText('hai.pdf').count()).toBeGreaterThan(0);
  await owner.leave();
});

test('a file that is not taken yet stays in its box, to be sent again; while it waits, the page says so', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  const form = page.locator('[data-upload]').first();
  const box = form.locator('input[type=file]');
  const answers = [
    (route: Route) => route.fulfill({ status: 503, json: { ok: false, error: 'Đợi một phút rồi tải lại.' } }),
    (route: Route) => route.abort(),
  ];
  await page.clock.install();
  await owner.go(`/nop-ho-so/${world.drafts.ready}/giay-to`);
  await page.route('**/giay-to/*', (route) => answers.shift()?.(route) ?? route.continue());
  await box.setInputFiles({ name: 'ba.pdf', mimeType: 'application/pdf', buffer: await samplePdf(3) });
  const chosen = () => box.evaluate((input: HTMLInputElement) => input.files?.length);
  const again = form.getByRole('button', { name: 'Thử lại' });
  for (const sentence of ['Đợi một phút', 'mất kết nối']) {
    await form.getByRole('alert').getByText(sentence).waitFor();
    expect(await chosen()).toBe(1);
    if (answers.length > 0) await again.press('Enter');
  }
  // five others send what takes a check its whole time
  const heavy = Buffer.from(`%PDF-1.4\n${'trailer '.repeat(1_200_000)}\n%%EOF`);
  const others = Array.from({ length: 5 }, () =>
    checkFile(
      incoming(heavy, 'a.pdf'),
      { accepts: ['pdf'], maxBytes: 20_000_000 },
      { kind: 'citizen', accountId: newId(), partyId: newId(), name: '', verified: false },
    ).catch((e: Refusal) => e.code),
  );
  await again.press('Enter');
  await form.getByText('Đang kiểm tra tệp…').waitFor();
  // how long the five take is the machine's matter
  await page.clock.fastForward(5000);
  await form.getByText('Đang đợi kiểm tra xong').waitFor();
  expect(await form.locator('progress:indeterminate').count()).toBe(1);
  await form.getByRole('link', { name: 'ba.pdf' }).waitFor();
  expect(await Promise.all(others)).toEqual(Array(5).fill('file.too-complex'));
  await owner.leave();
});

test('without script too, going on and going back take a chosen file along, and a refused one is told at its box', async () => {
  const owner = await ownerOf(world, on.browser, on.served, { ...looks, script: false });
  const { page } = owner;
  const path = `/nop-ho-so/${world.drafts.ready}/giay-to`;
  const box = page.locator('[data-upload]').last();
  const choose = async (name: string, buffer: Buffer) =>
    box.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await owner.go(path);
  await choose('hong.pdf', Buffer.from('no PDF at all'));
  await owner.press('Tiếp tục');
  await box.getByText('Nội dung tệp hong.pdf không phải').waitFor();
  await choose('bon.pdf', await samplePdf(4));
  await owner.press('Tiếp tục');
  await owner.at('Phí, lệ phí và nhận kết quả');
  await owner.press('Quay lại bước giấy tờ');
  await owner.sees('bon.pdf');
  await choose('nam.pdf', await samplePdf(5));
  await owner.press('Quay lại bước thông tin');
  await owner.at(/^Thông tin người cha/);
  await owner.go(path);
  expect(await box.getByRole('link').allInnerTexts()).toEqual(expect.arrayContaining(['bon.pdf', 'nam.pdf']));
  await owner.leave();
});
