import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openCitizenSession, openOfficerSession } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { officerNamed } from '#testing/filed.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { officerIn, ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
const VISIT = { ip: '127.0.0.1', userAgent: 'test' };
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

const ended = () => on.served.deps.db.run(sql`delete from sessions`);

// signing in has tests of its own: the cookie that it sets, and the page that it leads to
async function signInAgain(page: Page, cookie: { name: string; value: string }): Promise<void> {
  const back = new URL(page.url()).searchParams.get('tiep') ?? '';
  await page.context().addCookies([{ url: on.served.url, ...cookie }]);
  await page.goto(back);
}

for (const [script, button, width] of [
  [true, 'Lưu lại', 1280],
  [true, 'Gửi bổ sung', 360],
  [false, 'Lưu lại', 360],
  [false, 'Gửi bổ sung', 1280],
] as const)
  test(`what was written beside a file is in the supplement again after the session has ended: “${button}” ${script ? 'with' : 'without'} script`, async () => {
    const { db, clock } = on.served.deps;
    const looks = { width, story: `beside-files-${width}${script ? '' : '-plain'}`, script };
    const owner = await ownerOf(world, on.browser, on.served, looks);
    const { page } = owner;
    const way = `/ho-so-cua-toi/${world.dossiers['asked-at-once']}/bo-sung`;
    const note = page.locator('textarea[name="supplement-note"]');
    const file = `giay-${width}.pdf`;
    const words = `Mười phút viết, ${button}, ${width}`;
    await owner.go(way);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: file,
        mimeType: 'application/pdf',
        // the same file is not taken twice
        buffer: await samplePdf(width === 360 ? 2 : 3),
      });
    // with script it is uploaded by then, without it is only chosen
    if (script) await page.getByRole('link', { name: file }).waitFor();
    await ended();
    await note.fill(words);
    await page.getByRole('button', { name: button, exact: true }).first().press('Enter');
    await page.waitForURL(/\/dang-nhap\?(.*&)?tiep=/);
    await owner.look();
    await owner.sees('Nội dung vừa nhập vẫn còn');
    expect(await page.getByText('tệp vừa chọn thì phải chọn lại').count()).toBe(script ? 0 : 1);
    const value = await db.tx((tx) => openCitizenSession(tx, clock.now(), world.owner, VISIT));
    await signInAgain(page, { name: 'mc_cong', value });
    await owner.look();
    if (!script) await owner.sees(`Tệp đã chọn: ${file}`);
    await owner.press('Mở lại trang với nội dung đã nhập');
    expect(new URL(page.url()).pathname).toBe(way);
    expect(await note.inputValue()).toBe(words);
    await owner.sees(/Đã lưu phần bổ sung/);
    expect(await page.getByText('Ông/Bà cần chọn lại tệp').count()).toBe(script ? 0 : 1);
    if (script) await owner.sees(file);
    await owner.leave();
  });

test('what an officer wrote beside a paper is on the page of the result again', async () => {
  const { db, clock } = on.served.deps;
  const officer = await officerIn('canbo.anphu2', on.browser, on.served, {
    width: 1280,
    story: 'beside-result',
  });
  const { page } = officer;
  await officer.go(`/can-bo/ho-so/${world.dossiers.approved}/ket-qua`);
  await page.locator('[name=number]').fill('12/TLKS');
  await page.locator('[name=note]').fill('Ghi chú dài');
  await ended();
  await page.getByRole('button', { name: 'Tiếp tục' }).press('Enter');
  await page.waitForURL('**/can-bo/dang-nhap?tiep=**');
  const { officerId } = await officerNamed(on.served.deps, 'canbo.anphu2');
  const value = await db.tx((tx) => openOfficerSession(tx, clock.now(), officerId, VISIT));
  await signInAgain(page, { name: 'mc_ban', value });
  await officer.press('Mở lại trang với nội dung đã nhập');
  expect(await page.locator('[name=number]').inputValue()).toBe('12/TLKS');
  expect(await page.locator('[name=note]').inputValue()).toBe('Ghi chú dài');
  await officer.leave();
});
