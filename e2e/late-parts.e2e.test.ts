import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { isOfDossier } from '#testing/by-code.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import type { Visitor } from '#testing/story/visit.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

// every part that a page fetches by itself; what app.js needs is not among them
const PARTS = /\/assets\/part-(?!chunk)/;
const SENDS_FILES = /\/assets\/part-send-box/;
const PAPERS = /\/assets\/part-papers/;
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

const owner = () => ownerOf(world, on.browser, on.served, { width: 360, story: 'late-parts' });
const send = (page: Page) => page.getByRole('button', { name: 'Gửi bổ sung', exact: true });

/** Holds a part of the script back until `release`, which may give it another answer. */
async function hold(page: Page, part: RegExp) {
  const { promise, resolve } = Promise.withResolvers<(route: Route) => Promise<void>>();
  await page.route(part, async (route) => (await promise)(route));
  return { release: (how = (route: Route) => route.continue()) => resolve(how) };
}

async function choose(page: Page): Promise<void> {
  await page
    .locator('input[name="file:giay-chung-sinh"]')
    .setInputFiles({ name: 'moi.pdf', mimeType: 'application/pdf', buffer: await samplePdf(2) });
}

/** How often a supplement arrived, and with how many files. */
async function supplements(code: string): Promise<number[]> {
  const events = await on.served.deps.db.many<{
    files: string[] | null;
  }>(sql`select e.detail->'files' as files
    from dossier_events e where ${isOfDossier(code)} and e.verb = 'supplement'`);
  return events.map(({ files }) => files?.length ?? 0);
}

/** Goes to a page whose script does not come, so that it never says that it has started. */
const arrive = (v: Visitor, path: string) => v.page.goto(path, { waitUntil: 'load' });

test('a file is chosen and “Gửi bổ sung” pressed before what sends files is there: it waits, says so, and sends both once, however often it is pressed', async () => {
  const code = world.dossiers['asked-at-once'];
  const v = await owner();
  const { page } = v;
  const part = await hold(page, SENDS_FILES);
  await v.go(`/ho-so-cua-toi/${code}/bo-sung`);
  await choose(page);
  await send(page).press('Enter');
  await page.getByText('khi xong sẽ tự làm tiếp').waitFor();
  await send(page).press('Enter');
  expect(await supplements(code)).toEqual([]);
  part.release();
  await page.waitForURL(`**/${code}?xong=supplement`);
  await v.sees('moi.pdf');
  expect(await supplements(code)).toEqual([1]);
  await v.leave();
});

for (const [how, answer] of [
  ['is not there', (route: Route) => route.fulfill({ status: 404, body: '' })],
  ['meets a lost connection', (route: Route) => route.abort('connectionreset')],
  ['never comes', () => new Promise<void>(() => {})],
] as const)
  test(`what sends files ${how}: the press that waits sends the form with its file, as without script`, async () => {
    const fresh = await makeWorld(on.served.deps);
    const code = fresh.dossiers['asked-later'];
    const v = await ownerOf(fresh, on.browser, on.served, { width: 360, story: 'late-parts' });
    const { page } = v;
    const part = await hold(page, SENDS_FILES);
    await v.go(`/ho-so-cua-toi/${code}/bo-sung`);
    await choose(page);
    await send(page).press('Enter');
    await page.getByText('khi xong sẽ tự làm tiếp').waitFor();
    part.release(answer);
    await page.waitForURL(`**/${code}?xong=supplement`);
    expect(await supplements(code)).toEqual([1]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await v.forgive(() => v.leave());
  });

test('what sends files comes while the form is already on its way with one: the file is not sent a second time, and nobody is asked whether to leave', async () => {
  const fresh = await makeWorld(on.served.deps);
  const code = fresh.dossiers['asked-at-once'];
  const v = await ownerOf(fresh, on.browser, on.served, { width: 360, story: 'late-parts' });
  const { page } = v;
  const way = `/ho-so-cua-toi/${code}/bo-sung`;
  const part = await hold(page, PAPERS);
  const posts: string[] = [];
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => void dialog.accept().then(() => dialogs.push(dialog.type())));
  await page.route(`**${way}*/**`, (route) => {
    posts.push(route.request().url());
    return route.continue();
  });
  await page.route(`**${way}`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    posts.push(way);
    part.release();
    await page.locator('[data-upload-ready]').first().waitFor();
    return route.continue();
  });
  await arrive(v, way);
  await choose(page);
  await send(page).press('Enter');
  await page.waitForURL(`**/${code}?xong=supplement`);
  expect([posts, dialogs]).toEqual([[way], []]);
  expect(await supplements(code)).toEqual([1]);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await v.forgive(() => v.leave());
});

test('no part of the script comes: what is pressed is done once all the same', async () => {
  const v = await owner();
  const { page } = v;
  await hold(page, PARTS);
  const draft = `/nop-ho-so/${world.drafts.begun}/thong-tin/child`;
  await arrive(v, draft);
  await page.locator('main [name=childName]').fill('Lê Gia Bảo');
  await page.locator('[name=_action][value=save]').first().press('Enter');
  await page
    .getByText(/Đã lưu/)
    .first()
    .waitFor();
  expect(await page.locator('main [name=childName]').inputValue()).toBe('LÊ GIA BẢO');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await v.forgive(() => v.leave());
});

test('the connection is lost before any part of the script has come: the page stays with what was typed, and the same press sends it later', async () => {
  const v = await owner();
  const { page } = v;
  await hold(page, PARTS);
  const way = `/ho-so-cua-toi/${world.dossiers.submitted}/rut`;
  await arrive(v, way);
  await page.locator('main [name=reason]').fill('Không cần nữa');
  await page.context().setOffline(true);
  const button = page.locator('main form[data-stays] button.govuk-button:not(.govuk-button--secondary)');
  await button.press('Enter');
  await page.locator('.mc-alert', { hasText: 'Chưa gửi được' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(way);
  expect(await page.locator('main [name=reason]').inputValue()).toBe('Không cần nữa');
  await page.context().setOffline(false);
  await button.press('Enter');
  await page.waitForURL('**?xong=withdraw');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await v.forgive(() => v.leave());
});
