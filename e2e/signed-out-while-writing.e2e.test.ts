import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

test.each([1280, 360])(
  'the session ends while somebody writes (%i px): the page says so, leads to signing in in a new tab, and saves afterwards what was written',
  async (width) => {
    const owner = await ownerOf(world, on.browser, on.served, { width, story: `signed-out-${width}` });
    const { page } = owner;
    await page.clock.install();
    const address = `/nop-ho-so/${world.drafts.begun}/thong-tin/child`;
    await owner.go(address);
    await page.waitForSelector('body[data-started]');
    await on.served.deps.db.run(sql`delete from sessions`);
    const name = page.locator('main [name=childName]');
    await name.fill(`LÊ CÒN NGUYÊN ${width === 360 ? 'NHỎ' : 'TO'}`);
    await page.clock.runFor(6_000);
    const alert = page.locator('.mc-saving .mc-alert', { hasText: 'Phiên đăng nhập đã hết' });
    await alert.waitFor();
    await owner.picture('alert');
    const way = alert.getByRole('link', { name: 'Đăng nhập ở thẻ mới' });
    const [tab] = await Promise.all([page.context().waitForEvent('page'), way.click()]);
    await tab.waitForLoadState();
    const { pathname, searchParams } = new URL(tab.url());
    expect([pathname, searchParams.get('tiep')]).toEqual(['/dang-nhap', address]);
    await tab.close();
    // signing in has tests of its own
    const again = await ownerOf(world, on.browser, on.served, { width, story: `again-${width}` });
    const cookies = await again.context.cookies();
    await owner.context.addCookies(cookies.filter((one) => one.name === 'mc_cong'));
    await again.leave();
    await alert.getByRole('button', { name: 'Lưu lại' }).click();
    await page.waitForURL('**?da-luu=1');
    expect(await name.inputValue()).toBe(`LÊ CÒN NGUYÊN ${width === 360 ? 'NHỎ' : 'TO'}`);
    await owner.leave();
  },
);
