import { beforeEach, expect, test } from 'vitest';
import { claimsIn } from '#domain/dossiers';
import { getProcedure, importProcedures } from '#domain/procedures';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { filingDay } from '#testing/filing-day.ts';
import { readyBirth, send } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const PAPER = 'Giấy chứng minh hộ nghèo';
const GIRL = { field: 'childSex', equals: 'nu' };
let t: TestApp;
let b: Browser;
filingDay((app, browser) => {
  t = app;
  b = browser;
});

/** The birth with an exemption whose ground the form tells, and the paper that proves it. */
let isChanged = false;
beforeEach(async () => {
  if (isChanged) return;
  isChanged = true;
  const { content, formSchema } = await getProcedure(t.db, BIRTH);
  if (!formSchema) throw new Error('the seed has no form for births');
  const part = content.parts.find(({ template }) => !template);
  if (!part) throw new Error('the seed has no paper');
  const fee = {
    ...{ id: 'mien', name: 'Miễn lệ phí thử', kind: 'le-phi' as const, amount: 0, verified: true },
    ...{ when: GIRL, provedBy: 'giay-mien', source: 'Thông tư' },
  };
  const proof = { ...part, id: 'giay-mien', name: PAPER, required: false, when: GIRL };
  const changed = { ...content, fees: [fee], parts: [...content.parts, proof] };
  await t.db.tx((tx) => importProcedures(tx, [{ content: changed, formSchema }], t.clock.now()));
});

test('an exemption without its paper is marked before it is sent, in both languages, and at the desk; with it, the desk is told so', async () => {
  const draft = await readyBirth(t, b, BIRTH);
  const review = async (way = '') => (await b.get(`${way}${draft}/xac-nhan`)).html;
  expect(await review()).toContain(`chưa kèm giấy tờ chứng minh (${PAPER})`);
  expect(await review('/en')).toContain(`have not attached the document that proves it (“${PAPER}”)`);
  const done = await b.follow(await send(b, draft));
  const code = /H99\.21\.01-\d{6}-\d{4}/.exec(done.html)?.[0] ?? '';
  const clerk = await signInOfficer(t, 'canbo.anphu1', t.browser());
  expect((await clerk.get(`/can-bo/ho-so/${code}`)).html).toContain(`CHƯA NỘP: ${PAPER}`);
});

test('with its paper nothing is asked before sending, and the desk is told that it is there', async () => {
  const draft = await readyBirth(t, b, BIRTH);
  await b.upload(`${draft}/giay-to/giay-mien`, { _action: 'upload:giay-mien' }, [
    { field: 'file:giay-mien', filename: 'ho-ngheo.pdf', body: await samplePdf() },
  ]);
  expect((await b.get(`${draft}/xac-nhan`)).html).not.toContain('chưa kèm giấy tờ chứng minh');
  const done = await b.follow(await send(b, draft));
  const code = /H99\.21\.01-\d{6}-\d{4}/.exec(done.html)?.[0] ?? '';
  const clerk = await signInOfficer(t, 'canbo.anphu1', t.browser());
  expect((await clerk.get(`/can-bo/ho-so/${code}`)).html).toContain(`Đã nộp: ${PAPER}`);
});

test('who is exempt by a date of birth claims nothing; each other ground of the seed is a claim', async () => {
  const { content } = await getProcedure(t.db, '1.004222');
  const claims = (feeAge: string, feeGround: string) => claimsIn(content, { feeAge, feeGround }, []);
  expect(claims('tre-em', '')).toEqual([]);
  expect(claims('khong', 'khong')).toEqual([]);
  for (const ground of ['khuyet-tat', 'co-cong', 'ho-ngheo', 'vung', 'mo-coi'])
    expect(claims('khong', ground)).toMatchObject([{ hasPaper: false }]);
});
