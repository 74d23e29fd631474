import { beforeAll, expect, test } from 'vitest';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth } from '#testing/filed.ts';
import { ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import type { Visitor } from '#testing/story/visit.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const MOST = 75_000;
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;
let code: string;

beforeAll(async () => {
  const { deps } = on.served;
  world = await makeWorld(deps);
  code = await fileBirth(deps, world.owner);
  await (await anPhu(deps)).ask(code, [
    { target: 'form', text: 'Sửa họ tên người mẹ' },
    { target: 'giay-chung-sinh', text: 'Bổ sung giấy chứng sinh' },
  ]);
});

// the home page and the page of a procedure are measured by the bench, on a slow telephone
test.each([
  ['a section of an e-form', () => `/nop-ho-so/${world.drafts.begun}/thong-tin/child`],
  ['the whole of a short e-form', () => `/nop-ho-so/${world.drafts.short}/thong-tin`],
  ['the step of the papers', () => `/nop-ho-so/${world.drafts.ready}/giay-to`],
  ['a supplement with its e-form and its papers', () => `/ho-so-cua-toi/${code}/bo-sung`],
  ['registering', () => '/dang-ky'],
])(
  '%s comes for the first time in 75 KB: everything that is fetched, with fonts and headers, as it is sent',
  async (_, path) => {
    const v = await ownerOf(world, on.browser, on.served, { width: 1280, story: 'first-view' });
    if (path() === '/dang-ky') await v.context.clearCookies();
    const { all, script, page } = await firstView(v, path());
    expect(page).toBeGreaterThan(5_000);
    expect(script).toBeGreaterThan(5_000);
    expect(all).toBeLessThanOrEqual(MOST);
    await v.leave();
  },
);

async function firstView({ page, context }: Visitor, path: string) {
  const cdp = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const sizes = { all: 0, script: 0, page: 0 };
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  cdp.on('Network.responseReceived', (e) => kinds.set(e.requestId, e.type));
  cdp.on('Network.loadingFinished', (e) => {
    sizes.all += e.encodedDataLength;
    if (kinds.get(e.requestId) === 'Script') sizes.script += e.encodedDataLength;
    if (kinds.get(e.requestId) === 'Document') sizes.page += e.encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  return sizes;
}
