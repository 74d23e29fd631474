import { beforeAll, describe, expect, test } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import { collectingAccountOf, listProfiles } from '#domain/payments';
import type { Browser } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
const ACCOUNTS = '/can-bo/quan-tri/tai-khoan-thu';
const PROFILES = '/can-bo/quan-tri/mau-sao-ke';
let admin: Browser;
let agency = '';

const textOf = (html: string) => (html.split('<main')[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const fieldsOf = (html: string) => Object.fromEntries(posted(html.split('<main')[1] ?? ''));
const page = () => `${ACCOUNTS}/${agency}`;
const right = {
  'ngan-hang': '970418',
  'so-tai-khoan': '1234 5678.90',
  'chu-tai-khoan': 'UBND PHUONG',
  'so-ngay': '5',
  'vi-sao': 'Đổi ngân hàng',
};

beforeAll(async () => {
  admin = await signInOfficer(t, 'quantri');
  agency = (await findAgencyByCode(t.db, 'H99.21.01'))?.id ?? '';
});

describe('the collecting account of an agency', () => {
  test('is shown to an administrator alone, with what it is now', async () => {
    expect((await admin.get('/can-bo/quan-tri')).html).toContain(`href="${ACCOUNTS}"`);
    expect(textOf((await admin.get(ACCOUNTS)).html)).toContain('1000000001 (970436)');
    const leader = await signInOfficer(t, 'lanhdao.anphu', t.browser());
    for (const url of [ACCOUNTS, page()]) expect((await leader.get(url)).status).toBe(404);
  });

  test.each([
    [{ 'ngan-hang': '97041' }, 'Mã ngân hàng có đúng sáu chữ số'],
    [{ 'so-tai-khoan': '12345678901234567890' }, 'Số tài khoản có từ 4 đến 19'],
    [{ 'so-tai-khoan': '' }, 'Số tài khoản có từ 4 đến 19'],
    [{ 'chu-tai-khoan': ' ' }, 'Nhập chủ tài khoản'],
    [{ 'so-ngay': '31' }, 'từ 1 đến 30'],
    [{ 'vi-sao': '' }, 'Nhập lý do'],
  ])('is not set with %j', async (wrong, sentence) => {
    const now = fieldsOf((await admin.get(page())).html);
    const answer = await admin.post(page(), { ...now, ...right, ...wrong });
    expect([answer.status, textOf(answer.html)]).toEqual([422, expect.stringContaining(sentence)]);
    expect(await collectingAccountOf(t.db, agency)).toMatchObject({ number: '1000000001' });
  });

  test('is set with who and why in the journal; whoever looked at another one before is told so', async () => {
    const former = fieldsOf((await admin.get(page())).html);
    const done = await admin.follow(await admin.post(page(), { ...former, ...right }));
    expect(textOf(done.html)).toContain('1234567890 (970418)');
    expect(await collectingAccountOf(t.db, agency)).toMatchObject({ transferDays: 5 });
    const late = await admin.post(page(), { ...former, ...right, 'so-ngay': '7' });
    expect(late.status).toBe(409);
    expect(fieldsOf(late.html)).toMatchObject({ 'so-ngay': '7' });
    const journal = await admin.get('/can-bo/quan-tri/nhat-ky?can-bo=quantri');
    expect(journal.html).toContain('Đổi ngân hàng');
  });

  test('is none from now on where its boxes are empty', async () => {
    const now = fieldsOf((await admin.get(page())).html);
    await admin.post(page(), { ...now, ...right, 'ngan-hang': '', 'so-tai-khoan': '' });
    expect(await collectingAccountOf(t.db, agency)).toBeUndefined();
  });
});

describe('how a bank lays out its statements', () => {
  test('is not verified as it comes, and is changed by an administrator', async () => {
    const text = textOf((await admin.get(PROFILES)).html);
    expect(text.match(/chưa xác minh/g)?.length).toBeGreaterThan(3);
    const [profile] = (await listProfiles(t.db)).filter((p) => p.name === 'BIDV');
    const url = `${PROFILES}/${profile?.id}`;
    const former = fieldsOf((await admin.get(url)).html);
    const changed = { ...former, 'cot-memo': 'Diễn giải | Ghi chú', 'da-xac-minh': 'true' };
    expect((await admin.post(url, changed)).status).toBe(303);
    expect((await listProfiles(t.db)).find((p) => p.id === profile?.id)).toMatchObject({
      isVerified: true,
      revision: 2,
      heads: { memo: ['Diễn giải', 'Ghi chú'] },
    });
    const { _key } = fieldsOf((await admin.get(url)).html);
    expect((await admin.post(url, { ...changed, _key: _key ?? '' })).status).toBe(409);
  });

  test('is added, and refused without the columns that a line needs', async () => {
    const url = `${PROFILES}/moi`;
    const empty = fieldsOf((await admin.get(url)).html);
    const wrong = await admin.post(url, { ...empty, ten: 'Ngân hàng mới' });
    expect([wrong.status, textOf(wrong.html)]).toEqual([
      422,
      expect.stringContaining('Nhập tên của cột ngày'),
    ]);
    const full = {
      ...empty,
      ten: 'Ngân hàng mới',
      'cot-day': 'Ngày',
      'cot-in': 'Có',
      'cot-memo': 'Nội dung',
    };
    expect((await admin.post(url, full)).status).toBe(303);
    expect((await listProfiles(t.db)).map((p) => p.name)).toContain('Ngân hàng mới');
    expect((await (await signInOfficer(t, 'canbo.anphu1', t.browser())).get(PROFILES)).status).toBe(404);
  });
});
