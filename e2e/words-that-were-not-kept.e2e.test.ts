import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { ownerOf, signIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'not-kept' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

for (const script of [true, false])
  test(`words that could not be kept after the session's end are in the browser, as the sign-in page says, ${script ? 'with' : 'without'} script`, async () => {
    const { db, clock } = on.served.deps;
    const owner = await ownerOf(world, on.browser, on.served, { ...looks, script });
    const { page } = owner;
    const detail = page.locator('[name=detail]');
    await owner.go('/tai-khoan/lien-he');
    await detail.fill('Số 7, đường Chưa Lưu');
    await db.run(sql`delete from sessions`);
    await db.run(sql`insert into parked_forms (id, browser_hash, path, content, until)
      values (gen_random_uuid(), ${Buffer.alloc(32)}, '/', ${Buffer.alloc(64_000_000)}, ${clock.now()})`);
    await page.locator('main form button.govuk-button:not(.govuk-button--secondary)').press('Enter');
    await page.waitForURL('**/dang-nhap?khong-giu=1**');
    await owner.look();
    await owner.sees('Nội dung vừa gửi chưa giữ lại được');
    await db.run(sql`delete from parked_forms where path = '/'`);
    const other = owner.context.waitForEvent('page');
    await page.getByRole('link', { name: 'Đăng nhập ở một thẻ mới' }).click();
    expect(new URL((await other).url()).pathname).toBe('/dang-nhap');
    await signIn(owner.context, on.served, world.owner);
    await page.goBack();
    expect(await detail.inputValue()).toBe('Số 7, đường Chưa Lưu');
    await owner.leave();
  });

for (const script of [true, false])
  test(`a refused password and a refused registration can be gone back and forward to, ${script ? 'with' : 'without'} script`, async () => {
    const owner = await ownerOf(world, on.browser, on.served, { ...looks, script });
    const { page } = owner;
    await owner.context.clearCookies();
    const send = () =>
      page.locator('main form button.govuk-button:not(.govuk-button--secondary)').last().press('Enter');
    await owner.go('/dang-nhap');
    await page.locator('[name=idNumber]').fill('001090000999');
    await page.locator('[name=password]').fill('Sai-Mat-Khau-1');
    await send();
    await page.waitForURL('**?giu=*');
    const refused = page.url();
    expect(await page.locator('main').textContent()).toContain('không đúng');
    expect(await page.locator('[name=idNumber]').inputValue()).toBe('001090000999');
    expect(await page.content()).not.toContain('Sai-Mat-Khau-1');
    await owner.go('/dang-ky');
    await page.locator('[name=fullName]').fill('Nguyễn Văn Thử');
    await send();
    await page.waitForURL('**/dang-ky?giu=*');
    expect(await page.locator('[name=fullName]').inputValue()).toBe('Nguyễn Văn Thử');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/dang-ky');
    await page.goBack();
    expect(page.url()).toBe(refused);
    expect(await page.locator('main').textContent()).toContain('không đúng');
    await page.goForward();
    await page.goForward();
    expect(page.url()).toContain('/dang-ky?giu=');
    expect(await page.locator('[name=fullName]').inputValue()).toBe('Nguyễn Văn Thử');
    await owner.leave();
  });
