import { beforeEach, describe, expect, test } from 'vitest';
import { acceptDossier } from '#domain/dossiers';
import { noticesOfDossier } from '#domain/notices';
import type { Browser } from '#testing/browser-client.ts';
import { birthAnswers, fileCopies } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const NAME = 'LÊ GIA BẢO';
const REASON = 'Gõ nhầm tên, đối chiếu giấy chứng sinh';

const t = await appWithFilerAndDesk();
const { desk, own } = t;
let clerk: Browser;
let handler: Browser;
let code: string;

beforeEach(async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  code = await t.file();
  await desk.accept(code);
  await desk.assign(code);
  clerk = await signInOfficer(t, 'canbo.anphu1');
  handler = await signInOfficer(t, 'canbo.anphu2');
});

const dossierPage = () => `/can-bo/ho-so/${code}`;
const page = () => `${dossierPage()}/sua-noi-dung`;
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const fieldsOf = (html: string) => Object.fromEntries(posted(mainOf(html))) as Record<string, string>;
const correct = async (b: Browser, change: Record<string, string>) =>
  b.post(page(), { ...fieldsOf((await b.get(page())).html), 'ly-do-sua': REASON, _action: '', ...change });

describe('the answers of an accepted dossier', () => {
  test('are mended by whoever examines it, for a reason, and shown as they were and are at the desk and to their person', async () => {
    const before = (await own(code)).dossier;
    const done = await correct(handler, { childName: NAME });
    expect(done.status).toBe(303);
    const { answers, dossier, events } = await own(code);
    expect(answers).toMatchObject({
      ...birthAnswers,
      childName: NAME,
      requesterAddress: expect.anything(),
      birthPlace: expect.anything(),
    });
    expect(dossier).toMatchObject({
      status: before.status,
      promisedAt: before.promisedAt,
      stepDueAt: before.stepDueAt,
      holderOfficerId: before.holderOfficerId,
    });
    const last = events.at(-1);
    expect(last).toMatchObject({ verb: 'correct-answers', note: REASON, detail: { fields: ['childName'] } });
    expect(JSON.stringify(last?.detail)).not.toContain(NAME); // no person is named in what is hashed

    const at = textOf((await handler.follow(done)).html);
    expect(at).toContain(`${String(birthAnswers.childName)} ${NAME}`);
    expect(at).toContain(REASON);
    const person = await signedIn(t);
    const theirs = textOf((await person.get(`/ho-so-cua-toi/${code}`)).html);
    expect(theirs).toContain('Nội dung khai được cơ quan sửa');
    expect(theirs).toContain(`${String(birthAnswers.childName)} ${NAME}`);
    expect(theirs).toContain(REASON);
    await runJobs(t.deps, t.url);
    const told = await noticesOfDossier(t.db, t.deps.keys, dossier.ownerAgencyId, dossier.id);
    const letter = told.find((n) => n.kind === 'dossiers.answers-corrected');
    expect(letter?.body).toContain('đã sửa 1 mục');
    expect(letter?.body).toContain(REASON);
  });

  test('are mended by a clerk of the receiving desk too, and by nobody else', async () => {
    for (const name of ['truongphong.anphu', 'lanhdao.anphu', 'canbo.anphu3', 'canbo.honmay1']) {
      const b = await signInOfficer(t, name);
      expect([403, 404, 409], name).toContain((await b.get(page())).status);
      const sent = await b.post(page(), { revision: '3', childName: NAME, 'ly-do-sua': REASON });
      expect([403, 404, 409], name).toContain(sent.status);
    }
    expect((await correct(clerk, { childName: NAME })).status).toBe(303);
    expect((await own(code)).answers['childName']).toBe(NAME);
  });

  test('are not mended before acceptance, nor once the examination is over', async () => {
    const other = await t.file();
    expect((await clerk.get(`/can-bo/ho-so/${other}/sua-noi-dung`)).status).toBe(409);
    await desk.examine(code);
    expect((await handler.get(page())).status).toBe(409);
    expect((await clerk.get(page())).status).toBe(409);
  });

  test('stay as typed with what is wrong: no reason, nothing new, what the form does not take, another officer meanwhile', async () => {
    const silent = await correct(handler, { childName: NAME, 'ly-do-sua': ' ' });
    expect(silent.status).toBe(422);
    expect(silent.html).toContain(`value="${NAME}"`);
    expect((await correct(handler, {})).html).toContain('Chưa có mục nào khác');
    const wrong = await correct(handler, { childName: '1234' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toMatch(/error-summary[\s\S]*href="#f-childName"/);
    const old = fieldsOf((await handler.get(page())).html);
    await correct(clerk, { childName: NAME });
    const late = await handler.post(page(), {
      ...old,
      childName: 'LÊ GIA HƯNG',
      'ly-do-sua': REASON,
      _action: '',
    });
    expect(late.status).toBe(409);
    expect((await own(code)).answers['childName']).toBe(NAME);
  });

  test('are refused with a sentence where they need a paper that the dossier does not have', async () => {
    const refused = await correct(handler, { birthProof: 'cam-doan' });
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain('mà chưa có tệp');
    expect((await own(code)).answers['birthProof']).toBe('chung-sinh');
  });
});

describe('certified copies, whose fee and case are told by their answers', () => {
  beforeEach(async () => {
    code = await fileCopies(t.deps, t.citizen, '2026-11-23');
    const { dossier } = await own(code);
    const seen = { ref: dossier, revision: dossier.revision, officer: desk.clerk, now: t.clock.now() };
    await t.db.tx((tx) => acceptDossier(tx, { ...seen, originalsShown: true }));
  });

  test('cost what the mended answers say', async () => {
    // TT 226/2016/TT-BTC: 2,000 for each of the first two pages, 1,000 for each further one; two copies of five pages
    expect((await own(code)).fee?.total).toBe(14_000);
    expect((await correct(clerk, { 'documents[0].pages': '6' })).status).toBe(303);
    expect((await own(code)).fee).toMatchObject({ state: 'due', total: 16_000 });
  });

  test('are not made another case: the page names both, keeps what was typed, and says what to do', async () => {
    const refused = await correct(clerk, { 'documents[0].pages': '300' });
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toMatch(/“Hơn 200 trang bản sao”[^<]*“Lấy trong ngày”[^<]*nộp hồ sơ mới/);
    expect(fieldsOf(refused.html)).toMatchObject({ 'documents[0].pages': '300', 'ly-do-sua': REASON });
    expect((await own(code)).answers).toMatchObject({ documents: [{ pages: 5 }] });
  });
});
