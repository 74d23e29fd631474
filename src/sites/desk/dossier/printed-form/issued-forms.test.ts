import { beforeEach, describe, expect, test } from 'vitest';
import { acceptDossier, issueFormAgain, supplementDossier, verifyLedger } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier, isOfDossier } from '#testing/by-code.ts';
import { officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const MORNING = '2026-11-19T09:00:00+07:00';
const FIRST = [{ target: 'giay-chung-sinh', text: 'Chụp lại cho rõ' }];
const SECOND = [{ target: 'form', text: 'Sửa nơi sinh' }];

const t = await appWithFilerAndDesk(MORNING);
const { desk, file } = t;
let clerk: Browser;
let filer: Browser;
beforeEach(async () => {
  t.clock.set(MORNING);
  clerk = await signInOfficer(t, 'canbo.anphu1');
  filer = await signedIn(t);
});

const atDesk = (code: string, form = '') => `/can-bo/ho-so/${code}${form && `/bieu-mau/${form}`}`;
const ofFiler = (code: string, form = '') => `/ho-so-cua-toi/${code}${form && `/bieu-mau/${form}`}`;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const sheet = async (url: string) => {
  const { html } = await clerk.get(url);
  return textOf(html.slice(html.indexOf('mc-slip__title')));
};
const pdf = async (code: string, form: string) => (await clerk.get(`${atDesk(code, form)}/pdf`)).body;
const numbers = (code: string) =>
  t.db.many<{ form: string; year: number; number: number }>(
    sql`select form, year, number from issued_forms where ${isOfDossier(code)} order by issued_at, event_seq, number`,
  );
const numberOf = async (code: string, form: string) =>
  (await numbers(code)).find((n) => n.form === form)?.number ?? 0;

describe('a receipt that was issued', () => {
  test('is what it was, on the screen and as PDF, whatever happens to the dossier afterwards', async () => {
    const code = await file();
    await t.db.run(sql`update fees set state = 'due', total = 14000,
      lines = '[{"rule":"x","name":"Lệ phí","kind":"le-phi","amount":14000,"quantity":1,"total":14000,"text":""}]'
      where ${isOfDossier(code)}`);
    await desk.accept(code);
    const before = await sheet(atDesk(code, 'giay-tiep-nhan'));
    const paper = await pdf(code, 'giay-tiep-nhan');
    expect(before).toContain('14.000');
    await desk.pay(code, 14_000);
    await desk.assign(code);
    await desk.askInExamination(code, FIRST);
    await t.db.run(sql`update dossiers set promised_at = '2030-01-02T09:00:00Z', owner_name = 'NGƯỜI KHÁC'
      where ${isDossier(code)}`);
    await t.db.run(
      sql`update agencies set phones = '{0999999999}', name = 'CƠ QUAN KHÁC' where code = 'H99.21.01'`,
    );
    t.clock.set('2026-12-30T09:00:00+07:00');
    clerk = await signInOfficer(t, 'canbo.anphu1');
    filer = await signedIn(t);
    expect(await sheet(atDesk(code, 'giay-tiep-nhan'))).toBe(before);
    expect((await pdf(code, 'giay-tiep-nhan')).equals(paper)).toBe(true);
    expect((await filer.get(`${ofFiler(code, 'giay-tiep-nhan')}/pdf`)).body.equals(paper)).toBe(true);
  });

  test('says the same on the screen as on its PDF, its own number too', async () => {
    const code = await file();
    await desk.accept(code, 'Mang theo bản chính');
    const printed = pdfText(await pdf(code, 'giay-tiep-nhan'));
    const { html } = await clerk.get(atDesk(code, 'giay-tiep-nhan'));
    expect(html).toContain(`Số phiếu: ${await numberOf(code, 'receipt')}/2026`);
    const paper = html.slice(html.indexOf('mc-slip__head'), html.indexOf('</article>'));
    for (const [, said = ''] of paper.matchAll(/<(?:p|td|li)[^>]*>([^<]+)</g))
      expect(printed, said).toContain(said.replaceAll('&amp;', '&').replace(/\s/g, ''));
  });

  test('is kept as its PDF by the job, and read from there ever after', async () => {
    const code = await file();
    await desk.accept(code);
    await runJobs(t.deps, t.url);
    const kept = await t.db.many(sql`select f.name from files f join issued_forms i
      on f.owner_agency_id = i.owner_agency_id and f.subject_id = i.id
      where i.owner_agency_id = (select id from agencies where code = 'H99.21.01') and i.${isOfDossier(code)} and f.subject_kind = 'form'`);
    expect(kept).toHaveLength(1);
    const [screen, paper] = [await sheet(atDesk(code, 'giay-tiep-nhan')), await pdf(code, 'giay-tiep-nhan')];
    // neither is made of anything else any more
    await t.db.run(
      sql`update issued_forms set facts = '{}', people = '', answers = '' where ${isOfDossier(code)}`,
    );
    expect(await sheet(atDesk(code, 'giay-tiep-nhan'))).toBe(screen);
    expect((await pdf(code, 'giay-tiep-nhan')).equals(paper)).toBe(true);
  });

  test('is kept by its own job also where no letter encloses it', async () => {
    const code = await file();
    await desk.refuse(code, 'Không thuộc thẩm quyền');
    await runJobs(t.deps, t.url);
    const kept = await t.db.one<{ slip: Buffer | null }>(
      sql`select slip from issued_forms where ${isOfDossier(code)}`,
    );
    expect(kept?.slip).not.toBeNull();
  });

  test('is opened neither by another agency nor by another person, by no number', async () => {
    const code = await file();
    await desk.accept(code);
    const [office, person] = [await signInOfficer(t, 'canbo.honmay1'), await signedIn(t, 1)];
    for (const form of ['giay-tiep-nhan', 'giay-tiep-nhan-lan-1', 'giay-tiep-nhan/pdf']) {
      expect((await office.get(atDesk(code, form))).status, form).toBe(404);
      expect((await person.get(ofFiler(code, form))).status, form).toBe(404);
    }
  });
});

test('a second form 02 stands beside the first, each as it was issued, with its number and day, for the desk and its filer', async () => {
  const code = await file();
  await desk.accept(code);
  await desk.assign(code);
  await desk.askInExamination(code, FIRST);
  const [, one] = await numbers(code);
  t.clock.set('2026-11-20T10:00:00+07:00');
  clerk = await signInOfficer(t, 'canbo.anphu1');
  filer = await signedIn(t);
  await filerAnswers(code);
  await desk.askInExamination(code, SECOND);
  const [, , two] = await numbers(code);
  expect([one, two]).toEqual([
    { form: 'supplement-request', year: 2026, number: one?.number },
    { form: 'supplement-request', year: 2026, number: (one?.number ?? 0) + 1 },
  ]);
  for (const [b, way] of [
    [clerk, atDesk],
    [filer, ofFiler],
  ] as const) {
    const page = textOf((await b.get(way(code))).html);
    expect(page).toContain(`Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ số ${one?.number}/2026, ngày 19/11/2026`);
    expect(page).toContain(`Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ số ${two?.number}/2026, ngày 20/11/2026`);
    const forms = async (form: string) => textOf((await b.get(way(code, form))).html);
    for (const [form, words, not] of [
      ['phieu-bo-sung-lan-1', FIRST, SECOND],
      ['phieu-bo-sung-lan-2', SECOND, FIRST],
      ['phieu-bo-sung', SECOND, FIRST],
    ] as const) {
      expect((await b.get(way(code))).html.includes(`${way(code, form)}"`)).toBe(form !== 'phieu-bo-sung');
      expect(await forms(form), form).toContain(words[0]?.text);
      expect(await forms(form), form).not.toContain(not[0]?.text);
      const printed = pdfText((await b.get(`${way(code, form)}/pdf`)).body);
      expect(printed, form).toContain(words[0]?.text.replace(/\s/g, ''));
    }
    for (const none of [
      'phieu-bo-sung-lan-3',
      'phieu-bo-sung-lan-0',
      'giay-tiep-nhan-lan-2',
      'phieu-bo-sung-lan-x',
    ])
      expect((await b.get(way(code, none))).status, none).toBe(404);
  }
});

async function filerAnswers(code: string) {
  const { dossier } = await t.own(code);
  const o = { ref: dossier, revision: dossier.revision, citizen: t.citizen, now: t.clock.now() };
  await t.db.tx((tx) =>
    supplementDossier(tx, t.deps.keys, {
      ...o,
      reasons: new Map([['giay-chung-sinh', 'Đã đúng']]),
      note: 'x',
    }),
  );
}

describe('the number of a form', () => {
  test('is the next of its kind in its agency, and one that was taken for nothing is given back', async () => {
    const codes = [await file(), await file(), await file()];
    const [first = '', second = '', third = ''] = codes;
    await desk.accept(first);
    const stale = desk.accept(second);
    const twice = desk.accept(second); // both saw the same state: one of them is refused
    const done = await Promise.allSettled([stale, twice]);
    expect(done.map((d) => d.status).sort()).toEqual(['fulfilled', 'rejected']);
    const { dossier } = await t.own(third);
    const o = { ref: dossier, revision: dossier.revision, officer: desk.clerk, now: t.clock.now() };
    const undone = t.db.tx(async (tx) => {
      await acceptDossier(tx, o);
      throw new Error('not done');
    });
    await expect(undone).rejects.toThrow('not done');
    await desk.refuse(third, 'Không thuộc thẩm quyền');
    const n = await numberOf(first, 'receipt');
    expect(await numberOf(second, 'receipt')).toBe(n + 1);
    expect(await numberOf(third, 'refusal')).toBeGreaterThan(0);
    const all = await t.db.many<{ form: string; number: number }>(
      sql`select form, number from issued_forms
        where owner_agency_id = (select id from agencies where code = 'H99.21.01') and form <> 'fee-receipt' and year = 2026 order by number`,
    );
    for (const [form, of] of Map.groupBy(all, (i) => i.form))
      expect(
        of.map((i) => i.number),
        form,
      ).toEqual(of.map((_, i) => i + 1));
  });

  test('begins again with the year of Việt Nam', async () => {
    t.clock.set('2026-12-31T23:30:00+07:00');
    const [old, next] = [await file(), await file()];
    await desk.accept(old);
    t.clock.set('2027-01-01T00:10:00+07:00');
    await desk.accept(next);
    expect(await numbers(old)).toMatchObject([{ year: 2026 }]);
    expect(await numbers(next)).toEqual([{ form: 'receipt', year: 2027, number: 1 }]);
  });

  test('of a receipt of money is that of the money', async () => {
    const code = await file();
    await t.db.run(sql`update receipt_counters set last = last + 40
      where owner_agency_id = (select id from agencies where code = 'H99.21.01')`);
    await t.db.run(sql`update fees set state = 'due', total = 8000 where ${isOfDossier(code)}`);
    await desk.accept(code);
    await desk.pay(code, 8000);
    const [paid] = await t.db.many<{ n: number }>(sql`select p.receipt_number as n from payments p join fees f
      on f.owner_agency_id = p.owner_agency_id and f.id = p.fee_id where p.owner_agency_id = f.owner_agency_id
      and f.${isOfDossier(code)}`);
    expect(await numbers(code)).toContainEqual({ form: 'fee-receipt', year: 2026, number: paid?.n });
  });
});

test('what was refused after examination has its form from the decision on, and its filer sees it once it is given', async () => {
  const code = await file();
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
  await desk.deny(code, 'Không đủ điều kiện');
  const named = `Phiếu từ chối giải quyết hồ sơ số ${await numberOf(code, 'denial')}/2026`;
  const atDeskNow = (await clerk.get(atDesk(code))).html;
  expect(textOf(atDeskNow)).toContain(named);
  expect(atDeskNow.split('/bieu-mau/phieu-tu-choi-giai-quyet"')).toHaveLength(2);
  expect(textOf((await filer.get(ofFiler(code))).html)).not.toContain('Phiếu từ chối');
  expect((await filer.get(ofFiler(code, 'phieu-tu-choi-giai-quyet'))).status).toBe(404);
  await desk.result(code);
  expect(textOf((await filer.get(ofFiler(code))).html)).toContain(named);
});

test('a form from before forms were kept is made of the dossier as it is, has no number, and says that it is made anew', async () => {
  const code = await file();
  await desk.accept(code);
  await t.db.run(sql`delete from issued_forms where ${isOfDossier(code)}`);
  for (const [b, way] of [
    [clerk, atDesk],
    [filer, ofFiler],
  ] as const) {
    const { html } = await b.get(way(code, 'giay-tiep-nhan'));
    expect(html).toContain('được cấp trước khi hệ thống lưu các bản đã cấp');
    expect(html).not.toContain('Số phiếu');
    expect(pdfText((await b.get(`${way(code, 'giay-tiep-nhan')}/pdf`)).body)).toContain(code);
    expect(textOf((await b.get(way(code))).html)).toMatch(/Giấy tiếp nhận hồ sơ và hẹn trả kết quả (?!số)/);
  }
  expect(await verifyLedger(t.db, (await t.own(code)).dossier)).toEqual([]);
});

describe('a form that is issued again', () => {
  const post = async (b: Browser, code: string, form: string, reason: string) => {
    const way = `${atDesk(code, form)}/cap-lai`;
    const shown = await b.get(way);
    return b.post(way, { ...Object.fromEntries(posted(shown.html)), reason });
  };

  test('stands in the place of one alone: of two clerks at once one issues it, and the other is told of its number', async () => {
    const code = await file();
    await desk.accept(code);
    const way = `${atDesk(code, 'giay-tiep-nhan')}/cap-lai`;
    const other = await signInOfficer(t, 'canbo.anphu1');
    const shown = await Promise.all([clerk, other].map((b) => b.get(way)));
    const answers = await Promise.all(
      [clerk, other].map((b, i) =>
        b.post(way, { ...Object.fromEntries(posted(shown[i]?.html ?? '')), reason: `Mất giấy, lần ${i}` }),
      ),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([303, 409]);
    const late = answers.find((a) => a.status === 409);
    const [, second] = await numbers(code);
    expect(late?.html).toContain(`vừa được cấp lại, số ${second?.number}/2026`);
    expect(await numbers(code)).toHaveLength(2);
    // nor from the page of the copy that was replaced
    expect((await post(clerk, code, 'giay-tiep-nhan-lan-1', 'Mất nữa')).status).toBe(409);
    expect((await post(clerk, code, 'giay-tiep-nhan', 'Mất nữa')).status).toBe(303);
  });

  test('is an entry of its own, with its reason, of the dossier as it is now, and the first stays', async () => {
    const code = await file();
    await desk.accept(code);
    const first = await sheet(atDesk(code, 'giay-tiep-nhan'));
    await desk.assign(code);
    await desk.askInExamination(code, FIRST);
    t.clock.set('2026-11-23T10:00:00+07:00');
    clerk = await signInOfficer(t, 'canbo.anphu1');
    filer = await signedIn(t);
    expect((await clerk.get(atDesk(code, 'giay-tiep-nhan'))).html).toContain(
      '/bieu-mau/giay-tiep-nhan/cap-lai"',
    );
    const none = await post(clerk, code, 'giay-tiep-nhan', '  ');
    expect([none.status, await numbers(code)]).toEqual([422, await numbers(code)]);
    const done = await post(clerk, code, 'giay-tiep-nhan', 'Người nộp làm mất giấy');
    expect(done.location).toBe(atDesk(code, 'giay-tiep-nhan'));
    const [one, , two] = await numbers(code);
    expect(two).toEqual({ form: 'receipt', year: 2026, number: (one?.number ?? 0) + 1 });
    const again = await sheet(atDesk(code, 'giay-tiep-nhan'));
    expect(again).toContain('Lý do: Người nộp làm mất giấy');
    expect(again).toContain('tính lại khi hồ sơ được bổ sung đầy đủ');
    expect((await clerk.get(atDesk(code, 'giay-tiep-nhan'))).html).toContain('ngày 23 tháng 11 năm 2026');
    expect(await sheet(atDesk(code, 'giay-tiep-nhan-lan-1'))).toBe(first);
    expect(pdfText(await pdf(code, 'giay-tiep-nhan-lan-1'))).not.toContain('Bảncấplại');
    for (const page of [(await clerk.get(atDesk(code))).html, (await filer.get(ofFiler(code))).html])
      expect(textOf(page)).toContain(`số ${two?.number}/2026, ngày 23/11/2026, cấp lại`);
    const seen = await t.db.many(
      sql`select 1 from journal where verb = 'dossier.form-issued-again' and detail->>'code' = ${code}`,
    );
    expect(seen).toHaveLength(1);
  });

  test('is issued by a clerk of the desk that received the dossier, and by nobody else; a receipt of money is not', async () => {
    const code = await file();
    await desk.accept(code);
    await t.db.run(sql`update fees set state = 'due', total = 8000 where ${isOfDossier(code)}`);
    await desk.pay(code, 8000);
    const before = await numbers(code);
    for (const name of ['canbo.anphu2', 'lanhdao.anphu', 'canbo.honmay1']) {
      const b = await signInOfficer(t, name);
      expect((await post(b, code, 'giay-tiep-nhan', 'Mất')).status, name).toBeGreaterThanOrEqual(400);
    }
    expect((await post(clerk, code, 'bien-lai', 'Mất')).status).toBe(404);
    const { dossier } = await t.own(code);
    const again = { ref: dossier, form: 'receipt', eventSeq: 2, reason: 'Mất', now: t.clock.now() } as const;
    const officer = await officerNamed(t.deps, 'lanhdao.anphu');
    await expect(t.db.tx((tx) => issueFormAgain(tx, { ...again, officer }))).rejects.toMatchObject({
      status: 404,
    });
    expect(await numbers(code)).toEqual(before);
  });

  test('where none was kept, gives the dossier its first', async () => {
    const code = await file();
    await desk.accept(code);
    await t.db.run(sql`delete from issued_forms where ${isOfDossier(code)}`);
    await post(clerk, code, 'giay-tiep-nhan', 'Mất giấy');
    expect(await sheet(atDesk(code, 'giay-tiep-nhan'))).toContain('Bản cấp lại');
    expect(textOf((await clerk.get(atDesk(code))).html)).not.toMatch(/hẹn trả kết quả \(/);
  });
});
