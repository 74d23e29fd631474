import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDossier, openAsFiler, supplementDossier } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import { writeSetting } from '#platform/db/settings.ts';
import { addJob } from '#platform/jobs.ts';
import { lettersTo } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// NĐ 118/2025/NĐ-CP Đ19 k5: 15 days after the request; 07:00 to 17:00, Monday to Friday
let t: TestApp;
let desk: Awaited<ReturnType<typeof anPhu>>;
let citizen: Citizen;
let code: string;

beforeAll(async () => {
  t = await testApp();
  desk = await anPhu(t.deps);
  citizen = await someCitizen(t.deps);
});
afterAll(() => t.close());

const ITEMS = [{ target: 'other', text: 'Gọi lại' }];
const own = async () => (await openAsFiler(t.db, t.deps.keys, citizen, code)).dossier;
const at = (local: string) => t.clock.set(`${local}:00+07:00`);
const page = () => `/can-bo/ho-so/${code}/dong`;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Accepted on Monday 30 November 2026, asked in examination at `asked`. */
async function askedAt(asked: string) {
  at('2026-11-30T09:00');
  code = await fileBirth(t.deps, citizen);
  await desk.accept(code);
  await desk.assign(code);
  at(asked);
  await desk.askInExamination(code, ITEMS);
}

beforeEach(() => askedAt('2026-12-10T10:00'));

describe('a request in examination', () => {
  test.each([
    ['2026-12-10T10:00', '2026-12-25'], // a Thursday: the 25th is a Friday
    ['2026-12-11T16:59', '2026-12-28'], // the 26th is a Saturday: the next working day is Monday (BLDS 2015 Đ148 k5)
    ['2026-12-01T07:00', '2026-12-16'],
  ])('sent at %s may be answered until the end of %s', async (asked, until) => {
    await askedAt(asked);
    expect((await own()).supplementRequest?.answerUntil).toBe(until);
  });

  test('says until when on the pages, on form 02 and in the letter', async () => {
    const filer = await signedIn(t);
    const day = 'Thứ Sáu, 25/12/2026';
    for (const of of [
      `/ho-so-cua-toi/${code}`,
      `/ho-so-cua-toi/${code}/bo-sung`,
      `/ho-so-cua-toi/${code}/bieu-mau/phieu-bo-sung`,
    ])
      expect(textOf((await filer.get(of)).html), of).toContain(day);
    const officer = await signInOfficer(t, 'canbo.anphu2');
    expect(textOf((await officer.get('/can-bo?xem=waiting')).html)).toContain('25/12/2026');
    expect(textOf((await officer.get(`/can-bo/ho-so/${code}`)).html)).toContain(`Hạn bổ sung: hết ${day}`);
  });
});

