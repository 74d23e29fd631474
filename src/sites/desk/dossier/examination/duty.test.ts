import { beforeEach, describe, expect, test } from 'vitest';
import { getCalendars } from '#domain/calendar';
import { secretOf, stepsDone, verifyLedger, withdrawDossier } from '#domain/dossiers';
import { readMailbox } from '#domain/notices';
import { vnLongDateTime } from '#platform/time.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { withDuty } from '#testing/with-more-content.ts';

const t = await appWithFilerAndDesk();
const { desk } = t;
let code: string;
let handler: Browser;

const at = (local: string) => t.clock.set(`${local}:00+07:00`);
const said = (local: string) => vnLongDateTime(new Date(`${local}:00+07:00`));
const page = () => `/can-bo/ho-so/${code}`;
const asking = () => `${page()}/yeu-cau-nghia-vu-tai-chinh`;
const recording = () => `${page()}/nghia-vu-tai-chinh`;
const own = async () => (await t.own(code)).dossier;
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const DUTY = {
  what: 'Tiền sử dụng đất 45.200.000 VND',
  ground: 'Thông báo 15/TB-CCT',
  how: 'Nộp tại kho bạc',
};
const waiting = async () => mainOf((await handler.get('/can-bo?xem=waiting')).html);
const mine = async () => mainOf((await handler.get('/can-bo?xem=mine')).html);

async function fill(b: Browser, url: string, typed: Fields) {
  const form = Object.fromEntries(posted(mainOf((await b.get(url)).html)));
  return b.post(url, { ...form, ...typed });
}

/** Fills a page in, and presses what it asks once more. */
async function fillAndConfirm(url: string, typed: Fields) {
  const asked = await fill(handler, url, typed);
  const form = Object.fromEntries(posted(mainOf(asked.html)));
  return handler.follow(await handler.post(url, { ...form, _action: 'confirmed' }));
}

// one working day: accepted on Thursday 19 November 2026 at 09:00, promised for Friday 09:00
beforeEach(async () => {
  at('2026-11-19T09:00');
  code = await t.file();
  await withDuty(t.deps, code);
  await desk.accept(code);
  await desk.assign(code);
  at('2026-11-19T10:00');
  handler = await signInOfficer(t, 'canbo.anphu2');
});

describe('asking for a financial duty', () => {
  test('is offered where the procedure has one, to who holds the dossier, and asks once more', async () => {
    expect((await handler.get(page())).html).toContain(`href="${asking()}"`);
    const empty = await fill(handler, asking(), {});
    expect(empty.status).toBe(422);
    for (const words of ['Nhập số tiền', 'Nhập căn cứ', 'Nhập cách thực hiện'])
      expect(textOf(empty.html)).toContain(words);
    const asked = await fill(handler, asking(), DUTY);
    expect(textOf(asked.html)).toContain('Gửi yêu cầu thực hiện nghĩa vụ tài chính này?');
    expect((await own()).status).toBe('processing');

    const head = await signInOfficer(t, 'truongphong.anphu');
    expect((await head.get(asking())).status).toBe(409);
    code = await t.file();
    await desk.accept(code);
    await desk.assign(code);
    expect((await handler.get(page())).html).not.toContain(`href="${asking()}"`);
    expect((await handler.get(asking())).status).toBe(409);
    await expect(desk.askDuty(code)).rejects.toMatchObject({ code: 'duty.none' });
  });

  test('makes time stand still, and tells both sides what, why and how', async () => {
    const done = await fillAndConfirm(asking(), DUTY);
    expect(textOf(done.html)).toContain('Đã yêu cầu thực hiện nghĩa vụ tài chính');
    expect(await own()).toMatchObject({ status: 'awaiting_payment', clockStartedAt: null });
    at('2026-11-24T08:00'); // long after the promise
    handler = await signInOfficer(t, 'canbo.anphu2');
    const filer = await signedIn(t);
    const { html } = await filer.get(`/ho-so-cua-toi/${code}`);
    const lookedUp = await t.browser().get(`/tra-cuu?ma=${code}&khoa=${secretOf(t.deps.keys, await own())}`);
    for (const text of [textOf(html), textOf(lookedUp.html), textOf((await handler.get(page())).html)]) {
      for (const words of Object.values(DUTY)) expect(text).toContain(words);
      expect(text).not.toMatch(/quá hẹn|Quá hạn/i);
    }
    expect(textOf(html)).toContain('Ông/Bà cần thực hiện nghĩa vụ tài chính');
    expect(textOf(html)).toContain('Yêu cầu thực hiện nghĩa vụ tài chính');
    expect(textOf(html)).toContain(`Từ ${said('2026-11-19T10:00')} tạm dừng tính thời hạn`);
    expect(textOf((await filer.get('/ho-so-cua-toi')).html)).toContain('thời hạn tạm dừng');
    const english = textOf((await filer.get(`/en/ho-so-cua-toi/${code}`)).html);
    expect(english).toContain('You need to meet a financial obligation');
    expect(await waiting()).toContain(code);
    expect(await mine()).not.toContain(code);
    expect(mainOf((await handler.get('/can-bo?xem=late')).html)).not.toContain(code);
    await runJobs(t.deps, t.url);
    const letter = (await readMailbox(t.db)).find(
      (m) => m.subject === `Hồ sơ ${code} chờ thực hiện nghĩa vụ tài chính`,
    );
    for (const words of Object.values(DUTY)) expect(letter?.body).toContain(words);
  });
});

