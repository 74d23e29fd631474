import { beforeAll, expect, test } from 'vitest';
import { openAsFiler, secretOf } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { officerIn, ownerOf } from '#testing/story/enter.ts';
import { messageTo } from '#testing/story/mailbox.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { visitor } from '#testing/story/visit.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'following' };
const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
  const { db, keys } = on.served.deps;
  const { people } = await openAsFiler(db, keys, world.owner, world.dossiers.returned);
  // the last message of the last dossier: those before it are there too
  await messageTo(on.served.url, people.submitter.email, new RegExp(`${world.dossiers.returned}.*trả`, 's'));
});

test('every page on which somebody follows a dossier can be used by everybody, at every width', async () => {
  const { returned, submitted, refused, assigned, 'asked-at-once': awaiting } = world.dossiers;
  const anybody = await visitor(on.browser, { url: on.served.url, ...looks, story: 'look-up' });
  for (const query of ['', `?ma=${returned}&khoa=AAAABBBB`, `?ma=${returned}&khoa=${world.secret}`])
    await anybody.go(`/tra-cuu${query}`);
  const { db, keys } = on.served.deps;
  for (const code of [
    submitted,
    awaiting,
    world.dossiers['asked-later'],
    assigned,
    world.dossiers.resolved,
    refused,
  ]) {
    const { dossier } = await openAsFiler(db, keys, world.owner, code);
    await anybody.go(`/tra-cuu?ma=${code}&khoa=${secretOf(keys, dossier)}`);
  }
  await anybody.leave();

  const owner = await ownerOf(world, on.browser, on.served, looks);
  const own = [
    '',
    '?loai=yeu-cau-bo-sung',
    '?loai=bi-tra-lai&sau=1.00000000-0000-7000-8000-000000000000',
    ...[submitted, awaiting, assigned, returned, refused].map((code) => `/${code}`),
    `/${awaiting}/bo-sung`,
    `/${assigned}/rut`,
    `/${assigned}/bieu-mau/giay-tiep-nhan`,
    `/${refused}/don-khieu-nai`,
    `/${submitted}/don-khieu-nai`,
  ];
  for (const page of own) await owner.go(`/ho-so-cua-toi${page}`);
  await owner.leave();

  const clerk = await officerIn('canbo.anphu1', on.browser, on.served, looks);
  for (const slip of [
    `${assigned}/bieu-mau/giay-tiep-nhan?xong=accept`,
    `${awaiting}/bieu-mau/phieu-bo-sung`,
    `${refused}/bieu-mau/phieu-tu-choi`,
    `${returned}/bieu-mau/bien-lai?xong=record-payment`,
  ])
    await clerk.go(`/can-bo/ho-so/${slip}`);
  await clerk.leave();
});

test('a message opens, and the form to supplement keeps its note, without script', async () => {
  const owner = await ownerOf(world, on.browser, on.served, { ...looks, width: 360, script: false });
  const { page } = owner;
  const dossier = `/ho-so-cua-toi/${world.dossiers['asked-at-once']}`;
  await owner.go(`${dossier}/bo-sung`);
  await page.locator('textarea[name="supplement-note"]').fill('Lời nhắn còn đây');
  await owner.follow(page.locator('button[value="upload:giay-chung-sinh"]'));
  expect(await page.locator('textarea[name="supplement-note"]').inputValue()).toBe('Lời nhắn còn đây');
  expect(await page.locator('.govuk-error-summary').count()).toBe(1);
  await owner.press('Lưu lại');
  expect(await page.locator('textarea[name="supplement-note"]').inputValue()).toBe('Lời nhắn còn đây');
  await owner.go(dossier);
  await page.locator('.mc-messages summary').first().click();
  expect(await page.locator('.mc-messages__text').first().isVisible()).toBe(true);
  expect(await page.locator('.mc-messages__text').first().textContent()).toContain('Kính gửi Ông/Bà');
  await owner.leave();
});

test('a supplement saves itself while it is written; a page that is behind is stopped, and shows both versions', async () => {
  const way = `/ho-so-cua-toi/${world.dossiers['asked-at-once']}/bo-sung`;
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const behind = await ownerOf(world, on.browser, on.served, { ...looks, width: 360 });
  const note = (of: typeof owner) => of.page.locator('textarea[name="supplement-note"]');
  for (const one of [owner, behind]) {
    await one.page.clock.install();
    await one.go(way);
  }
  await note(owner).fill('Tự lưu');
  await owner.page.clock.runFor(6_000);
  await owner.page.locator('.mc-save-state', { hasText: 'Đã lưu lúc' }).waitFor();
  await note(owner).fill('Tự lưu lần hai');
  await owner.page.clock.runFor(6_000);
  await owner.press('Lưu lại');
  await owner.page.getByText('Đã lưu, chưa gửi').waitFor();
  expect(await note(owner).inputValue()).toBe('Tự lưu lần hai');

  await note(behind).fill('Lời ở trang cũ');
  await behind.page.clock.runFor(6_000);
  await behind.page.locator('.mc-alert', { hasText: 'sửa ở một trang khác' }).waitFor();
  await behind.press('Lưu lại', behind.page.locator('.mc-alert'));
  await behind.page.getByText('Trên trang này: Lời ở trang cũ').waitFor();
  await behind.page.getByLabel('Trên trang này: Lời ở trang cũ').check();
  await behind.press('Lưu lựa chọn');
  expect(await note(behind).inputValue()).toBe('Lời ở trang cũ');
  await owner.leave();
  await behind.leave();
});

test('somebody who is signed out while writing a supplement is told how to keep the words, and that way keeps them', async () => {
  const { deps } = on.served;
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page, context } = owner;
  await page.clock.install();
  await owner.go(`/ho-so-cua-toi/${world.dossiers['asked-at-once']}/bo-sung`);
  await deps.db.run(sql`delete from sessions`);
  await page.locator('textarea[name="supplement-note"]').fill('Viết khi phiên đã hết');
  await page.clock.runFor(6_000);
  await page.locator('.mc-alert', { hasText: 'đăng nhập ở thẻ mới' }).waitFor();
  const again = await ownerOf(world, on.browser, on.served, looks);
  await context.addCookies((await again.context.cookies()).filter((c) => c.name === 'mc_cong'));
  await owner.press('Lưu lại', page.locator('.mc-alert'));
  await page.getByText('Đã lưu, chưa gửi').waitFor();
  expect(await page.locator('textarea[name="supplement-note"]').inputValue()).toBe('Viết khi phiên đã hết');
  await owner.leave();
  await again.leave();
});

for (const script of [true, false])
  test(`one press of “Gửi bổ sung” takes a file that was only chosen, and a paper that is missing is asked for, ${script ? 'with' : 'without'} script`, async () => {
    const code = world.dossiers[script ? 'asked-later' : 'asked-at-once'];
    const owner = await ownerOf(world, on.browser, on.served, { ...looks, width: 360, script });
    const { page } = owner;
    await owner.go(`/ho-so-cua-toi/${code}/bo-sung`);
    await page.locator('textarea[name="supplement-note"]').fill('');
    await owner.press('Gửi bổ sung');
    await owner.sees(/Nếu chưa có giấy này, đánh dấu/);
    await page
      .locator('input[name="file:giay-chung-sinh"]')
      .setInputFiles({ name: 'moi.pdf', mimeType: 'application/pdf', buffer: await samplePdf(2) });
    await owner.press('Gửi bổ sung');
    await page.waitForURL(`**/${code}?xong=supplement`);
    await owner.sees('moi.pdf');
    await owner.leave();
  });
