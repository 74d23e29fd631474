import { expect, test } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import { sql } from '#platform/db/sql.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { filingDay } from '#testing/filing-day.ts';
import { feeWith, readyBirth, seenOn, send, tellOfBirth } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';

const PAPER = 'giay-chung-sinh';

let t: TestApp;
let b: Browser;
filingDay((app, browser) => {
  t = app;
  b = browser;
});

const tell = (more: Record<string, string>) => (draft: string) => tellOfBirth(t, b, draft, more);
const ask = (more: Record<string, string>) => async (draft: string) =>
  b.post(`${draft}/le-phi`, feeWith(await b.get(`${draft}/le-phi`), more));
const OWNER = { filingFor: 'other', ownerFullName: 'Trần Văn Bình', ownerNumber: '001085000011' };
const POST = {
  filingDelivery: 'post',
  'filingAddress.provinceCode': '99',
  'filingAddress.communeCode': '99001',
  'filingAddress.detail': 'Số 5, ngõ 2',
};

async function otherOffice(draft: string) {
  const other = await findAgencyByCode(t.db, 'H99.21.02');
  await tellOfBirth(t, b, draft, { filingAgency: other?.id ?? '' });
}

async function otherFile(draft: string) {
  const before = await b.get(`${draft}/giay-to`);
  const file = new RegExp(`${draft}/tep/([0-9a-f-]+)"`).exec(before.html)?.[1] ?? '';
  const at = `${draft}/giay-to/${PAPER}`;
  await b.upload(at, {}, [{ field: `file:${PAPER}`, filename: 'trang-khac.pdf', body: await samplePdf(2) }]);
  await b.upload(at, { _action: `remove:${file}` }, []);
}

const nothing = async () => {};
test.each([
  ['the receiving office', nothing, otherOffice, 'phường Bình Minh'],
  ['an answer', nothing, tell({ childName: 'Lê Gia Bảo' }), 'LÊ GIA BẢO'],
  ['for whom', nothing, tell(OWNER), 'TRẦN VĂN BÌNH'],
  ['the owner', tell(OWNER), tell({ ...OWNER, ownerFullName: 'Trần Văn Chín' }), 'TRẦN VĂN CHÍN'],
  ['the delivery', nothing, ask(POST), 'Số 5, ngõ 2'],
  ['its address', ask(POST), ask({ ...POST, 'filingAddress.detail': 'Số 9, ngõ 2' }), 'Số 9, ngõ 2'],
  ['a file', nothing, otherFile, 'trang-khac.pdf'],
])(
  'when another tab has changed %s, nothing is sent until the person has seen it',
  async (_, begin, change, shown) => {
    const draft = await readyBirth(t, b, BIRTH);
    await begin(draft);
    const before = await b.get(`${draft}/xac-nhan`);
    expect(before.html).not.toContain(shown);
    await change(draft);
    const stale = await send(b, draft, seenOn(before.html));
    expect(stale.location).toBe(`${draft}/xac-nhan?tinh-lai=1`);
    const id = draft.split('/').at(-1);
    const citizen = await someCitizen(t.deps, 0);
    const sent = sql`select dossier_id as sent from drafts where party_id = ${citizen.partyId} and id = ${id}`;
    expect(await t.db.one(sent)).toEqual({ sent: null });
    const anew = await b.follow(stale);
    expect(anew.html).toContain('Hồ sơ chưa được gửi');
    expect(anew.html).toContain('Nội dung hoặc phí, lệ phí đã thay đổi từ khi Ông/Bà xem trang này');
    expect(anew.html).toContain(shown);
    expect((await send(b, draft, seenOn(anew.html))).location).toBe(`${draft}/thanh-cong`);
  },
);

test('an address that was typed and given up again changes nothing that is sworn to', async () => {
  const draft = await readyBirth(t, b, BIRTH);
  const before = await b.get(`${draft}/xac-nhan`);
  await ask(POST)(draft);
  await ask({ filingDelivery: 'desk' })(draft);
  expect((await send(b, draft, seenOn(before.html))).location).toBe(`${draft}/thanh-cong`);
});

test('a form that says nothing of what its page showed, or names it twice, has shown nothing', async () => {
  const draft = await readyBirth(t, b, BIRTH);
  const { seen } = seenOn((await b.get(`${draft}/xac-nhan`)).html);
  for (const shown of [[], [''], [...seen, ...seen]]) {
    const refused = await send(b, draft, { seen: shown });
    expect(refused.location).toBe(`${draft}/xac-nhan?tinh-lai=1`);
  }
  const anew = await b.get(`${draft}/xac-nhan?tinh-lai=1`);
  expect(anew.html).toContain('Hồ sơ chưa được gửi');
  expect((await send(b, draft, seenOn(anew.html))).location).toBe(`${draft}/thanh-cong`);
});
