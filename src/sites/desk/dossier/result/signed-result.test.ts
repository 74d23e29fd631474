import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { getFile, listFiles, readFile } from '#domain/files';
import { sql } from '#platform/db/sql.ts';
import { readSignatures } from '#platform/pdf/read-signatures.ts';
import { signPdf } from '#platform/pdf/sign-pdf.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isOfDossier } from '#testing/by-code.ts';
import { someCredential } from '#testing/certificates.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { AS_IT_IS } from './result-confirm.view.tsx';

const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
const signer = t.deps.signer;
if (!signer) throw new Error('nobody signs');
const usual = signer.credentialOf;
let b: Browser;
let code: string;
beforeEach(async () => {
  signer.credentialOf = usual;
  b = await signInOfficer(t, 'canbo.anphu2');
  code = await t.file();
  await t.desk.accept(code);
  await t.desk.assign(code);
  await t.desk.examine(code);
  await t.desk.approve(code);
});

const page = (path = '') => `/can-bo/ho-so/${code}/ket-qua${path}`;
const asked = async (...papers: Buffer[]) => {
  await b.get(page());
  const files = papers.map((body, i) => ({ field: 'file:result', filename: `ket-qua-${i}.pdf`, body }));
  const { html } = await b.follow(await b.upload(page('/tep'), {}, files));
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
  return b.post(page(), { revision, number: '12/2026', note: 'Ký sáng nay' });
};
const fieldsOf = (html: string) => {
  const fields: Record<string, string | string[]> = Object.fromEntries(posted(html));
  return { ...fields, seen: posted(html).flatMap(([name, value]) => (name === 'seen' ? [value] : [])) };
};
const confirm = (html: string, more: Record<string, string> = {}) =>
  b.post(page(), { ...fieldsOf(html), _action: 'confirmed', ...more });
