import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { begin, feeWith, fillInfo, send } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

const HOUSEHOLD = '1.001612';
const MEMBER: Fields = {
  'members[0].name': 'LÊ THỊ HOA',
  'members[0].birthDate': '1994',
  'members[0].sex': 'nu',
  'members[0].idNumber': '099194000321',
};

let t: TestApp;
let b: Browser;
let draft: string;
beforeAll(async () => {
  t = await testApp();
});
beforeEach(async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  b = await signedIn(t);
  draft = await begin(b, HOUSEHOLD, { them: '1' });
});
afterAll(() => t.close());

const answer = async (more: Fields) => {
  const agency = await findAgencyByCode(t.db, 'H99.21.01');
  return fillInfo(b, draft, {
    filingFor: 'self',
    filingAgency: agency?.id ?? '',
    businessName: 'Hộ kinh doanh Hoa Sứ',
    'businessAddress.provinceCode': '99',
    'businessAddress.communeCode': '99001',
    'businessAddress.detail': 'Số 12',
    premises: 'nha-minh',
    'industries[0].name': 'Bán lẻ thực phẩm',
    conditional: 'khong',
    capital: '50.000.000',
    startDate: '1/12/2026',
    workers: '2',
    taxAddressSame: 'tru-so',
    otherHousehold: 'true',
    ...more,
  });
};
const upload = async (part: string) =>
  b.upload(`${draft}/giay-to/${part}`, { _action: `upload:${part}` }, [
    { field: `file:${part}`, filename: `${part}.pdf`, body: await samplePdf() },
  ]);

test('who founds the household is asked once; the answer tells the case, its papers, and what is filed', async () => {
  const page = await b.get(`${draft}/thong-tin/nguoi-nop`);
  expect(page.html).not.toContain('name="filingCase"');
  expect(page.html).not.toContain('Trường hợp của Ông/Bà');
  expect((await answer({ ownerKind: 'ho-gia-dinh', ...MEMBER })).location).toBe(`${draft}/giay-to`);
  expect((await b.get(`${draft}/giay-to`)).html).toContain('file:bien-ban-hop');
  await upload('bien-ban-hop');
  await upload('uy-quyen-chu-ho');
  const fee = await b.get(`${draft}/le-phi`);
  await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
  const review = await b.get(`${draft}/xac-nhan`);
  expect(review.html).toContain('Trường hợp theo nội dung đã khai');
  expect(review.html).toContain('Các thành viên hộ gia đình lập hộ kinh doanh');
  expect((await send(b, draft)).location).toBe(`${draft}/thanh-cong`);
  const filed = await t.db.one<{ id: string }>(
    sql`select case_id as id from dossiers order by id desc limit 1`,
  );
  expect(filed?.id).toBe('ho-gia-dinh');
});

test('another answer is another case, and a case that somebody posts counts for nothing', async () => {
  await answer({ ownerKind: 'ho-gia-dinh', ...MEMBER });
  expect((await answer({ ownerKind: 'ca-nhan', filingCase: 'ho-gia-dinh' })).location).toBe(
    `${draft}/giay-to`,
  );
  const parts = await b.get(`${draft}/giay-to`);
  expect(parts.html).not.toContain('file:bien-ban-hop');
  expect((await b.get(`${draft}/le-phi`)).status).toBe(200);
});

test('without the answer there is no case, and the question says what to do', async () => {
  const refused = await answer({ filingCase: 'ca-nhan' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Trả lời câu hỏi “Ai lập hộ kinh doanh?”');
});
