import { beforeEach, expect, test } from 'vitest';
import { withdrawDossier } from '#domain/dossiers';
import { getDraft } from '#domain/drafts';
import { listFiles } from '#domain/files';
import { sql } from '#platform/db/sql.ts';
import type { Browser, PageAnswer } from '#testing/browser-client.ts';
import { birthAnswers, someCitizen } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signedIn } from '#testing/sign-in.ts';

const OWNER = { name: 'TRẦN THỊ HỒNG', idNumber: '099194000777', phone: '', email: '', address: '' };
const t = await appWithFilerAndDesk();
const { desk, file, own, citizen } = t;
let b: Browser;
beforeEach(async () => {
  b = await signedIn(t);
});

async function withdraw(code: string) {
  const { dossier } = await own(code);
  const o = { ref: dossier, revision: dossier.revision, citizen, reason: 'Nộp nhầm', now: t.clock.now() };
  await t.db.tx((tx) => withdrawDossier(tx, o));
}
async function examined(code: string) {
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
}
async function deny(code: string) {
  await examined(code);
  await desk.deny(code, 'Không đủ điều kiện');
}
async function stop(code: string) {
  await desk.accept(code);
  await desk.assign(code);
  await desk.askInExamination(code, [{ target: 'other', text: 'Ghi rõ họ tên mẹ' }], 'Thiếu');
  t.clock.advance(60 * 24 * 3_600_000);
  await desk.close(code, 'Quá hạn');
  b = await signedIn(t);
}

const pageOf = (code: string, language = '') => `${language}/ho-so-cua-toi/${code}`;
const press = (code: string, by = b) => by.post(`${pageOf(code)}/nop-lai`);
const drafts = async (partyId = citizen.partyId) =>
  (await t.db.many(sql`select 1 from drafts where party_id = ${partyId} and dossier_id is null`)).length;
const draftAt = ({ location }: PageAnswer) => {
  const id = /^\/nop-ho-so\/([0-9a-f-]+)\//.exec(location)?.[1] ?? '';
  return getDraft(t.db, t.deps.keys, citizen, id);
};

test.each([
  ['not accepted', (code: string) => desk.refuse(code, 'Không thuộc thẩm quyền')],
  ['withdrawn', withdraw],
  ['stopped', stop],
  [
    'turned down',
    async (code: string) => {
      await deny(code);
      await desk.result(code);
    },
  ],
])('from a dossier that was %s a new one begins with its answers', async (_, end) => {
  const code = await file({
    onBehalf: true,
    owner: OWNER,
    answers: { ...birthAnswers, childName: 'LÊ GIA BẢO' },
  });
  await end(code);
  const page = await b.get(pageOf(code));
  expect(page.html).toMatch(new RegExp(`href="${pageOf(code)}/nop-lai"[^>]*>Nộp lại hồ sơ<`));
  expect((await b.get(pageOf(code, '/en'))).html).toContain('>Apply again<');
  expect((await b.get(`${pageOf(code)}/nop-lai`)).html).toContain('Giấy tờ không tự chép sang');
  expect((await b.get(`${pageOf(code, '/en')}/nop-lai`)).html).toContain('Documents are not copied');
  const begun = await press(code);
  expect(begun.status).toBe(303);
  const draft = await draftAt(begun);
  const { dossier } = await own(code);
  expect(draft).toMatchObject({
    procedureCode: dossier.procedureCode,
    step: 'info',
    dossierId: null,
    content: {
      agencyId: dossier.ownerAgencyId,
      caseId: dossier.caseId,
      delivery: 'desk',
      onBehalf: true,
      owner: OWNER,
      answers: { childName: 'LÊ GIA BẢO', childBirthDate: birthAnswers['childBirthDate'] },
    },
  });
  expect((await b.follow(await b.follow(begun))).html).toContain(OWNER.name);
  expect((await b.get(`/nop-ho-so/${draft.id}/thong-tin/child`)).html).toContain('LÊ GIA BẢO');
  // its papers stay where they are, and are offered one by one
  expect(await listFiles(t.db, { kind: 'draft', id: draft.id })).toEqual([]);
  const [paper] = (await own(code)).files;
  const papers = (await b.get(`/nop-ho-so/${draft.id}/giay-to`)).html;
  expect([paper?.name, papers.includes('reuse:')]).toEqual(['giay-chung-sinh.pdf', true]);
});

test('pressed twice, also at once, one draft begins', async () => {
  const code = await file();
  await withdraw(code);
  const before = await drafts();
  await b.get(pageOf(code));
  const begun = await Promise.all([press(code), press(code)]);
  begun.push(await press(code));
  expect(new Set(begun.map(({ location }) => location)).size).toBe(1);
  expect(await drafts()).toBe(before + 1);
});

test('nothing begins from a dossier that goes on, that was turned down and not told yet, or that has its result', async () => {
  const [sent, untold, granted] = [await file(), await file(), await file()];
  await deny(untold);
  await examined(granted);
  await desk.approve(granted);
  await desk.result(granted);
  const before = await drafts();
  for (const code of [sent, untold, granted]) {
    expect((await b.get(pageOf(code))).html).not.toContain('/nop-lai');
    expect((await b.get(`${pageOf(code)}/nop-lai`)).location).toBe(pageOf(code));
    const refused = await press(code);
    expect([refused.status, refused.location]).toEqual([409, '']);
    expect(refused.html).toContain('chưa nộp lại từ hồ sơ này được');
  }
  expect(await drafts()).toBe(before);
});

test('nobody but its filer begins anything from a dossier', async () => {
  const code = await file();
  await withdraw(code);
  const stranger = await signedIn(t, 1);
  await stranger.get('/ho-so-cua-toi');
  const before = await drafts((await someCitizen(t.deps, 1)).partyId);
  expect((await stranger.get(`${pageOf(code)}/nop-lai`)).status).toBe(404);
  expect((await press(code, stranger)).status).toBe(404);
  expect(await drafts((await someCitizen(t.deps, 1)).partyId)).toBe(before);
  expect((await press(code, t.browser())).location).toContain('/dang-nhap');
});
