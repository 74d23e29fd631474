import { beforeAll, expect, test } from 'vitest';
import { findAgencyByCode, listAgencies } from '#domain/agencies';
import { listSeries } from '#domain/fees';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { birthAnswers } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { owesKnownSum } from '#testing/owes-known-sum.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
const PAGE = '/can-bo/quan-tri/bien-lai';
const right = {
  nam: '2026',
  'mau-so': 'EBL01',
  'ky-hieu': 'tpx',
  'ma-so-thue': '0123456789',
  'vi-sao': 'Thông báo 12/TB-CT',
};
let admin: Browser;
let agency: string;

const textOf = (html: string) => (html.split('<main')[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const send = (fields: Fields) => admin.post(`${PAGE}/${agency}`, { ...right, ...fields });

beforeAll(async () => {
  admin = await signInOfficer(t, 'quantri');
  agency = (await findAgencyByCode(t.db, 'H99.21.01'))?.id ?? '';
});

test('every agency has a symbol and a tax code to begin with, for an administrator alone', async () => {
  expect((await admin.get('/can-bo/quan-tri')).html).toContain(`href="${PAGE}"`);
  const { html } = await admin.get(PAGE);
  const agencies = await listAgencies(t.db, t.clock.now());
  expect(html.match(/26BLA/g)).toHaveLength(agencies.length);
  expect(html).not.toContain('Chưa khai báo');
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  for (const url of [PAGE, `${PAGE}/${agency}`]) expect((await clerk.get(url)).status).toBe(404);
  expect((await admin.get(`${PAGE}/x`)).status).toBe(404);
});

test.each([
  [{ 'ky-hieu': 'A1' }, 'Nhập ba chữ cái không dấu'],
  [{ 'ma-so-thue': '12345' }, 'Nhập mã số thuế gồm 10 chữ số'],
  [{ nam: '2029' }, 'Chọn năm nay hoặc năm sau'],
  [{ 'mau-so': 'EBL09' }, 'Chọn mẫu số'],
  [{ 'vi-sao': ' ' }, 'Ghi vì sao đặt như vậy'],
])('is not set with %j, and nothing typed is lost', async (wrong, sentence) => {
  const answer = await send(wrong);
  expect([answer.status, textOf(answer.html)]).toEqual([422, expect.stringContaining(sentence)]);
  for (const [field, value] of Object.entries({ ...right, ...wrong }))
    if (field !== 'nam' && field !== 'mau-so' && value.trim()) expect(answer.html).toContain(value);
});

test('is set with who and why, and stands still from the first receipt of the year on', async () => {
  expect((await send({})).status).toBe(303);
  const [row] = (await listSeries(t.db, agency)).filter((s) => s.year === 2026);
  expect(row).toMatchObject({ letters: 'TPX', taxCode: '0123456789', why: right['vi-sao'] });
  const code = await t.file({ answers: { ...birthAnswers, childBirthDate: '2026-06-02' } });
  await t.desk.accept(code);
  await owesKnownSum(t.db, code);
  expect(await t.desk.pay(code, 15_000)).toMatchObject({
    receiptSymbol: '26TPX',
    collectorTaxCode: '0123456789',
  });
  const late = await send({ 'ky-hieu': 'ABC' });
  expect([late.status, textOf(late.html)]).toEqual([
    409,
    expect.stringContaining('giữ nguyên đến hết năm; chỉ sửa được mã số thuế'),
  ]);
  expect((await send({ 'ma-so-thue': '0123456789-001' })).status).toBe(303);
  expect(textOf((await admin.get('/can-bo/quan-tri/nhat-ky?can-bo=quantri')).html)).toContain(
    'Đặt ký hiệu biên lai, mã số thuế',
  );
});
