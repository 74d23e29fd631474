import { beforeEach, describe, expect, test } from 'vitest';
import { secretOf, verifyLedger, withdrawDossier } from '#domain/dossiers';
import { readMailbox } from '#domain/notices';
import { sql } from '#platform/db/sql.ts';
import { vnLongDateTime } from '#platform/time.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { isOnItsWorklist } from '#testing/by-code.ts';
import { officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { withOpinionsOutside } from '#testing/with-more-content.ts';
import { jobHandlers } from '../../../jobs.ts';

const BINH_MINH = 'H99.21.02';
const TAN_HOA = 'H99.21.03';
const NAME = 'Ủy ban nhân dân phường Bình Minh';
const QUESTION = 'Thửa đất có trong quy hoạch không?';
const DAY = '20/11/2026';

const t = await appWithFilerAndDesk();
const { desk } = t;
let code: string;
let handler: Browser;
/** Somebody who settles dossiers at the agency that is asked. */
let asked: Browser;

const at = (local: string) => t.clock.set(`${local}:00+07:00`);
const said = (local: string) => vnLongDateTime(new Date(`${local}:00+07:00`));
const page = () => `/can-bo/ho-so/${code}`;
const asking = () => `${page()}/lay-y-kien`;
const callingOff = () => `${page()}/thu-hoi-y-kien`;
const answering = () => `/can-bo/y-kien/${code}`;
const own = async () => (await t.own(code)).dossier;
const last = async () => (await t.own(code)).events.at(-1);
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const textAt = async (b: Browser, url: string) => textOf((await b.get(url)).html);
const agencyId = async (agency: string) => {
  const row = await t.db.one<{ id: string }>(sql`select id from agencies where code = ${agency}`);
  return row?.id ?? '';
};

async function fill(b: Browser, url: string, typed: Fields) {
  const form = Object.fromEntries(posted(mainOf((await b.get(url)).html)));
  return b.post(url, { ...form, ...typed });
}

/** Fills a page in, and presses what it asks once more. */
async function fillAndConfirm(b: Browser, url: string, typed: Fields) {
  const once = await fill(b, url, typed);
  const form = Object.fromEntries(posted(mainOf(once.html)));
  return b.follow(await b.post(url, { ...form, _action: 'confirmed' }));
}

/** What the clock of the program leaves every five minutes. */
async function noticeDeadlines() {
  await jobHandlers(t.deps)['dossiers.lapse-opinions']({});
  await runJobs(t.deps, t.url);
}

// one working day: accepted on Thursday 19 November 2026 at 09:00, promised for Friday 09:00
beforeEach(async () => {
  at('2026-11-19T09:00');
  code = await t.file();
  await desk.accept(code);
  await desk.assign(code);
  at('2026-11-19T10:00');
  handler = await signInOfficer(t, 'canbo.anphu2');
  asked = await signInOfficer(t, 'canbo.binhminh2');
});

describe('asking another agency', () => {
  test('needs an agency, a question and a day, and asks once more', async () => {
    expect((await handler.get(page())).html).toContain(`href="${asking()}"`);
    const right = { 'agency-1': await agencyId(BINH_MINH), question: QUESTION, day: DAY };
    for (const [more, words] of [
      [{ 'agency-1': '' }, 'Chọn cơ quan được hỏi'],
      [{ 'agency-1': 'x' }, 'Chọn cơ quan được hỏi'],
      [{ 'agency-2': right['agency-1'] }, 'Mỗi cơ quan chỉ chọn một lần'],
      [{ question: ' ' }, 'Nhập nội dung hỏi'],
      [{ day: 'hôm nào' }, 'hạn trả lời'],
      [{ day: '18/11/2026' }, 'Nhập hạn trả lời sau bây giờ'],
      [{ day: '21/11/2026' }, 'ngày này cơ quan nghỉ'],
      [{ day: '23/11/2026' }, 'không muộn hơn ngày hẹn trả kết quả'],
      [{ day: '20/12/2027' }, 'trong vòng một năm'],
    ] as const) {
      const refused = await fill(handler, asking(), { ...right, ...more });
      expect(refused.status, words).toBe(422);
      expect(textOf(refused.html)).toContain(words);
    }
    const once = await fill(handler, asking(), right);
    expect(textOf(once.html)).toContain('Gửi câu hỏi này?');
    // the promise is on that day at 09:00, before the office closes
    expect(textOf(once.html)).toContain(said('2026-11-20T09:00'));
    expect((await own()).opinions).toEqual([]);
  });

  test('is for who holds it alone, and neither the agency that decides nor one that has ended is asked', async () => {
    const head = await signInOfficer(t, 'truongphong.anphu');
    expect((await head.get(asking())).status).toBe(409);
    expect((await handler.get(asking())).html).not.toContain(`value="${await agencyId('H99.21.01')}"`);
    await expect(desk.askOpinion(code, ['H99.21.01'], '2026-11-20')).rejects.toMatchObject({
      code: 'opinion.not-here',
    });
    const ended = await agencyId(TAN_HOA);
    await t.db.run(sql`update agencies set valid_to = '2026-11-18' where id = ${ended}`);
    expect((await handler.get(asking())).html).not.toContain(`value="${ended}"`);
    await expect(desk.askOpinion(code, [TAN_HOA], '2026-11-20')).rejects.toMatchObject({
      code: 'opinion.not-here',
    });
    await t.db.run(sql`update agencies set valid_to = null where id = ${ended}`);
    for (const day of ['2026-11-21', '2026-11-23', '2026-11-18'])
      await expect(desk.askOpinion(code, [TAN_HOA], day), day).rejects.toMatchObject({
        code: 'opinion.not-then',
      });
    at('2026-11-19T17:30'); // the office has closed
    await expect(desk.askOpinion(code, [TAN_HOA], '2026-11-19')).rejects.toMatchObject({
      code: 'opinion.not-then',
    });
  });

  test('leaves the clock as it was, and tells its person whom was asked and that time counts', async () => {
    const before = await own();
    const done = await fillAndConfirm(handler, asking(), {
      'agency-1': await agencyId(BINH_MINH),
      question: QUESTION,
      day: DAY,
    });
    expect(textOf(done.html)).toContain('Đã gửi câu hỏi lấy ý kiến');
    const { status, promisedAt, clockStartedAt, stepDueAt, holderOfficerId } = before;
    expect(await own()).toMatchObject({
      status,
      promisedAt,
      clockStartedAt,
      stepDueAt,
      holderOfficerId,
      waitsFor: null,
    });
    const filer = await signedIn(t);
    const lookedUp = `/tra-cuu?ma=${code}&khoa=${secretOf(t.deps.keys, before)}`;
    for (const text of [await textAt(filer, `/ho-so-cua-toi/${code}`), await textAt(t.browser(), lookedUp)]) {
      expect(text).toContain(`Đang chờ ý kiến của ${NAME}; thời hạn giải quyết vẫn tính`);
      expect(text).toContain(`Cơ quan được hỏi ý kiến: ${NAME}`);
      expect(text).toContain('Thời hạn vẫn tính trong khi chờ ý kiến');
      expect(text).not.toContain(QUESTION);
    }
    expect(await textAt(filer, `/en/ho-so-cua-toi/${code}`)).toContain('time goes on');
    await runJobs(t.deps, t.url);
    const letters = (await readMailbox(t.db)).filter((m) => (m.subject + m.body).includes(code));
    expect(letters.filter((m) => m.subject.includes('ý kiến'))).toEqual([]);
  });

  test('twice while it may still answer is refused', async () => {
    await desk.askOpinion(code, [BINH_MINH], '2026-11-20');
    expect((await handler.get(asking())).html).not.toContain(`value="${await agencyId(BINH_MINH)}"`);
    await expect(desk.askOpinion(code, [BINH_MINH], '2026-11-20')).rejects.toMatchObject({
      code: 'opinion.asked-already',
    });
    await desk.askOpinion(code, [TAN_HOA], '2026-11-20');
    expect((await own()).opinions).toHaveLength(2);
  });

  test('keeps the examination open until it has answered, its deadline has passed, or nobody asks any more', async () => {
    await desk.askOpinion(code, [BINH_MINH], '2026-11-20');
    expect((await handler.get(page())).html).not.toContain(`href="${page()}/tham-dinh"`);
    expect((await handler.get(`${page()}/tham-dinh`)).status).toBe(409);
    await expect(desk.examine(code)).rejects.toMatchObject({ code: 'opinion.awaited' });
    at('2026-11-20T09:01'); // a minute after the deadline, which was the promise
    await desk.examine(code);
    expect((await own()).status).toBe('processing');
  });
});

describe('the agency that is asked', () => {
  beforeEach(async () => {
    await desk.askOpinion(code, [BINH_MINH], '2026-11-20');
  });

  test('finds the question, reads what was declared and the papers, and nothing else', async () => {
    expect(await textAt(asked, '/can-bo')).toMatch(/được hỏi [1-9]/);
    expect(await textAt(asked, '/can-bo/y-kien')).toContain(code);
    const { html } = await asked.get(answering());
    const text = textOf(html);
    for (const words of [QUESTION, 'Nội dung khai', 'Thành phần hồ sơ', said('2026-11-20T09:00')])
      expect(text).toContain(words);
    expect(text).not.toContain('Quá trình xử lý hồ sơ');
    expect(text).not.toContain('0912'); // no telephone
    const paper = /href="(\/can-bo\/y-kien\/[^"]+\/tep\/[^"]+)"/.exec(html)?.[1] ?? '';
    expect((await asked.get(paper)).status).toBe(200);
    for (const url of [page(), paper.replace('y-kien', 'ho-so'), `${page()}/tham-dinh`, asking()])
      expect((await asked.get(url)).status, url).toBe(404);
    expect(await textAt(asked, `/can-bo/ho-so?tim=${code}`)).not.toContain('LÊ GIA HÂN');
    const read = await t.db.one<{ n: number }>(sql`select count(*)::int as n from journal
      where verb = 'dossier.read' and actor_id = ${(await officerNamed(t.deps, 'canbo.binhminh2')).officerId} and thing_id = ${(await own()).id}`);
    expect(read?.n).toBe(2);
  });

  test('is nobody of a third agency, no clerk, and nobody once it need not answer', async () => {
    for (const other of ['canbo.tanhoa2', 'lanhdao.tanhoa'])
      expect((await (await signInOfficer(t, other)).get(answering())).status, other).toBe(404);
    expect((await (await signInOfficer(t, 'canbo.binhminh1')).get(answering())).status).toBe(404);
    expect((await handler.get(answering())).status).toBe(404);
    await desk.callOffOpinion(code, [await agencyId(BINH_MINH)]);
    const gone = await asked.get(answering());
    expect(gone.status).toBe(409);
    expect(textOf(gone.html)).toContain('đã thu hồi câu hỏi này');
    expect(await textAt(asked, '/can-bo/y-kien')).not.toContain(code);
  });

  test('says what it thinks once; a second officer of it learns who was quicker', async () => {
    const leader = await signInOfficer(t, 'lanhdao.binhminh');
    const seen = Object.fromEntries(posted(mainOf((await leader.get(answering())).html)));
    for (const [typed, words] of [
      [{ says: '' }, 'Chọn ý kiến'],
      [{ says: 'disagree', text: ' ' }, 'Nhập nội dung ý kiến'],
      [{ says: 'other', text: '' }, 'Nhập nội dung ý kiến'],
    ] as const) {
      const refused = await fill(asked, answering(), typed);
      expect(refused.status, words).toBe(422);
      expect(textOf(refused.html)).toContain(words);
    }
    const once = await fill(asked, answering(), { says: 'disagree', text: 'Đất thuộc hành lang đê' });
    expect(textOf(once.html)).toContain('Gửi ý kiến này?');
    expect((await own()).opinions[0]?.answer).toBeUndefined();
    const done = await fillAndConfirm(asked, answering(), {
      says: 'disagree',
      text: 'Đất thuộc hành lang đê',
    });
    expect(textOf(done.html)).toContain('Đã gửi ý kiến của cơ quan');
    const second = await leader.post(answering(), { ...seen, says: 'agree', _action: 'confirmed' });
    expect(second.status).toBe(409);
    expect(textOf(second.html)).toContain('đã trả lời câu hỏi này');
    const after = await own();
    expect(after.opinions).toMatchObject([{ answer: { says: 'disagree', text: 'Đất thuộc hành lang đê' } }]);
    expect(await last()).toMatchObject({ verb: 'give-opinion', actorAgencyName: NAME });
    expect(await verifyLedger(t.db, after)).toEqual([]);
    // where the officer examines
    for (const url of [page(), `${page()}/tham-dinh`])
      expect(await textAt(handler, url)).toContain('Đất thuộc hành lang đê');
    // and not where its person waits for the decision
    const filer = await signedIn(t);
    const story = await textAt(filer, `/ho-so-cua-toi/${code}`);
    expect(story).toContain(`Ý kiến của: ${NAME}`);
    expect(story).not.toMatch(/hành lang đê|Không đồng ý/);
  });

  test('is overdue by its own deadline, which stands in the ledger and makes the dossier no later', async () => {
    await desk.callOffOpinion(code, [await agencyId(BINH_MINH)]);
    at('2026-11-19T10:30');
    code = await t.file();
    await desk.accept(code);
    await desk.assign(code);
    await desk.askOpinion(code, [BINH_MINH], '2026-11-19'); // until the close of today
    at('2026-11-20T07:10');
    handler = await signInOfficer(t, 'canbo.anphu2');
    await noticeDeadlines();
    await noticeDeadlines();
    expect((await t.own(code)).events.filter((e) => e.verb === 'end-opinion')).toHaveLength(1);
    expect(await last()).toMatchObject({ actorKind: 'system', detail: { ended: 'lapsed' } });
    const text = await textAt(handler, page());
    expect(text).toContain(`Quá hạn trả lời: ${NAME}`);
    expect(text).toContain('quá hạn trả lời; hồ sơ được thẩm định tiếp');
    expect(await textAt(handler, '/can-bo?xem=late')).not.toContain(code);
    expect(await textAt(handler, '/can-bo/y-kien')).toContain('quá hạn trả lời');
    // late is better than never
    asked = await signInOfficer(t, 'canbo.binhminh2');
    await fillAndConfirm(asked, answering(), { says: 'agree' });
    expect(await last()).toMatchObject({ verb: 'give-opinion', detail: { isLate: true } });
    await desk.examine(code);
  });

  test('answers no more once the dossier is decided or withdrawn', async () => {
    at('2026-11-20T09:01');
    await desk.examine(code);
    await desk.approve(code);
    asked = await signInOfficer(t, 'canbo.binhminh2');
    const gone = await asked.get(answering());
    expect(gone.status).toBe(409);
    expect(textOf(gone.html)).toContain('đã có quyết định hoặc đã kết thúc');
    expect(await textAt(asked, '/can-bo/y-kien')).not.toContain(code);

    at('2026-11-19T09:00');
    code = await t.file();
    await desk.accept(code);
    await desk.assign(code);
    await desk.askOpinion(code, [BINH_MINH], '2026-11-20');
    const d = await own();
    const taken = { ref: d, revision: d.revision, citizen: t.citizen, reason: 'Thôi', now: t.clock.now() };
    await t.db.tx((tx) => withdrawDossier(tx, taken));
    asked = await signInOfficer(t, 'canbo.binhminh2');
    expect((await asked.get(answering())).status).toBe(409);
    expect(await textAt(asked, '/can-bo/y-kien')).not.toContain(code);
  });

  test('is asked no more when the officer calls it off, with a reason', async () => {
    const binhMinh = await agencyId(BINH_MINH);
    for (const [typed, words] of [
      [{ agency: [], reason: 'x' }, 'Chọn cơ quan không hỏi nữa'],
      [{ agency: [binhMinh], reason: '' }, 'Nhập lý do thu hồi'],
    ] as const) {
      const refused = await fill(handler, callingOff(), { ...typed, agency: [...typed.agency] });
      expect(refused.status, words).toBe(422);
      expect(textOf(refused.html)).toContain(words);
    }
    const done = await fillAndConfirm(handler, callingOff(), { agency: binhMinh, reason: 'Đã có công văn' });
    expect(textOf(done.html)).toContain('Đã thu hồi câu hỏi lấy ý kiến');
    expect((await own()).opinions).toMatchObject([
      { ended: { why: 'called-off', reason: 'Đã có công văn' } },
    ]);
    expect((await handler.get(callingOff())).status).toBe(409);
    await desk.askOpinion(code, [BINH_MINH], '2026-11-20');
  });
});

describe('where the procedure says that opinions are outside its limit', () => {
  beforeEach(async () => {
    await withOpinionsOutside(t.deps, code);
  });

  test('time stands still until the answer, and then goes on', async () => {
    const before = await own();
    await desk.askOpinion(code, [BINH_MINH], '2026-11-25');
    expect(await own()).toMatchObject({ status: 'processing', clockStartedAt: null });
    at('2026-11-23T08:00'); // long after the promise
    handler = await signInOfficer(t, 'canbo.anphu2');
    asked = await signInOfficer(t, 'canbo.binhminh2');
    const filer = await signedIn(t);
    for (const text of [await textAt(handler, page()), await textAt(filer, `/ho-so-cua-toi/${code}`)]) {
      expect(text).toContain('tạm dừng');
      expect(text).not.toMatch(/Đã quá hẹn|Quá hạn/);
    }
    expect(await textAt(filer, '/ho-so-cua-toi')).toContain('Chờ ý kiến của cơ quan khác; thời hạn tạm dừng');
    expect(await textAt(handler, '/can-bo?xem=mine')).not.toContain(code);
    for (const act of ['tham-dinh', 'yeu-cau-bo-sung', 'lay-y-kien', 'de-nghi-hen-lai'])
      expect((await handler.get(`${page()}/${act}`)).status, act).toBe(409);
    await runJobs(t.deps, t.url);
    const letter = (await readMailbox(t.db)).find(
      (m) => m.subject === `Hồ sơ ${code} chờ ý kiến của cơ quan khác`,
    );
    expect(letter?.body).toContain(NAME);

    at('2026-11-20T10:00');
    asked = await signInOfficer(t, 'canbo.binhminh2');
    await fillAndConfirm(asked, answering(), { says: 'agree' });
    const after = await own();
    // 8 office hours after Friday 09:00
    expect(after).toMatchObject({
      status: 'processing',
      promisedAt: new Date('2026-11-23T09:00:00+07:00'),
      clockStartedAt: new Date('2026-11-20T10:00:00+07:00'),
      waitsFor: null,
      holderOfficerId: before.holderOfficerId,
    });
    expect(await verifyLedger(t.db, after)).toEqual([]);
    await runJobs(t.deps, t.url);
    const over = (await readMailbox(t.db)).find(
      (m) => m.subject === `Hồ sơ ${code} được giải quyết tiếp sau khi lấy ý kiến`,
    );
    expect(over?.body).toContain(said('2026-11-23T09:00'));
    handler = await signInOfficer(t, 'canbo.anphu2');
    expect(await textAt(handler, '/can-bo?xem=mine')).toContain(code);
    await desk.examine(code);
  });

  test('or until the deadline, however late that is noticed', async () => {
    await desk.askOpinion(code, [BINH_MINH, TAN_HOA], '2026-11-20');
    asked = await signInOfficer(t, 'canbo.binhminh2');
    await fillAndConfirm(asked, answering(), { says: 'agree' });
    expect((await own()).clockStartedAt).toBeNull();
    at('2026-11-25T08:00');
    await noticeDeadlines();
    expect(await own()).toMatchObject({
      clockStartedAt: new Date('2026-11-20T17:00:00+07:00'),
      // Thursday 10:00 to Friday 17:00 are 13 office hours: 6 are left of Friday after 09:00, and 7 are Monday 16:00
      promisedAt: new Date('2026-11-23T16:00:00+07:00'),
    });
  });

  test('and all called off is as if nothing had been asked', async () => {
    const before = await own();
    await desk.askOpinion(code, [BINH_MINH], '2026-11-25');
    at('2026-11-24T08:00');
    await desk.callOffOpinion(code, [await agencyId(BINH_MINH)]);
    expect(await own()).toMatchObject({
      promisedAt: before.promisedAt,
      clockStartedAt: before.clockStartedAt,
      waitsFor: null,
    });
  });

  test('another officer is given it where the one who asked is gone', async () => {
    await desk.askOpinion(code, [BINH_MINH], '2026-11-25');
    const { stepDueAt } = await own();
    const head = await signInOfficer(t, 'truongphong.anphu');
    const { officerId: other } = await officerNamed(t.deps, 'canbo.anphu3');
    expect((await fill(head, `${page()}/phan-cong`, { to: other })).status).toBe(303);
    expect(await own()).toMatchObject({ holderOfficerId: other, stepDueAt, clockStartedAt: null });
    const row = await t.db.one<{ role: string }>(
      sql`select role from worklist where ${isOnItsWorklist(code)}`,
    );
    expect(row?.role).toBe('');
  });
});
