import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { fileBirth, fileCopies } from '#testing/filed.ts';
import { officerIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const FOLD = 900;
const ROWS = 14;

const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  const { deps } = on.served;
  world = await makeWorld(deps);
  const owner = {
    name: 'NGUYỄN TÔN NỮ PHƯƠNG THẢO',
    idNumber: '099194000777',
    phone: '',
    email: '',
    address: '',
  };
  for (let i = 0; i < ROWS; i++) {
    await fileBirth(deps, world.owner, { content: { onBehalf: true, owner } });
    await fileCopies(deps, world.owner, '2026-11-23');
  }
});

/** How many of these stand wholly within the first 900 px of the page. */
const above = (page: Page, what: string) =>
  page
    .locator(what)
    .evaluateAll(
      (all, fold) => all.filter((el) => el.getBoundingClientRect().bottom + scrollY <= fold).length,
      FOLD,
    );
const desk = (width: number) =>
  officerIn('canbo.anphu1', on.browser, on.served, { width, story: `density-${width}` });
const lists = [
  '/can-bo',
  '/can-bo?xem=unit',
  '/can-bo?xem=waiting',
  '/can-bo/ho-so',
  '/can-bo/ho-so?tim=nguyen',
];

test('at 1280 px twelve rows of a list stand on the first 900, with names of five words and marks beside them', async () => {
  const clerk = await desk(1280);
  for (const path of lists.slice(0, 4)) {
    await clerk.go(path);
    expect(await clerk.page.locator('.mc-table--dense tbody tr').count(), path).toBeGreaterThanOrEqual(12);
    expect(await above(clerk.page, '.mc-table--dense tbody tr'), path).toBeGreaterThanOrEqual(12);
  }
  await clerk.leave();
});

test('at 1280 px the first paper of a dossier stands on the first 900, whatever is said above it', async () => {
  const clerk = await desk(1280);
  for (const state of ['submitted', 'asked-at-once', 'assigned', 'answered-later', 'resolved'] as const) {
    await clerk.go(`/can-bo/ho-so/${world.dossiers[state]}`);
    expect(await above(clerk.page, '.mc-panel .mc-part:first-of-type h3'), state).toBeGreaterThanOrEqual(1);
  }
  await clerk.leave();
});

test('at 1920 px a list is as wide as the screen, and at 768 px a list of low rows', async () => {
  const wide = await desk(1920);
  const narrow = await desk(768);
  for (const path of lists) {
    await wide.go(path);
    const table = await wide.page.locator('.mc-table--dense').boundingBox();
    expect(table?.width, path).toBeGreaterThan(1700);
    await narrow.go(path);
    const row = await narrow.page.locator('.mc-table--dense tbody tr').first().boundingBox();
    expect(row?.height, path).toBeLessThan(110);
    const main = await narrow.page.evaluate(() => document.documentElement.scrollWidth);
    expect(main, path).toBeLessThanOrEqual(768);
  }
  await wide.leave();
  await narrow.leave();
});
