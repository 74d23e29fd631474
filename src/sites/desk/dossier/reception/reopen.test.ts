import { beforeEach, describe, expect, test } from 'vitest';
import { listIssued, paperCodeOf, reopenDossier, supplementDossier, verifyLedger } from '#domain/dossiers';
import { noticesOfDossier } from '#domain/notices';
import { writeSetting } from '#platform/db/settings.ts';
import { officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// asked on Thursday 10 December 2026, until Friday the 25th; closed on Monday the 28th; ten days later is Thursday 7 January 2027
const ITEMS = [{ target: 'other', text: 'Gọi lại' }];
const WHY = 'Người nộp mang đến bản chính còn thiếu';
const t = await appWithFilerAndDesk();
let code: string;

const at = (local: string) => t.clock.set(`${local}:00+07:00`);
const setting = (value: unknown) =>
  t.db.tx((tx) => writeSetting(tx, 'dossiers.reopening', value, t.clock.now()));
const own = async () => (await t.own(code)).dossier;
const page = (way = '') => `/can-bo/ho-so/${code}${way}`;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const act = async (who: string) => {
  const { ownerAgencyId, id, revision } = await own();
  const officer = await officerNamed(t.deps, who);
  return { ref: { ownerAgencyId, id }, revision, officer, reason: WHY, now: t.clock.now() };
};
const toldToFiler = async () => textOf((await (await signedIn(t)).get(`/ho-so-cua-toi/${code}`)).html);
const reopen = async (who = 'canbo.anphu1', reason = WHY) => {
  const o = { ...(await act(who)), reason };
  return t.db.tx((tx) => reopenDossier(tx, o));
};
const answer = async () => {
  const d = await own();
  const sent = { citizen: t.citizen, reasons: new Map([['other', 'Đã gọi']]), note: '', now: t.clock.now() };
  await t.db.tx((tx) => supplementDossier(tx, t.deps.keys, { ref: d, revision: d.revision, ...sent }));
};

beforeEach(async () => {
  await setting({ withinDays: 10 });
  at('2026-11-30T09:00');
  code = await t.file();
  await t.desk.accept(code);
  await t.desk.assign(code);
  at('2026-12-10T10:00');
  await t.desk.askInExamination(code, ITEMS);
  at('2026-12-28T08:00');
  await t.desk.close(code, 'Mời nộp lại');
});

describe('where the province has set no days for it', () => {
  test.each([[undefined], [{}], [{ withinDays: 0 }], [{ withinDays: '10' }], [{ withinDays: 2.5 }]])(
    'by %j, nothing of it exists for anybody, and no page promises it',
    async (value) => {
      await setting(value ?? null);
      at('2026-12-28T09:00');
      const clerk = await signInOfficer(t, 'canbo.anphu1');
      const shown = await clerk.get(page());
      expect(shown.html).not.toContain(page('/mo-lai'));
      expect(textOf(shown.html)).not.toContain('Mở lại');
      expect((await clerk.get(page('/mo-lai'))).status).toBe(404);
      const another = `/can-bo/ho-so/${await t.file()}/tu-choi`;
      const form = Object.fromEntries(posted(mainOf((await clerk.get(another)).html)));
      expect((await clerk.post(page('/mo-lai'), { ...form, revision: '9', reason: WHY })).status).toBe(404);
      await expect(reopen()).rejects.toThrow('not-found');
      expect(textOf((await clerk.get('/can-bo/huong-dan')).html)).not.toContain('Mở lại hồ sơ');
      expect((await own()).status).toBe('stopped');
      expect(await toldToFiler()).toContain('Hồ sơ đã đóng không mở lại được');
    },
  );
});

describe('where it has', () => {
  test('the last of the days is one of them', async () => {
    at('2027-01-07T16:59');
    await reopen();
    expect((await own()).status).toBe('awaiting_supplement');
  });

  test('the desk opens it for whoever brings what was missing: told once, with a last day of its own', async () => {
    at('2027-01-04T09:00');
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    expect(textOf((await clerk.get('/can-bo/huong-dan')).html)).toContain('Mở lại hồ sơ');
    expect((await clerk.get(page())).html).toContain(`href="${page('/mo-lai')}"`);
    const shown = await clerk.get(page('/mo-lai'));
    for (const words of [
      '08:00 Thứ Hai, 28/12/2026',
      'Thứ Năm, 07/01/2027',
      'Mời nộp lại',
      'Gọi lại',
      'mẫu 05',
    ])
      expect(textOf(shown.html)).toContain(words);
    const form = Object.fromEntries(posted(mainOf(shown.html)));
    const empty = await clerk.post(page('/mo-lai'), { ...form, reason: ' ' });
    expect([empty.status, textOf(empty.html).includes('Nhập lý do mở lại hồ sơ')]).toEqual([422, true]);
    await expect(reopen('canbo.anphu1', '.')).rejects.toThrow('reason.missing');
    const done = await clerk.follow(await clerk.post(page('/mo-lai'), { ...form, reason: WHY }));
    expect(textOf(done.html)).toContain('Đã mở lại hồ sơ');
    const d = await own();
    expect(d).toMatchObject({ status: 'awaiting_supplement', finishedAt: null, clockStartedAt: null });
    expect(d.supplementRequest).toMatchObject({ answerUntil: '2027-01-19', items: ITEMS });
    expect(await verifyLedger(t.db, d)).toEqual([]);
    expect(textOf((await clerk.get('/can-bo?xem=waiting')).html)).toContain(code);
    expect((await clerk.get(page('/nhan-bo-sung'))).status).toBe(200);
    await runJobs(t.deps, t.url);
    const told = await noticesOfDossier(t.db, t.deps.keys, d.ownerAgencyId, d.id);
    const letters = told.filter((n) => n.kind === 'dossiers.reopened' && n.channel === 'portal');
    expect(letters).toHaveLength(1);
    for (const words of ['hết Thứ Ba, 19/01/2027', WHY]) expect(letters[0]?.body).toContain(words);
    const filer = await signedIn(t);
    const said = textOf((await filer.get(`/ho-so-cua-toi/${code}`)).html);
    for (const words of ['Mở lại hồ sơ', WHY, 'Hạn bổ sung: hết Thứ Ba, 19/01/2027'])
      expect(said).toContain(words);
  });

  test('its time begins anew from when the paper arrived, as after any supplement, and not from the opening', async () => {
    at('2027-01-04T09:00');
    await reopen();
    at('2027-01-05T10:00');
    await answer();
    const arrived = t.clock.now();
    expect(await own()).toMatchObject({ status: 'processing', clockStartedAt: null });
    at('2027-01-06T10:00');
    const d = await t.desk.confirmSupplement(code);
    expect(d.clockStartedAt).toEqual(arrived);
    expect(d.promisedAt?.getTime()).toBeGreaterThan(arrived.getTime());
    expect(d.finishedAt).toBeNull();
    const filer = await signedIn(t);
    expect(textOf((await filer.get(`/ho-so-cua-toi/${code}`)).html)).toContain(
      'được mở lại để nhận phần bổ sung',
    );
  });

  test('form 05 stays issued and is marked as lifted: where it is listed, on its sheet and PDF, to whoever checks it', async () => {
    const [closing] = (await listIssued(t.db, await own())).filter((i) => i.form === 'closing');
    if (!closing) throw new Error('no form 05');
    const check = `/kiem-tra-giay-to?ma=${paperCodeOf(closing)}`;
    const anybody = await signedIn(t);
    expect(textOf((await anybody.get(check)).html)).not.toContain('đã được mở lại');
    at('2027-01-04T09:00');
    await reopen();
    const filer = await signedIn(t);
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    const form = page('/bieu-mau/thong-bao-dung');
    expect(textOf((await clerk.get(page())).html)).toMatch(/hết hiệu lực từ 09:00 04\/01\/2027/);
    expect(textOf((await clerk.get(form)).html)).toContain('ĐÃ HẾT HIỆU LỰC');
    expect(pdfText((await clerk.get(`${form}/pdf`)).body)).toContain('ĐÃHẾTHIỆULỰC');
    expect((await clerk.get(`${form}/cap-lai`)).status).toBe(404);
    expect(textOf((await filer.get(check)).html)).toContain('đã được mở lại lúc 09:00 04/01/2027');
    expect(textOf((await filer.get(`/ho-so-cua-toi/${code}`)).html)).toContain(
      'hết hiệu lực từ 09:00 04/01/2027',
    );
    expect(textOf((await filer.get(`/ho-so-cua-toi/${code}/bieu-mau/thong-bao-dung`)).html)).toContain(
      'ĐÃ HẾT HIỆU LỰC',
    );
    // closed once more: that one holds
    at('2027-01-20T08:00');
    await t.desk.close(code);
    const later = await signInOfficer(t, 'canbo.anphu1');
    const holds = textOf((await later.get(form)).html);
    expect(holds).toContain('Mẫu số 05');
    expect(holds).not.toContain('ĐÃ HẾT HIỆU LỰC');
    expect(textOf((await later.get(`${form}-lan-1`)).html)).toContain('ĐÃ HẾT HIỆU LỰC');
    expect((await own()).status).toBe('stopped');
  });

  test('until the last of its days and no longer, by the calendar of the desk', async () => {
    at('2027-01-07T16:59');
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    expect((await clerk.get(page('/mo-lai'))).status).toBe(200);
    at('2027-01-08T07:00');
    const later = await signInOfficer(t, 'canbo.anphu1');
    expect((await later.get(page())).html).not.toContain(page('/mo-lai'));
    const late = await later.get(page('/mo-lai'));
    expect([late.status, textOf(late.html).includes('đến hết 07/01/2027')]).toEqual([409, true]);
    await expect(reopen()).rejects.toThrow('reopen.too-late');
  });

  test('its filer reads until when, and where to; afterwards how to file again', async () => {
    at('2027-01-07T16:59');
    expect(await toldToFiler()).toMatch(
      /Đến hết Thứ Năm, 07\/01\/2027, nếu Ông\/Bà mang giấy tờ còn thiếu đến Ủy ban nhân dân phường An Phú/,
    );
    at('2027-01-08T07:00');
    const later = await toldToFiler();
    for (const words of ['không mở lại được', 'nội dung đã khai được điền sẵn'])
      expect(later).toContain(words);
    const english = textOf((await (await signedIn(t)).get(`/en/ho-so-cua-toi/${code}`)).html);
    expect(english).toContain('It cannot be opened again');
  });

  test('is the act of the desk that received it alone, and of what was closed alone', async () => {
    at('2027-01-04T09:00');
    for (const who of ['canbo.anphu2', 'lanhdao.anphu', 'canbo.honmay1'])
      await expect(reopen(who), who).rejects.toThrow(/not-now|not-found/);
    const waiting = code;
    code = await t.file();
    await t.desk.refuse(code, 'Không thuộc thẩm quyền');
    await expect(reopen()).rejects.toThrow('dossier.not-now');
    code = waiting;
    await reopen();
    await expect(reopen()).rejects.toThrow('dossier.not-now');
  });
});
