import { existsSync, readdirSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { listIssued } from '#domain/dossiers';
import { getFile, listFiles, readFile as readKept } from '#domain/files';
import { sql } from '#platform/db/sql.ts';
import { uploadFolder } from '#platform/http/upload.ts';
import { readSignatures } from '#platform/pdf/read-signatures.ts';
import { signPdf } from '#platform/pdf/sign-pdf.ts';
import { captchaOf } from '#testing/account-journey.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier, isOfDossier } from '#testing/by-code.ts';
import { someCredential } from '#testing/certificates.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { handMadePdf } from '#testing/hand-made-pdf.ts';
import { hostileFiles } from '#testing/hostile-files.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { genuineWords } from '../../words/genuine.ts';

const PAGE = '/kiem-tra-giay-to';
const MORNING = '2026-11-19T09:00:00+07:00';
const w = genuineWords.vi;
const t = await appWithFilerAndDesk(MORNING);
let clerk: Browser;
beforeEach(async () => {
  t.clock.set(MORNING);
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const check = async (body: Buffer, filename = 'giay.pdf', page = PAGE) => {
  const b = t.browser();
  await b.get(page);
  const { html, status } = await b.follow(await b.upload(page, {}, [{ field: 'file', filename, body }]));
  return { html: mainOf(html), status };
};
const said = async (body: Buffer) => {
  const { html, status } = await check(body);
  expect(status).toBe(200);
  return html;
};
const receiptPdf = async (code: string, by = clerk) =>
  by.get(`/can-bo/ho-so/${code}/bieu-mau/giay-tiep-nhan/pdf`);
const accepted = async () => {
  const code = await t.file();
  await t.desk.accept(code);
  const { body } = await receiptPdf(code);
  return { code, pdf: body };
};
const left = () => {
  const folder = uploadFolder(t.deps.config.dataDir);
  return existsSync(folder) ? readdirSync(folder) : [];
};

test('a paper that was issued is told from its file: genuine, signed by whom and when, and nothing that leads to the dossier', async () => {
  const { code, pdf } = await accepted();
  expect(await readSignatures(pdf)).toMatchObject([{ isIntact: true, isWhole: true, at: t.clock.now() }]);
  const html = await said(pdf);
  expect(html).toContain(w.fileGenuine);
  expect(html).toContain('Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
  expect(html).toContain('giấy này chưa được cấp lại');
  const { dossier, people } = await t.own(code);
  expect(html).toContain(w.signedBy);
  expect(html).toContain(dossier.ownerAgencyName);
  expect(html).toContain('không có giá trị pháp lý');
  expect(html, 'the name of who signs as people read it').not.toContain('CN=');
  for (const secret of [code, dossier.id, people.owner.name, people.owner.idNumber, people.submitter.phone])
    expect(html).not.toContain(secret);
});

test('in English the page says the same', async () => {
  const { pdf } = await accepted();
  const { html } = await check(pdf, 'a.pdf', `/en${PAGE}`);
  expect(html).toContain(genuineWords.en.fileGenuine);
});

test('a paper that no longer holds says so from its file too', async () => {
  const { code, pdf } = await accepted();
  await t.db.run(
    sql`update dossiers set status = 'withdrawn', finished_at = ${t.clock.now()} where ${isDossier(code)}`,
  );
  const html = await said(pdf);
  expect(html).toContain(w.fileGenuine);
  expect(html).toContain('Hồ sơ đã kết thúc');
});

test('a paper with a byte changed, or with something written behind it, was changed after it was signed', async () => {
  const { pdf } = await accepted();
  const changed = Buffer.from(pdf);
  changed[200] = (changed[200] ?? 0) ^ 1;
  const inside = await said(changed);
  expect(inside).toContain(w.fileChanged);
  expect(inside).not.toContain(w.fileGenuine);
  const more = '\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n1\n%%EOF\n';
  const behind = await said(Buffer.concat([pdf, Buffer.from(more)]));
  expect(behind).toContain(w.fileChanged);
  expect(behind).toContain(w.original);
  expect(behind).not.toContain(w.fileGenuine);
});

test('a paper that somebody else has signed under the same name is not ours', async () => {
  const { code, pdf } = await accepted();
  const { dossier } = await t.own(code);
  const name = dossier.ownerAgencyName;
  const other = await someCredential({ name });
  const words = { name, reason: 'Cấp giấy', location: 'Phường An Phú', at: t.clock.now() };
  const forged = await signPdf(await samplePdf(2), other, words);
  const html = await said(forged);
  expect(html).toContain(w.signedByOthers);
  expect(html).not.toContain(name);
  // and on top of ours it changes a paper of ours
  expect(await said(await signPdf(pdf, other, words))).toContain(w.fileChanged);
});

test('what our certificate signs and nobody has kept is not called issued', async () => {
  const { code } = await accepted();
  const { dossier } = await t.own(code);
  const { ownerAgencyId: id, ownerAgencyName: name } = dossier;
  const credential = await t.deps.signer?.credentialOf({ id, code: 'H99.21.01', name });
  if (!credential) throw new Error('nobody signs');
  const words = { name, reason: 'Cấp giấy', location: 'Phường An Phú', at: t.clock.now() };
  const html = await said(await signPdf(await samplePdf(3), credential, words));
  expect(html).toContain(w.notKept);
  expect(html).not.toContain(w.fileGenuine);
});

test('a file that has nothing of ours is not said to be a paper of ours', async () => {
  expect(await said(await samplePdf(4))).toContain(w.fileUnknown);
});

test('no file, one that is no PDF, and one that is too large are refused at the box', async () => {
  const b = t.browser();
  await b.get(PAGE);
  const none = await b.follow(await b.upload(PAGE, {}, []));
  expect(none.status).toBe(422);
  expect(none.html).toContain(w.needFile);
  for (const [body, why] of [
    [Buffer.from('PK\u0003\u0004 no PDF'), w.noPdf],
    [Buffer.alloc(21_000_001, '%PDF-1.7\n'), 'không có giấy nào đã cấp lớn như vậy'],
  ] as const) {
    const { status, html } = await check(body);
    expect(status).toBe(422);
    expect(html).toContain(why);
  }
});

test('files made to hurt are answered like any other, and none of them is kept anywhere', async () => {
  const before = await t.db.one(sql`select count(*)::int as n from files`);
  const packed = deflateSync(Buffer.from(`7 0 [${'<<>>'.repeat(4_000_000)}]`));
  const stream = `9 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
  const heap = Buffer.concat([
    Buffer.from(`%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${stream}`),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ]);
  const nested = '30800'.repeat(60_000).slice(0, 300_000);
  const range = `/ByteRange [0 30 ${30 + nested.length + 2} 1]`;
  const claims = Buffer.from(`%PDF-1.7\n${range}\n`.repeat(20_000));
  const made = [heap, claims, handMadePdf(`9 0 obj<</Type/Sig ${range} /Contents <${nested}>>>endobj`)];
  const hostile = [...(await hostileFiles()).map(({ body }) => body), ...made];
  for (const body of hostile) {
    t.clock.advance(700_000);
    const { status, html } = await check(body);
    expect([200, 422]).toContain(status);
    expect(html).not.toContain(w.fileGenuine);
  }
  expect(await t.db.one(sql`select count(*)::int as n from files`)).toEqual(before);
  await expect.poll(left).toEqual([]); // they go a moment after the answer
});

test('a network may have only so many files checked, then each only by who passes a captcha, and nobody else is asked for one', async () => {
  t.clock.set('2026-11-21T09:00:00+07:00');
  const b = t.browser();
  await b.get(PAGE);
  const file = { field: 'file', filename: 'a.pdf', body: await samplePdf() };
  const statuses = [];
  for (let i = 0; i < 60; i++) statuses.push((await b.upload(PAGE, {}, [file])).status);
  expect(statuses.every((s) => s === 200)).toBe(true);
  const refused = await b.follow(await b.upload(PAGE, {}, [file]));
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(w.manyChecked);
  const wrong = await b.upload(PAGE, { captchaToken: captchaOf(refused), captcha: '999999' }, [file]);
  expect(wrong.status).toBe(422);
  const passed = { captchaToken: captchaOf(await b.get(PAGE)), captcha: CAPTCHA_ANSWER };
  expect((await b.upload(PAGE, passed, [file])).html).toContain(w.fileUnknown);
  expect((await b.upload(PAGE, passed, [file])).status, 'it counts once').toBe(422);
  const known = await signedIn(t);
  await known.get(PAGE);
  expect((await known.upload(PAGE, {}, [file])).status).toBe(200);
});

test('the result that was recorded is told from its file, and before it was recorded it is not', async () => {
  const code = await t.file();
  await t.desk.accept(code);
  await t.desk.assign(code);
  await t.desk.examine(code);
  await t.desk.approve(code);
  await t.desk.upload(code);
  const { dossier } = await t.own(code);
  const subject = { kind: 'result', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
  const [file] = await listFiles(t.db, subject);
  const pdf = await readKept(t.deps, await getFile(t.db, subject, file?.id ?? ''));
  t.clock.advance(700_000);
  expect(await said(pdf)).toContain(w.fileUnknown);
  await t.desk.result(code);
  const html = await said(pdf);
  expect(html).toContain(w.fileGenuine);
  expect(html).toContain(w.result);
  expect(html).toContain('12/2026');
  expect(html).toContain(w.noSignature);
  expect(html).not.toContain(code);
  expect(html).not.toContain((await t.own(code)).people.owner.name);
});

test('two who print a form at once get the same signed paper, and one is kept', async () => {
  const code = await t.file();
  await t.desk.accept(code);
  const papers = await Promise.all([receiptPdf(code), receiptPdf(code), receiptPdf(code)]);
  for (const { body } of papers) expect(body.equals(papers[0].body)).toBe(true);
  const { dossier } = await t.own(code);
  const [issued] = await listIssued(t.db, dossier);
  const digests = await t.db.many(sql`select 1 from paper_digests where id = ${issued?.id ?? ''}
    and sha256 in (select sha256 from files where owner_agency_id = ${dossier.ownerAgencyId} and subject_id = ${issued?.id ?? ''})`);
  expect(digests).toHaveLength(1);
});

test('while the certificate has ended there is no PDF and nothing is lost; once it holds again there is', async () => {
  await accepted(); // it has its certificate from now on
  const code = await t.file();
  await t.desk.accept(code);
  t.clock.set('2037-11-19T09:00:00+07:00');
  const late = await signInOfficer(t, 'canbo.anphu1');
  const refused = await receiptPdf(code, late);
  expect(refused.status).toBe(503);
  expect(refused.html).toContain('đã hết hạn');
  const sheet = await late.get(`/can-bo/ho-so/${code}/bieu-mau/giay-tiep-nhan`);
  expect(sheet.html).toContain('Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
  expect(sheet.html).not.toContain('đã ký số');
  const kept = await t.db.one(sql`select slip from issued_forms where ${isOfDossier(code)}`);
  expect(kept).toEqual({ slip: null });
  t.clock.set(MORNING);
  clerk = await signInOfficer(t, 'canbo.anphu1');
  const { body, status } = await receiptPdf(code);
  expect(status).toBe(200);
  expect(await readSignatures(body)).toMatchObject([{ isIntact: true }]);
});
