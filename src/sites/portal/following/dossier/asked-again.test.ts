import { expect, test } from 'vitest';
import { askedAgain, openAsOfficer, requestSupplement, secretOf, supplementDossier } from '#domain/dossiers';
import { readMailbox } from '#domain/notices';
import { vnDateTime, vnLongDateTime } from '#platform/time.ts';
import { officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn } from '#testing/sign-in.ts';
import { vi as mineWords } from '../../words/my-dossiers.vi.ts';
import { vi as nextWords } from '../../words/next-step.vi.ts';
import { vi as w } from '../../words/own-dossier.vi.ts';

const t = await appWithFilerAndDesk();
const { desk, file, own } = t;
const filer = await signedIn(t);

const ownPage = async (code: string) => (await filer.get(`/ho-so-cua-toi/${code}`)).html;
const lookedUp = async (code: string) => {
  const { dossier } = await own(code);
  return (await t.browser().get(`/tra-cuu?ma=${code}&khoa=${secretOf(t.deps.keys, dossier)}`)).html;
};
const answer = async (code: string, o: { reasons?: Map<string, string>; note?: string } = {}) => {
  const { dossier } = await own(code);
  t.clock.advance(60_000);
  await t.db.tx((tx) =>
    supplementDossier(tx, t.deps.keys, {
      ref: dossier,
      revision: dossier.revision,
      citizen: t.citizen,
      note: o.note ?? '',
      reasons: o.reasons ?? new Map(),
      now: t.clock.now(),
    }),
  );
  t.clock.advance(60_000);
};

test('a second request says that it is one, what of the first is still missing and what is new', async () => {
  const code = await file();
  await desk.ask(code, [{ target: 'giay-chung-sinh', text: 'Chụp lại cho rõ' }]);
  for (const html of [await ownPage(code), await lookedUp(code)]) {
    expect(html).not.toContain(w.again.times(1));
    expect(html).not.toContain(w.again.still);
  }
  await answer(code, { reasons: new Map([['giay-chung-sinh', 'Bệnh viện chưa cấp lại']]) });
  await desk.ask(code, [
    { target: 'giay-chung-sinh', text: 'Nộp bản bệnh viện cấp lại' },
    { target: 'form', text: 'Sửa nơi sinh' },
  ]);
  const supplement = (await filer.get(`/ho-so-cua-toi/${code}/bo-sung`)).html;
  for (const html of [await ownPage(code), supplement, await lookedUp(code)]) {
    expect(html).toContain(w.again.times(2));
    const [, still = '', added = ''] = html.split(
      /Vẫn còn thiếu từ lần trước|Yêu cầu mới, lần trước chưa nêu/,
    );
    const old = still.slice(0, still.indexOf('</ul>'));
    const fresh = added.slice(0, added.indexOf('</ul>'));
    for (const text of ['Giấy chứng sinh', 'Nộp bản bệnh viện cấp lại', 'Lần trước: Chụp lại cho rõ'])
      expect(old).toContain(text);
    expect(old, 'its filer said that it could not be sent').not.toContain(w.again.sentSince);
    expect(old).not.toContain('Sửa nơi sinh');
    expect(fresh).toContain('Sửa nơi sinh');
    expect(fresh).not.toContain('Giấy chứng sinh');
    expect(html).not.toContain(w.again.over);
  }
});

test('a second request that asks for something else says what was asked the first time', async () => {
  const code = await file();
  await desk.ask(code, [
    { target: 'other', text: 'Gọi lại cho cán bộ' },
    { target: 'form', text: 'Sửa nơi sinh' },
  ]);
  await answer(code, { reasons: new Map([['other', 'Tôi đã gọi']]) });
  await desk.ask(code, [{ target: 'form', text: 'Ghi cả tên xã' }]);
  for (const html of [await ownPage(code), await lookedUp(code)]) {
    const over = html.slice(html.indexOf(w.again.over));
    expect(over.slice(0, over.indexOf('</ul>'))).toContain('Gọi lại cho cán bộ');
    expect(html).toContain('Lần trước: Sửa nơi sinh');
  }
});