describe('recording that it was done', () => {
  beforeEach(async () => {
    await desk.askDuty(code);
    at('2026-11-23T08:00');
    handler = await signInOfficer(t, 'canbo.anphu2');
  });

  test('shows the promise that follows from when it was done, then time goes on from there', async () => {
    const typed = { happened: 'done', date: '20/11/2026', time: '10:00', proof: 'BL 0012345' };
    const asked = await fill(handler, recording(), typed);
    // 1.5 hours before the break and 3.5 after it on Thursday, 3 on Friday: 8 after Friday 09:00
    expect(textOf(asked.html)).toContain(said('2026-11-23T09:00'));
    const done = await fillAndConfirm(recording(), typed);
    expect(textOf(done.html)).toContain('Đã ghi nhận, thời hạn chạy tiếp');
    const after = await own();
    expect(after).toMatchObject({
      status: 'processing',
      promisedAt: new Date('2026-11-23T09:00:00+07:00'),
      clockStartedAt: new Date('2026-11-20T10:00:00+07:00'),
      waitsFor: null,
      holderOfficerId: desk.handler.officerId,
    });
    expect(await verifyLedger(t.db, after)).toEqual([]);
    expect(await mine()).toContain(code);
    expect(await waiting()).not.toContain(code);
    const filer = await signedIn(t);
    const story = textOf((await filer.get(`/ho-so-cua-toi/${code}`)).html);
    for (const words of ['Chứng từ: BL 0012345', 'Thời hạn đã dừng 8 giờ làm việc', said('2026-11-23T09:00')])
      expect(story).toContain(words);
    await runJobs(t.deps, t.url);
    const letter = (await readMailbox(t.db)).find((m) => m.subject === `Hồ sơ ${code} được giải quyết tiếp`);
    expect(letter?.body).toContain(`thời điểm hẹn trả kết quả: ${said('2026-11-23T09:00')}`);
  });

  test('needs a moment between the request and now, and its proof', async () => {
    const typed = { happened: 'done', date: '20/11/2026', time: '10:00', proof: 'BL 1' };
    for (const [more, words] of [
      [{ date: '19/11/2026', time: '09:59' }, 'Nhập thời điểm từ lúc yêu cầu'],
      [{ date: '23/11/2026', time: '08:01' }, 'Nhập thời điểm từ lúc yêu cầu'],
      [{ date: 'hôm qua' }, 'ngày thực hiện'],
      [{ time: '' }, 'Nhập giờ thực hiện'],
      [{ proof: '' }, 'Nhập số chứng từ'],
      [{ happened: '' }, 'Chọn điều cần ghi nhận'],
      [{ happened: 'called-off', reason: '' }, 'Nhập lý do bỏ yêu cầu'],
    ] as const) {
      const refused = await fill(handler, recording(), { ...typed, ...more });
      expect(refused.status, words).toBe(422);
      expect(textOf(refused.html)).toContain(words);
    }
    for (const doneAt of ['2026-11-19T09:59:00+07:00', '2026-11-23T08:01:00+07:00'])
      await expect(desk.dutyDone(code, new Date(doneAt))).rejects.toMatchObject({ code: 'duty.not-then' });
    expect((await own()).status).toBe('awaiting_payment');
  });

  test('or that it is called off leaves the promise as it was, which may be broken by then', async () => {
    const done = await fillAndConfirm(recording(), { happened: 'called-off', reason: 'Được miễn theo luật' });
    expect(done.status).toBe(200);
    expect(await own()).toMatchObject({
      status: 'processing',
      promisedAt: new Date('2026-11-20T09:00:00+07:00'),
      clockStartedAt: new Date('2026-11-19T09:00:00+07:00'),
    });
    const filer = await signedIn(t);
    const text = textOf((await filer.get(`/ho-so-cua-toi/${code}`)).html);
    expect(text).toContain('Được miễn theo luật');
    expect(text).toContain('Thời gian tạm dừng không được cộng thêm');
    expect(text).toContain('Đã quá hẹn trả kết quả');
  });

  test('is for its officer alone, and nothing else goes on meanwhile', async () => {
    for (const other of ['canbo.anphu1', 'canbo.anphu3', 'lanhdao.anphu']) {
      const b = await signInOfficer(t, other);
      expect([403, 404, 409], other).toContain((await b.get(recording())).status);
    }
    for (const act of ['tham-dinh', 'yeu-cau-bo-sung', 'yeu-cau-nghia-vu-tai-chinh'])
      expect((await handler.get(`${page()}/${act}`)).status, act).toBe(409);
  });

  test('is given to another officer where the one who asked is gone, with the same end of the step', async () => {
    const { stepDueAt } = await own();
    const head = await signInOfficer(t, 'truongphong.anphu');
    const { officerId: other } = await officerNamed(t.deps, 'canbo.anphu3');
    const given = await fill(head, `${page()}/phan-cong`, { to: other });
    expect(given.status).toBe(303);
    expect(await own()).toMatchObject({ status: 'awaiting_payment', holderOfficerId: other, stepDueAt });
  });

  test('does not come any more when its person withdraws, and they were not late', async () => {
    const d = await own();
    const taken = { ref: d, revision: d.revision, citizen: t.citizen, reason: 'Thôi', now: t.clock.now() };
    await t.db.tx((tx) => withdrawDossier(tx, taken));
    expect(await own()).toMatchObject({ status: 'withdrawn', holderAgencyId: null });
    expect(await waiting()).not.toContain(code);
    expect(textOf((await handler.get(page())).html)).not.toMatch(/quá hẹn|Quá hạn/i);
  });
});

test('the step in hand is later by office time, never later than the promise', async () => {
  const before = await own();
  await desk.askDuty(code);
  at('2026-11-20T10:00');
  const after = await desk.dutyDone(code);
  expect(before.stepDueAt).toEqual(new Date('2026-11-19T14:30:00+07:00')); // 3.5 hours of examination
  expect(after.stepDueAt).toEqual(new Date('2026-11-20T14:30:00+07:00')); // 8 hours later
  await desk.examine(code);
  const { calendarOf } = await getCalendars(t.db, [after.ownerAgencyId]);
  const examined = stepsDone(await t.own(code), calendarOf).find((s) => s.by?.verb === 'examine');
  expect(examined?.dueAt).toEqual(after.stepDueAt);
});
