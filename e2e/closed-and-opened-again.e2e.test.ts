import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchLasting } from '#testing/browser.ts';
import { ownerOf, signIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'closed-and-opened' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
const folder = mkdtempSync(join(tmpdir(), 'mot-cua-browser-'));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nameOn = (page: Page) => page.getByLabel(/Họ, chữ đệm, tên của trẻ/).first();

test('a browser that was closed and is opened again at its tab leads through signing in to the words that were there', async () => {
  const address = `/nop-ho-so/${world.drafts.begun}/thong-tin/child`;
  let context = await launchLasting(folder, { baseURL: on.served.url });
  await signIn(context, on.served, world.owner);
  let page = await context.newPage();
  await page.clock.install();
  await page.goto(address);
  await page.waitForSelector('body[data-started]');
  await nameOn(page).fill('LÊ ĐÃ LƯU');
  await page.clock.runFor(6_000);
  await page.getByText(/Đã lưu lúc/).waitFor();
  await context.close();

  context = await launchLasting(folder, { baseURL: on.served.url });
  page = await context.newPage();
  await page.goto(address);
  const signInUrl = new URL(page.url());
  expect([signInUrl.pathname, signInUrl.searchParams.get('tiep')]).toEqual(['/dang-nhap', address]);
  await signIn(context, on.served, world.owner);
  await page.goto(signInUrl.searchParams.get('tiep') ?? '');
  expect(await nameOn(page).inputValue()).toBe('LÊ ĐÃ LƯU');
  await context.close();
});

for (const script of [true, false])
  test(`of two tabs on one draft, the older one shows on going back what the newer one saved, ${script ? 'with' : 'without'} script`, async () => {
    const owner = await ownerOf(world, on.browser, on.served, { ...looks, script });
    const older = owner.page;
    const address = `/nop-ho-so/${world.drafts.begun}/thong-tin/child`;
    const save = (page: Page) => page.locator('[name=_action][value=save]').press('Enter');
    await older.goto(address);
    await nameOn(older).fill('LÊ THẺ CŨ');
    await save(older);
    await older.waitForURL('**?da-luu=1');
    const newer = await owner.context.newPage();
    await newer.goto(address);
    expect(await nameOn(newer).inputValue()).toBe('LÊ THẺ CŨ');
    await nameOn(newer).fill('LÊ THẺ MỚI');
    await save(newer);
    await newer.waitForURL('**?da-luu=1');
    await older.goBack();
    expect(await nameOn(older).inputValue()).toBe('LÊ THẺ MỚI');
    await older.goForward();
    expect(await nameOn(older).inputValue()).toBe('LÊ THẺ MỚI');
    await nameOn(older).fill('LÊ THẺ CŨ VIẾT TIẾP');
    // its address stays: only the answer tells that it is saved
    const saved = older.waitForResponse((r) => r.request().method() === 'POST');
    await save(older);
    await saved;
    await newer.goto(address);
    expect(await nameOn(newer).inputValue()).toBe('LÊ THẺ CŨ VIẾT TIẾP');
    await owner.leave();
  });