test('whoever answered a request in examination is told who finds it complete, by when, and what follows', async () => {
  const code = await file();
  await desk.accept(code);
  await desk.assign(code);
  await desk.askInExamination(code, [{ target: 'form', text: 'Sửa nơi sinh' }]);
  await answer(code, { note: 'Nơi sinh đã đúng' });
  const { stepDueAt, holderOfficerName } = (await own(code)).dossier;
  if (!stepDueAt) throw new Error('the check has a time');
  for (const html of [await ownPage(code), await lookedUp(code)]) {
    expect(html).toContain(nextWords.checkingBy(vnLongDateTime(stepDueAt)));
    expect(html).toContain(`Đang ở: ${holderOfficerName} – `);
    expect(html).toContain(nextWords.checkingClock);
  }
  await runJobs(t.deps, t.url);
  const letter = (await readMailbox(t.db)).find(
    (l) => l.subject === `Đã nhận phần bổ sung của hồ sơ ${code}`,
  );
  expect(letter?.body).toContain(`Dự kiến Ông/Bà được báo trước ${vnLongDateTime(stepDueAt)}.`);
  t.clock.set(new Date(stepDueAt.getTime() + 3_600_000).toISOString());
  const later = await signedIn(t);
  const late = (await later.get(`/ho-so-cua-toi/${code}`)).html;
  expect(late).toContain(nextWords.checkingLate(vnLongDateTime(stepDueAt)));
  expect(late).not.toContain('Dự kiến trước');
  t.clock.set('2026-11-19T09:00:00+07:00');
});

test('what was sent and did not meet the request is told from what never came', async () => {
  const at = new Date('2026-11-19T09:00:00Z');
  const event = (seq: number, verb: string, detail: object, note: string) =>
    // the parts of an event that are read
    ({ seq, verb, detail, note, at: new Date(at.getTime() + seq * 1000) }) as never;
  const ask = (seq: number, ...items: string[]) =>
    event(seq, 'request-supplement', { items }, items.join('\n'));
  const events = [
    ask(2, 'giay-a', 'giay-b', 'form'),
    event(3, 'supplement', { files: ['x'], answers: false, notSent: ['giay-b'] }, 'Chưa có'),
    ask(4, 'giay-a', 'giay-b', 'form', 'giay-c'),
  ];
  const again = askedAgain(events, { supplementRequest: null });
  expect(again?.times).toBe(2);
  expect(again?.still.map((i) => [i.target, i.wasSent])).toEqual([
    ['giay-a', true],
    ['giay-b', false],
    ['form', false],
  ]);
  expect(again?.added.map((i) => i.target)).toEqual(['giay-c']);
  expect(askedAgain(events, { supplementRequest: null }, 2)).toBeUndefined();
});

// NĐ 118/2025, Đ19 k5: the time limit begins again when the whole dossier is there
test('while the clock is stopped no page of a person shows the former date; all say that it is counted anew', async () => {
  const code = await file();
  await desk.accept(code);
  await desk.assign(code);
  const promised = (await own(code)).dossier.promisedAt;
  if (!promised) throw new Error('an accepted dossier has a date');
  const [exactly, day] = [vnDateTime(promised), vnDateTime(promised).slice(6)];
  const facts = (html: string) => /Hẹn trả kết quả<\/dt><dd[^>]*>([^<]*)/.exec(html)?.[1];
  const row = (html: string) => /Ngày hẹn trả<\/dt><dd[^>]*>([^<]*)/.exec(html)?.[1];
  expect(facts(await ownPage(code))).toBe(exactly);
  expect(row(await lookedUp(code))).toBe(day);
  const handler = await officerNamed(t.deps, 'canbo.anphu2');
  const { dossier } = await openAsOfficer(t.db, t.deps.keys, handler, code, t.clock.now());
  await t.db.tx((tx) =>
    requestSupplement(tx, {
      ref: dossier,
      revision: dossier.revision,
      officer: handler,
      items: [{ target: 'form', text: 'Sửa nơi sinh' }],
      reason: '',
      now: t.clock.now(),
    }),
  );
  expect(facts(await ownPage(code))).toBe(nextWords.promiseAnew);
  expect(row(await lookedUp(code))).toBe(nextWords.promiseAnew);
  for (const html of [await ownPage(code), await lookedUp(code)])
    expect(html).toContain(nextWords.supplementClock);
  const list = (await filer.get('/ho-so-cua-toi')).html;
  expect(list).toContain(mineWords.due.yoursAnew);
  expect(list).not.toContain(mineWords.due.promised(exactly));
  const receipt = (await filer.get(`/ho-so-cua-toi/${code}/bieu-mau/giay-tiep-nhan`)).html;
  expect(receipt).not.toContain('tính lại khi hồ sơ được bổ sung đầy đủ'); // it is what was issued
  await answer(code, { note: 'Nơi sinh đã đúng' });
  // nothing has begun anew before its officer has found it complete
  expect(facts(await ownPage(code))).toBe(nextWords.promiseAnew);
  expect(await ownPage(code)).toContain(nextWords.checkingClock);
  expect(await lookedUp(code)).toContain(nextWords.checkingClock);
  await desk.confirmSupplement(code);
  expect(facts(await ownPage(code))).toBe(vnDateTime((await own(code)).dossier.promisedAt ?? new Date(0)));
});
