import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { ownerOf, signIn } from '#testing/story/enter.ts';
import { runInOrder } from '#testing/story/in-order.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { held, uploadBox } from '#testing/story/upload-box.ts';
import type { Visitor } from '#testing/story/visit.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 360, story: 'files-that-wait' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
const SEND = { name: 'Gửi bổ sung', exact: true };
let world: World;
let owner: Visitor;
let page: Page;
let box: Locator;
let papers: ReturnType<typeof uploadBox>;
let note: Locator;
let way: string;
const dialogs: string[] = [];
beforeAll(async () => {
  world = await makeWorld(on.served.deps);
  owner = await ownerOf(world, on.browser, on.served, looks);
  page = owner.page;
  box = page.locator('[data-upload]').first();
  papers = uploadBox(page, box);
  note = page.locator('textarea[name="supplement-note"]');
  way = `/ho-so-cua-toi/${world.dossiers['asked-at-once']}/bo-sung`;
});
runInOrder(() => owner.picture('failed'));

const choose = async (name: string, pages: number) => papers.choose(name, await samplePdf(pages));

test('a page with a file that waits is not left without asking, and names the file when somebody comes back to it', async () => {
  await owner.go(way);
  await owner.forgive(async () => {
    await page.route('**/bo-sung/*', (route) => route.abort());
    await choose('MOI_2.pdf', 2);
    await box.getByRole('alert').getByText('mất kết nối').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
  // the first time they stay, the second they leave
  let stays = true;
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void (stays ? dialog.dismiss() : dialog.accept());
  });
  const home = page.locator('.mc-trail a').first();
  await home.click();
  await expect.poll(() => dialogs).toEqual(['beforeunload']);
  expect(await box.locator('input[type=file]').evaluate((i: HTMLInputElement) => i.files?.length)).toBe(1);
  stays = false;
  await owner.follow(home);
  expect(dialogs).toHaveLength(2);
  await owner.go(way);
  await box.getByText('Tệp MOI_2.pdf chưa gửi được, Ông/Bà chọn lại.').waitFor();
  await owner.picture('unsent');
});

test('what was chosen again is taken, its name is not said any more, and the page is left without asking', async () => {
  await choose('MOI_2.pdf', 2);
  await papers.line('MOI_2.pdf').waitFor();
  await owner.go(way);
  expect(await box.getByText('chưa gửi được').count()).toBe(0);
  expect(dialogs).toHaveLength(2);
});

test('a phone keeps the way back to the list in its trail, and does not speak of dragging files', async () => {
  expect(await page.locator('.mc-trail a', { hasText: 'Hồ sơ của tôi' }).isVisible()).toBe(true);
  expect(await box.getByText('kéo thả').count()).toBe(1);
  const phone = await on.browser.newContext({
    baseURL: on.served.url,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    storageState: await owner.context.storageState(),
  });
  const touched = await phone.newPage();
  await touched.goto(way);
  await touched.locator('.mc-file--box').first().waitFor();
  expect(await touched.getByText('kéo thả').count()).toBe(0);
  await phone.close();
});

test('once a file is taken after signing in again, the words beside it are saved and the red box goes', async () => {
  await on.served.deps.db.run(sql`delete from sessions`);
  await note.fill('Viết khi phiên đã hết');
  const notSaved = page.locator('.mc-saving .mc-alert');
  await notSaved.getByText('Phiên đăng nhập đã hết nên chưa lưu được').waitFor();
  // a narrow screen has a strip at its bottom that leads to the words, and nothing over what is being written
  const strip = page.getByRole('button', { name: 'Xem vì sao' });
  expect((await strip.boundingBox())?.height).toBeLessThan(60);
  expect(await page.locator('.mc-saving').evaluate((e) => getComputedStyle(e).position)).toBe('static');
  await strip.click();
  expect(
    await notSaved.evaluate((e) => {
      const { top, bottom } = e.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);
  await owner.look();
  await choose('sau.pdf', 3);
  await box.getByRole('alert').getByText('đăng nhập ở một thẻ khác').waitFor();
  await page.getByRole('button', SEND).click();
  await box.getByText('Chưa làm được việc “Gửi bổ sung” vì tệp ở giấy tờ này chưa tải lên được').waitFor();
  await owner.picture('says-why');
  await signIn(owner.context, on.served, world.owner);
  await box.getByRole('button', { name: 'Thử lại' }).click();
  await papers.line('sau.pdf').waitFor();
  await notSaved.waitFor({ state: 'hidden' });
  expect(await box.getByText('Chưa làm được việc').count()).toBe(0);
  await owner.go(way);
  expect(await note.inputValue()).toBe('Viết khi phiên đã hết');
});

test('who presses the page’s own button while a file is being sent reads that it follows by itself', async () => {
  const release = await held(page, '**/bo-sung/*');
  await choose('cuối.pdf', 4);
  await box.locator('progress').waitFor();
  await page.getByRole('button', SEND).click();
  const words = box.getByText('Đang gửi tệp, khi xong sẽ tự làm tiếp việc “Gửi bổ sung”');
  await words.waitFor();
  expect(await words.evaluate((p) => p.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await owner.picture('follows');
  release();
  await page.waitForURL('**/ho-so-cua-toi/*?xong=supplement');
  expect(dialogs).toHaveLength(2);
  await owner.leave();
});
