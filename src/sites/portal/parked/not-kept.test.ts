import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { CONTACT, leftOpen, parkedCount } from '#testing/left-open.ts';
import { signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const LOST = 'Nội dung vừa gửi chưa giữ lại được';

const send = (b: Browser, address?: string) => b.post(CONTACT, { email: 'cua.toi@example.vn' }, {}, address);
const swell = (bytes: number) => t.db.run(sql`update parked_forms set content = ${Buffer.alloc(bytes)}`);

describe('what is kept has bounds', () => {
  beforeEach(() => t.db.run(sql`delete from parked_forms`));

  test('of one browser: 20 forms', async () => {
    const b = await leftOpen(t);
    for (let n = 0; n < 20; n++) expect((await send(b)).location).toContain('tiep-tuc');
    expect((await send(b)).location).toBe('/dang-nhap?khong-giu=1&tiep=%2Ftai-khoan%2Flien-he');
    expect(await parkedCount(t)).toBe(20);
  });

  test('of one account: the same in another browser and another network, and none of the next account', async () => {
    await send(await leftOpen(t), '203.0.113.7');
    await swell(2_000_000);
    expect((await send(await leftOpen(t), '198.51.100.7')).location).toContain('khong-giu');
    expect((await send(await leftOpen(t, 1), '203.0.113.7')).location).toContain('tiep-tuc');
  });

  test('of one network, however many addresses and accounts it has: and none of the next network', async () => {
    await send(await leftOpen(t), '2001:db8:1:2::1');
    await t.db.run(sql`update parked_forms set writer = ${Buffer.alloc(16)}`);
    await swell(16_000_000);
    expect((await send(await leftOpen(t, 1), '2001:db8:1:2:3::4')).location).toContain('khong-giu');
    expect((await send(await leftOpen(t, 1), '2001:db8:1:3::1')).location).toContain('tiep-tuc');
  });

  test('of all together', async () => {
    await send(await leftOpen(t), '203.0.113.7');
    await t.db.run(sql`update parked_forms set writer = ${Buffer.alloc(16)}`);
    await swell(64_000_000);
    expect((await send(await leftOpen(t, 1), '198.51.100.7')).location).toContain('khong-giu');
  });

  test('and nothing of whoever has no account, also of one who says that they have one', async () => {
    const b = t.browser();
    const { html } = await b.get('/dang-nhap');
    expect((await send(b)).location).toContain('khong-giu');
    const own = Buffer.from(/name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '', 'base64url');
    const claimed = Buffer.concat([own, Buffer.alloc(16, 7)]).toString('base64url');
    const sent = await b.post(CONTACT, { _csrf: claimed, email: 'x' });
    expect(sent.location).toContain('khong-giu');
    expect(await parkedCount(t)).toBe(0);
  });

  test('and no row has an address in it', async () => {
    await send(await leftOpen(t), '203.0.113.7');
    const row = await t.db.one<{ text: string }>(sql`select parked_forms::text as text from parked_forms`);
    expect(row?.text).not.toContain('203.0.113');
    expect(row?.text).not.toContain(Buffer.from('203.0.113.7').toString('hex'));
  });
});

describe('what could not be kept', () => {
  test('is told on the sign-in page, also after a wrong password, with the way to the words', async () => {
    const b = await leftOpen(t);
    await swell(64_000_000);
    const page = await b.follow(await send(b));
    expect(page.html).toContain(LOST);
    expect(page.html).toMatch(/href="\/dang-nhap" target="_blank"/);
    expect(page.html).toContain('name="tiep" value="/tai-khoan/lien-he"');
    // signing in there takes the way back to the words: its form says so and is opened on purpose
    const [here = ''] = /<details class="govuk-details"[\s\S]*?<\/details>/.exec(page.html) ?? [];
    expect(here).toContain('những gì vừa nhập sẽ mất');
    expect(here).toContain('name="password"');
    expect(here).not.toMatch(/<details[^>]* open/);
    const wrong = await b.post('/dang-nhap', { 'khong-giu': '1', idNumber: '', password: 'Sai-1' });
    expect(wrong.html).toMatch(/<details class="govuk-details" open/);
    expect(wrong.html).toContain(LOST);
    expect((await b.get('/dang-nhap?tiep=/tai-khoan')).html).not.toContain(LOST);
    await t.db.run(sql`delete from parked_forms`);
  });

  test('is told at the desk too', async () => {
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    const url = `/can-bo/ho-so/${await fileBirth(t.deps, await someCitizen(t.deps))}/tu-choi`;
    await clerk.get(url);
    await t.db.run(sql`delete from sessions`);
    const sent = await clerk.post(url, { _csrf: 'x', reason: 'Đã viết' });
    expect(sent.location).toBe(`/can-bo/dang-nhap?khong-giu=1&tiep=${encodeURIComponent(url)}`);
    expect((await clerk.get(sent.location)).html).toContain(LOST);
  });

  test('is also a form with files where none are taken', async () => {
    const b = await leftOpen(t);
    expect((await b.upload(CONTACT, {}, [])).location).toContain('khong-giu');
  });

  test('is also what comes while the disk is almost full', async () => {
    const b = await leftOpen(t);
    const { disk } = t.deps;
    t.deps.disk = { ...disk, isLow: async () => true };
    expect((await send(b)).location).toContain('khong-giu');
    t.deps.disk = disk;
  });

  test('is not what a script saves on its own: its page keeps the words', async () => {
    const b = await leftOpen(t);
    const before = await parkedCount(t);
    const sent = await b.post(CONTACT, { email: 'x' }, { accept: 'application/json' });
    expect(sent.location).toBe('/dang-nhap');
    expect(await parkedCount(t)).toBe(before);
  });
});
