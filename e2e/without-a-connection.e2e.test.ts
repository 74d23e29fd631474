import type { Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { startDraft } from '#domain/drafts';
import { officerIn, ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

const NEXT = '[name=_action][value=next]:not([hidden])';
// its form has rows
const COPIES = '2.000815';
const ONLY = 'main form[data-stays] button.govuk-button:not(.govuk-button--secondary)';

// where each form of one's own is sent from: its page, its button, whether it saves or sends, and a word to be typed first
const forms: [name: string, page: () => string, button: string, says: string, box?: string][] = [
  [
    'the information of a filing',
    () => `/nop-ho-so/${world.drafts.begun}/thong-tin/child`,
    NEXT,
    'Chưa lưu được',
    '[name=childName]',
  ],
  ['the papers of a filing', () => `/nop-ho-so/${world.drafts.ready}/giay-to`, NEXT, 'Chưa lưu được'],
  ['the fee of a filing', () => `/nop-ho-so/${world.drafts.ready}/le-phi`, NEXT, 'Chưa lưu được'],
  ['the sending of a filing', () => `/nop-ho-so/${world.drafts.ready}/xac-nhan`, ONLY, 'Chưa gửi được'],
  [
    'a supplement',
    () => `/ho-so-cua-toi/${world.dossiers['asked-at-once']}/bo-sung`,
    ONLY,
    'Chưa gửi được',
    '[name=supplement-note]',
  ],
  [
    'a withdrawal',
    () => `/ho-so-cua-toi/${world.dossiers.submitted}/rut`,
    ONLY,
    'Chưa gửi được',
    '[name=reason]',
  ],
  ['contact data', () => '/tai-khoan/lien-he', ONLY, 'Chưa lưu được', '[name=detail]'],
  ['a telephone number', () => '/tai-khoan/dien-thoai', ONLY, 'Chưa gửi được', '[name=phone]'],
];

for (const lost of ['offline', 'unanswered'] as const)
  test.each(forms)(
    `%s is sent ${lost === 'offline' ? 'without a connection' : 'and the request fails'}: the page stays with what was typed, and says what was not done`,
    async (_, address, button, says, box) => {
      const v = await ownerOf(world, on.browser, on.served, { width: 360, story: 'no-connection' });
      const { page } = v;
      await v.go(address());
      await page.waitForSelector('body[data-started]');
      const typed = box ? page.locator(`main ${box}`).first() : undefined;
      await typed?.fill('0912 000 777');
      if (lost === 'offline') await page.context().setOffline(true);
      else
        await page.route('**/*', (route) =>
          route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
        );
      await v.forgive(async () => {
        await page.locator(button).first().press('Enter');
        await page.locator('.mc-alert', { hasText: says }).waitFor();
      });
      expect(new URL(page.url()).pathname).toBe(address());
      expect(await page.locator('.mc-alert').textContent()).toContain('Khi có mạng');
      expect(await typed?.inputValue()).toBe(typed && '0912 000 777');
      await page.context().setOffline(false);
      await v.forgive(() => v.leave());
    },
  );

// what an officer writes at length: the page, and the box
const atDesk: [name: string, officer: string, page: () => string, box: string][] = [
  ['a refusal', 'canbo.anphu1', () => `/can-bo/ho-so/${world.dossiers.submitted}/tu-choi`, '[name=reason]'],
  [
    'a request for a supplement',
    'canbo.anphu1',
    () => `/can-bo/ho-so/${world.dossiers.submitted}/yeu-cau-bo-sung`,
    '[name=reason]',
  ],
];

for (const lost of ['offline', 'unanswered'] as const)
  test.each(atDesk)(
    `%s at the desk is sent ${lost === 'offline' ? 'without a connection' : 'and the request fails'}: the page stays with what was written`,
    async (_, officer, address, box) => {
      const v = await officerIn(officer, on.browser, on.served, { width: 1280, story: 'desk-no-connection' });
      const { page } = v;
      await v.go(address());
      await page.waitForSelector('body[data-started]');
      await page.locator(`main ${box}`).first().fill('Lý do viết rất dài');
      const cut = (route: Route) =>
        route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue();
      if (lost === 'offline') await page.context().setOffline(true);
      else await page.route('**/*', cut);
      await v.forgive(async () => {
        await page.locator(ONLY).first().press('Enter');
        await page.locator('.mc-alert', { hasText: 'Chưa gửi được' }).waitFor();
      });
      await v.picture(lost);
      expect(new URL(page.url()).pathname).toBe(address());
      expect(await page.locator(`main ${box}`).first().inputValue()).toBe('Lý do viết rất dài');
      await page.context().setOffline(false);
      await v.forgive(() => v.leave());
    },
  );

test('a row is added and the request fails: the page stays with what was typed; pressed again, one row comes, also twice after another', async () => {
  const v = await ownerOf(world, on.browser, on.served, { width: 1280, story: 'row-no-connection' });
  const { page } = v;
  const { db, keys, clock } = on.served.deps;
  const draft = await db.tx((tx) =>
    startDraft(tx, keys, { citizen: world.owner, procedureCode: COPIES, now: clock.now() }),
  );
  await v.go(`/nop-ho-so/${draft.id}/thong-tin`);
  await page.waitForSelector('body[data-started]');
  const name = page.locator('main [name="documents[0].title"]');
  const add = page.locator('[name=_action][value^="add:"]').first();
  const rows = () => page.locator('main [name^="documents["][name$="].title"]').count();
  const before = await rows();
  await name.fill('Bằng còn nguyên');
  const cut = (route: Route) =>
    route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue();
  await page.route('**/*', cut);
  await v.forgive(async () => {
    await add.press('Enter');
    await page.locator('.mc-alert [data-stayed]').waitFor();
  });
  expect(await name.inputValue()).toBe('Bằng còn nguyên');
  await page.unroute('**/*', cut);
  for (const more of [1, 2]) {
    await page.waitForSelector('body[data-started]');
    await v.forgive(async () => {
      await add.press('Enter');
      await expect.poll(rows).toBe(before + more);
    });
    expect(new URL(page.url()).hash).not.toBe('');
    expect(await name.inputValue()).toBe('Bằng còn nguyên');
  }
  await v.forgive(() => v.leave());
});