describe('closing', () => {
  test('is not offered, and refused, until the last day is over', async () => {
    at('2026-12-25T16:59');
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    expect((await clerk.get(`/can-bo/ho-so/${code}`)).html).not.toContain(`href="${page()}"`);
    const early = await clerk.get(page());
    expect([early.status, textOf(early.html).includes('đến hết 25/12/2026')]).toEqual([409, true]);
    await expect(desk.close(code)).rejects.toThrow('close.too-early');
    expect(textOf((await clerk.get('/can-bo?xem=close')).html)).not.toContain(code);
  });

  test('after it: from the list, with what it does said before, once; the filer is told, and form 05 is there', async () => {
    at('2026-12-28T08:00');
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    expect(textOf((await clerk.get('/can-bo?xem=close')).html)).toContain(code);
    expect((await clerk.get(`/can-bo/ho-so/${code}`)).html).toContain(`href="${page()}"`);
    const shown = await clerk.get(page());
    for (const words of ['Đóng hồ sơ vì không bổ sung?', 'Thứ Sáu, 25/12/2026', 'không thể hoàn tác'])
      expect(textOf(shown.html)).toContain(words);
    const form = Object.fromEntries(posted(mainOf(shown.html)));
    const long = await clerk.post(page(), { ...form, note: 'x'.repeat(2001) });
    expect([long.status, long.html.includes('x'.repeat(2001))]).toEqual([422, true]);
    const done = await clerk.follow(
      await clerk.post(page(), { ...form, note: 'Mời nộp lại khi đủ giấy tờ' }),
    );
    expect(textOf(done.html)).toContain('Đã đóng hồ sơ');
    expect(await own()).toMatchObject({ status: 'stopped', holderAgencyId: null, finishedAt: t.clock.now() });
    expect(textOf((await clerk.get('/can-bo?xem=close')).html)).not.toContain(code);
    expect((await clerk.get(page())).status).toBe(409);
    const sheet = textOf((await clerk.get(`/can-bo/ho-so/${code}/bieu-mau/thong-bao-dung`)).html);
    for (const words of [
      'Thông báo dừng giải quyết hồ sơ',
      'Mẫu số 05',
      'Thời gian tiếp nhận: 09 giờ 00 phút, Thứ Hai, 30/11/2026',
      'Yêu cầu bổ sung lúc: 10 giờ 00 phút, Thứ Năm, 10/12/2026',
      'Mời nộp lại khi đủ giấy tờ',
      'hết Thứ Sáu, 25/12/2026',
    ])
      expect(sheet.toLowerCase()).toContain(words.toLowerCase());

    const filer = await signedIn(t);
    const told = textOf((await filer.get(`/ho-so-cua-toi/${code}`)).html);
    for (const words of ['Dừng xử lý', 'Mời nộp lại khi đủ giấy tờ']) expect(told).toContain(words);
    expect((await filer.get(`/ho-so-cua-toi/${code}/bo-sung`)).location).toMatch(
      new RegExp(`^/ho-so-cua-toi/${code}(\\?|$)`),
    );
    const { submitter } = (await openAsFiler(t.db, t.deps.keys, citizen, code)).people;
    const letters = [...(await lettersTo(t, submitter.phone)), ...(await lettersTo(t, submitter.email))];
    expect(letters.filter((l) => l.body.includes(code) && /dừng xử lý|đã đóng/.test(l.body))).toHaveLength(1);
  });

  test('by the program, where the province wants that: the ledger says so, and form 05 is signed by somebody', async () => {
    at('2026-12-28T08:00');
    await t.db.tx((tx) => writeSetting(tx, 'dossiers.closing', { automatic: true }, t.clock.now()));
    await t.db.tx((tx) => addJob(tx, 'dossiers.close', {}));
    await runJobs(t.deps, t.url);
    await t.db.tx((tx) => writeSetting(tx, 'dossiers.closing', { automatic: false }, t.clock.now()));
    expect((await own()).status).toBe('stopped');
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    const said = textOf(mainOf((await clerk.get(`/can-bo/ho-so/${code}`)).html));
    expect(said).toContain('Hệ thống');
    const sheet = textOf(mainOf((await clerk.get(`/can-bo/ho-so/${code}/bieu-mau/thong-bao-dung`)).html));
    expect(sheet.toLowerCase()).toContain('thông báo dừng giải quyết hồ sơ');
    for (const words of [said, sheet]) expect(words).not.toMatch(/\bclosing\b/);
    // whoever comes too late reads who was first
    expect(textOf((await clerk.get(page())).html)).toContain('hệ thống đã thực hiện');
  });

  test('is the desk’s or, at another office, the head’s or leader’s: nobody else closes it, and no answer that came is closed', async () => {
    at('2026-12-28T08:00');
    const { ownerAgencyId, id, revision } = await own();
    for (const who of ['canbo.anphu2', 'canbo.honmay1', 'lanhdao.honmay']) {
      const officer = await officerNamed(t.deps, who);
      const o = { ref: { ownerAgencyId, id }, revision, officer, note: '', now: t.clock.now() };
      await expect(
        t.db.tx((tx) => closeDossier(tx, o)),
        who,
      ).rejects.toThrow(/not-now|not-found/);
    }
    const d = await own();
    const reasons = new Map([['other', 'Đã gọi']]);
    const answer = { ref: d, revision: d.revision, citizen, reasons, note: '', now: t.clock.now() };
    await t.db.tx((tx) => supplementDossier(tx, t.deps.keys, answer)); // late, but it came before anybody closed it
    await expect(desk.close(code)).rejects.toThrow('dossier.not-now');
    await desk.askInExamination(code, ITEMS); // asked again: fifteen days from now
    expect((await own()).supplementRequest?.answerUntil).toBe('2027-01-12');
    await expect(desk.close(code)).rejects.toThrow('close.too-early');
  });
});