const results = async () => {
  const { dossier } = await t.own(code);
  const subject = { kind: 'result', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
  const files = await listFiles(t.db, subject);
  return Promise.all(
    files.map(async (f) => ({ ...f, pdf: await readFile(t.deps, await getFile(t.db, subject, f.id)) })),
  );
};
const tickOn = (html: string) => new RegExp(`name="${AS_IT_IS}"[^>]* value="([^"]+)"`).exec(html)?.[1] ?? '';
const digestOfFile = (body: Buffer) => createHash('sha256').update(body).digest('hex');
const recorded = async () => (await t.own(code)).events.findLast((e) => e.verb === 'record-result');

test('the papers of a result are signed by the agency when it is recorded, and those are what is kept', async () => {
  const papers = [await samplePdf(2), await samplePdf(3)];
  const done = await confirm((await asked(...papers)).html);
  expect(done.location).toContain('xong=record-result');
  const kept = await results();
  expect(kept.map((f) => f.name)).toEqual(['ket-qua-0.pdf', 'ket-qua-1.pdf']);
  for (const [i, { pdf, pages }] of kept.entries()) {
    expect(pdf.subarray(0, papers[i]?.length).equals(papers[i] ?? Buffer.alloc(0))).toBe(true);
    expect(await readSignatures(pdf)).toMatchObject([{ isIntact: true, isWhole: true, at: t.clock.now() }]);
    expect(pages).toBe(i + 2);
    const check = t.browser();
    await check.get('/kiem-tra-giay-to');
    const said = await check.upload('/kiem-tra-giay-to', {}, [
      { field: 'file', filename: 'a.pdf', body: pdf },
    ]);
    expect(said.html).toContain('Tệp này đúng là bản đã cấp');
    expect(said.html).toContain('Ký số bởi');
  }
  expect((await recorded())?.detail['files']).toEqual(kept.map((f) => f.id));
});

test('a paper that its leader has signed elsewhere is recorded as it is', async () => {
  const words = { name: 'Nguyễn Văn Ký', reason: 'Duyệt', location: 'An Phú', at: t.clock.now() };
  const paper = await signPdf(await samplePdf(2), await someCredential({ name: words.name }), words);
  expect((await confirm((await asked(paper)).html)).status).toBe(303);
  expect((await results()).map(({ pdf }) => pdf.equals(paper))).toEqual([true]);
  expect((await recorded())?.detail['signatures']).toEqual(['before']);
});

test('where it cannot be signed nothing is recorded and nothing lost, until the officer chooses to record it unsigned', async () => {
  const paper = await samplePdf(2);
  const { html } = await asked(paper);
  signer.credentialOf = () => Promise.reject(new Error('not reached'));
  const refused = await confirm(html);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Kết quả chưa được ghi nhận');
  expect(refused.html).toContain('Dịch vụ ký số chưa ký được');
  for (const typed of [
    ['number', '12/2026'],
    ['note', 'Ký sáng nay'],
  ])
    expect(posted(refused.html)).toContainEqual(typed);
  expect(await recorded()).toBeUndefined();
  expect((await results()).map(({ pdf }) => pdf.equals(paper))).toEqual([true]);
  const done = await confirm(refused.html, { [AS_IT_IS]: tickOn(refused.html) });
  expect(done.location).toContain('xong=record-result');
  const [kept] = await results();
  expect(kept?.pdf.equals(paper)).toBe(true);
  expect((await recorded())?.detail['signatures']).toEqual(['none']);
  for (const [who, url] of [
    [b, `/can-bo/ho-so/${code}`],
    [await signedIn(t), `/ho-so-cua-toi/${code}`],
  ] as const)
    expect((await who.get(url)).html, url).toContain('Văn bản kết quả không có chữ ký số');
});

test('to record it unsigned is the answer to a question: nobody gives it before it was asked, for other papers, or for somebody else', async () => {
  const { html } = await asked(await samplePdf(2));
  signer.credentialOf = () => Promise.reject(new Error('not reached'));
  for (const tick of ['true', 'on', '', digestOfFile(await samplePdf(2))]) {
    const refused = await confirm(html, { [AS_IT_IS]: tick, unsigned: 'true' });
    expect(refused.status, tick).toBe(422);
    expect(refused.html).toContain('Kết quả chưa được ghi nhận');
  }
  const tick = tickOn((await confirm(html)).html);
  const other = await b.follow(
    await b.upload(page('/tep'), {}, [{ field: 'file:result', filename: 'b.pdf', body: await samplePdf(3) }]),
  );
  const revision = /name="revision" value="(\d+)"/.exec(other.html)?.[1] ?? '';
  const now = await b.post(page(), { revision, number: '', note: '' });
  expect((await confirm(now.html, { [AS_IT_IS]: tick })).status).toBe(422);
  expect(await recorded()).toBeUndefined();
});

test('where the agency can sign again, what was to be recorded unsigned is signed', async () => {
  const { html } = await asked(await samplePdf(2));
  signer.credentialOf = () => Promise.reject(new Error('not reached'));
  const refused = await confirm(html);
  signer.credentialOf = usual;
  expect((await confirm(refused.html, { [AS_IT_IS]: tickOn(refused.html) })).status).toBe(303);
  expect((await recorded())?.detail['signatures']).toEqual(['agency']);
});

test('a certificate that has ended signs no result; when it holds again the same page records it', async () => {
  const ended = await someCredential({ until: new Date('2026-11-18T00:00:00Z') });
  const { html } = await asked(await samplePdf(2));
  signer.credentialOf = async () => ended;
  const refused = await confirm(html);
  expect(refused.html).toContain('đã hết hạn');
  expect(await recorded()).toBeUndefined();
  signer.credentialOf = usual;
  expect((await confirm(refused.html)).status).toBe(303);
  const [kept] = await results();
  expect(await readSignatures(kept?.pdf ?? Buffer.alloc(0))).toMatchObject([{ isIntact: true }]);
});

test('the same recording sent twice at once is one, with one signed paper', async () => {
  const { html } = await asked(await samplePdf(2));
  const answers = await Promise.all([confirm(html), confirm(html)]);
  expect(answers.every(({ status }) => status === 303)).toBe(true);
  expect(await results()).toHaveLength(1);
  const events = await t.db.many(
    sql`select 1 from dossier_events where ${isOfDossier(code)} and verb = 'record-result'`,
  );
  expect(events).toHaveLength(1);
});

test('the slower of two sends finds its papers recorded by the other, and leads where that one led', async () => {
  const { html } = await asked(await samplePdf(2), await samplePdf(3));
  const second = Promise.withResolvers<void>();
  let asks = 0;
  signer.credentialOf = async (agency) => {
    asks += 1;
    if (asks === 1) await second.promise;
    else if (asks === 2) {
      second.resolve();
      while (!(await recorded())) await new Promise((r) => setTimeout(r, 20));
    }
    return usual(agency);
  };
  const answers = await Promise.all([confirm(html), confirm(html)]);
  expect(answers.map(({ location }) => location.includes('xong=record-result'))).toEqual([true, true]);
});
