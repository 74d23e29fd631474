import { beforeEach, describe, expect, test } from 'vitest';
import { listIssued, paperCodeOf, secretOf, supplementDossier, verifyLedger } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { vnDate, vnDateTime, vnLongDateTime } from '#platform/time.ts';
import { lettersTo } from '#testing/account-journey.ts';
import { atOnce } from '#testing/at-once.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier } from '#testing/by-code.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { describeLimitInWords } from '#testing/limit-in-words.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// NĐ 118/2025/NĐ-CP Đ19 k6. 07:00 to 11:30, 13:30 to 17:00, Monday to Friday; the 24th of November is a holiday
const WHY = 'Chờ Công an phường Hòn May xác minh nơi cư trú';
const at = (local: string) => new Date(`${local}:00+07:00`);
const PROMISED = at('2026-11-27T16:00'); // a Friday: the letter goes out until Thursday at 16:00
const UNTIL = at('2026-12-04T16:00');
const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
const { desk } = t;
let handler: Browser;
let leader: Browser;
let code: string;

beforeEach(async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  code = await promisedFor(PROMISED);
  handler = await signInOfficer(t, 'canbo.anphu2');
  leader = await signInOfficer(t, 'lanhdao.anphu');
});

/** A dossier that its officer examines, promised for that time by the clerk. */
async function promisedFor(due: Date): Promise<string> {
  const filed = await t.file();
  await describeLimitInWords(t, filed);
  await desk.accept(filed, '', due);
  await desk.assign(filed);
  return filed;
}

const page = (path = '') => `/can-bo/ho-so/${code}${path}`;
const ofFiler = (path = '') => `/ho-so-cua-toi/${code}${path}`;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const formOf = async (b: Browser, path: string) =>
  Object.fromEntries(posted(mainOf((await b.get(page(path))).html)));
const TYPED = { date: '4/12/2026', time: '16:00', reason: WHY };
const propose = async (typed: Record<string, string> = TYPED) =>
  handler.post(page('/de-nghi-hen-lai'), { ...(await formOf(handler, '/de-nghi-hen-lai')), ...typed });
const send = async (b = leader) =>
  b.post(page('/hen-lai'), { ...(await formOf(b, '/hen-lai')), decision: 'send', _action: 'confirmed' });
const row = async () => (await t.own(code)).dossier;
const listed = async (b: Browser, view: string) =>
  [...(await b.get(`/can-bo?xem=${view}`)).html.matchAll(/<tr[^>]*>[\s\S]*?<\/tr>/g)]
    .map(([tr]) => textOf(tr))
    .find((tr) => tr.includes(code));

describe('the one new date', () => {
  test('is asked for by the list, proposed by who holds the dossier, sent by the leader once it was asked again, and told to its filer', async () => {
    expect(await listed(handler, 'extend')).toBeUndefined();
    t.clock.set('2026-11-25T08:00:00+07:00'); // Thursday is the next working day
    handler = await signInOfficer(t, 'canbo.anphu2');
    leader = await signInOfficer(t, 'lanhdao.anphu');
    expect(await listed(handler, 'extend')).toContain('16:00 27/11/2026');
    expect(await listed(leader, 'extend')).toBeDefined();
    const asked = textOf((await handler.get(page('/de-nghi-hen-lai'))).html);
    expect(asked).toContain(`Gửi phiếu xin lỗi chậm nhất ${vnLongDateTime(at('2026-11-26T16:00'))}`);
    expect((await handler.follow(await propose())).html).toContain('Đã đề nghị hẹn lại');
    expect((await row()).promisedAt).toEqual(PROMISED); // nobody has been told anything
    const filer = await signedIn(t);
    expect(textOf((await filer.get(ofFiler())).html)).not.toContain(WHY);

    expect(await listed(leader, 'extend')).toContain('chờ gửi phiếu xin lỗi');
    expect(await listed(leader, 'mine'), 'a leader who works from their own list').toBeDefined();
    const shown = await leader.get(page('/hen-lai'));
    expect(textOf(shown.html)).toContain(
      `Gửi phiếu xin lỗi chậm nhất ${vnLongDateTime(at('2026-11-26T16:00'))}`,
    );
    for (const words of [WHY, vnLongDateTime(PROMISED), vnLongDateTime(UNTIL), desk.handler.name])
      expect(textOf(shown.html)).toContain(words);
    const again = await leader.post(page('/hen-lai'), {
      ...Object.fromEntries(posted(mainOf(shown.html))),
      decision: 'send',
    });
    expect(textOf(again.html)).toContain(`Xin lỗi và hẹn lại ${vnLongDateTime(UNTIL)}?`);
    expect(textOf(again.html)).toContain('không rút lại được');
    expect((await row()).promisedAt).toEqual(PROMISED);
    const sent = await leader.post(page('/hen-lai'), {
      ...Object.fromEntries(posted(mainOf(again.html))),
      _action: 'confirmed',
    });
    expect(sent.location).toContain('/bieu-mau/phieu-xin-loi');
    const d = await row();
    expect(d).toMatchObject({
      promisedAt: UNTIL,
      firstPromisedAt: PROMISED,
      clockStartedAt: at('2026-11-19T09:00'),
    });
    expect(await verifyLedger(t.db, d)).toEqual([]);
    expect(await listed(leader, 'extend')).toBeUndefined();
    expect(await listed(leader, 'mine')).toBeUndefined();
    expect(await listed(leader, 'unit')).toContain('đã hẹn lại');
    const register = await leader.get('/can-bo/so-theo-doi?tu=19/11/2026&den=30/11/2026');
    expect(textOf(register.html)).toContain(`hẹn lại một lần; trước hẹn ${vnDate(PROMISED)}`);

    const told = textOf((await filer.get(ofFiler())).html);
    expect(told).toContain(`Hẹn trả kết quả: ${vnLongDateTime(UNTIL)}`);
    expect(told).toContain(`Ngày này thay cho ${vnLongDateTime(PROMISED)}`);
    expect(told).toContain('Xin lỗi và hẹn lại ngày trả kết quả');
    expect(told).toContain(WHY);
    expect(told).not.toContain('Đề nghị hẹn lại ngày trả kết quả');
    const { submitter } = (await t.own(code)).people;
    const letters = [
      ...(await lettersTo(t, submitter.email)),
      ...(await lettersTo(t, submitter.phone)),
    ].filter((l) => (l.subject + l.body).includes(code) && /xin lỗi/i.test(l.subject + l.body));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain(vnLongDateTime(UNTIL));
    expect(letters[0]?.body).toContain(WHY);
    expect(letters[0]?.attachments).toMatchObject([{ name: `phieu-xin-loi-${code}.pdf` }]);
    // whoever holds a receipt reads the new date, and nobody's words
    const key = secretOf(t.deps.keys, d).replace('-', '');
    const looked = textOf((await t.browser().get(`/tra-cuu?ma=${code}&khoa=${key}`)).html);
    expect(looked).toContain(`Hẹn trả kết quả: ${vnLongDateTime(UNTIL)}`);
    expect(looked).not.toContain(WHY);
    const english = textOf((await filer.get(`/en${ofFiler()}`)).html);
    expect(english).toContain('the office has apologised');
  });

  test('gives form 04, numbered and kept, to the desk and the filer, the same on the screen and on paper', async () => {
    await propose();
    await send();
    const filer = await signedIn(t);
    for (const [b, way] of [
      [leader, page('/bieu-mau/phieu-xin-loi')],
      [filer, ofFiler('/bieu-mau/phieu-xin-loi')],
    ] as const) {
      const sheet = textOf((await b.get(way)).html);
      const paper = pdfText((await b.get(`${way}/pdf`)).body);
      for (const words of [
        'Mẫu số 04',
        code,
        'LÊ MINH ANH',
        '16 giờ 00 phút, Thứ Sáu, 27/11/2026',
        '16 giờ 00 phút, Thứ Sáu, 04/12/2026',
        WHY,
        'xin lỗi Ông/Bà',
        desk.leader.name,
        'Số phiếu:',
      ]) {
        expect(sheet, words).toContain(words);
        expect(paper, words).toContain(words.replace(/\s/g, ''));
      }
    }
    const apology = (await listIssued(t.db, await row())).filter((i) => i.form === 'apology');
    expect(apology).toMatchObject([{ issuedByName: desk.leader.name, year: 2026 }]);
    expect((await filer.get(ofFiler())).html).toContain(`href="${ofFiler('/bieu-mau/phieu-xin-loi')}"`);
    // anybody with the paper reads that it holds, and of the receipt that its date does not
    const since = async (form: string) => {
      const paper = (await listIssued(t.db, await row())).find((i) => i.form === form);
      return textOf((await t.browser().get(`/kiem-tra-giay-to?ma=${paper ? paperCodeOf(paper) : ''}`)).html);
    };
    expect(await since('apology')).toContain('giấy này chưa được cấp lại');
    expect(await since('receipt')).toContain('Thời gian trả kết quả ghi trên giấy không còn đúng');
    await desk.askInExamination(code, [{ target: 'other', text: 'Gọi lại' }]);
    expect(await since('apology')).toContain('Thời gian trả kết quả ghi trên giấy không còn đúng');
  });

  test('is told once: the second is refused with the reason, also after a supplement has begun the limit anew', async () => {
    await propose();
    await send();
    const refused = `đã được hẹn lại một lần lúc ${vnDateTime(t.clock.now())}, sang ${vnDateTime(UNTIL)}`;
    const again = await handler.get(page('/de-nghi-hen-lai'));
    expect([again.status, textOf(again.html).includes(refused)]).toEqual([409, true]);
    const leaders = await leader.get(page('/hen-lai'));
    expect([leaders.status, textOf(leaders.html).includes(refused)]).toEqual([409, true]);
    for (const b of [handler, leader]) expect((await b.get(page())).html).not.toMatch(/href="[^"]*hen-lai"/);

    await desk.askInExamination(code, [{ target: 'other', text: 'Gọi lại' }]);
    t.clock.set('2026-11-20T10:00:00+07:00');
    const d = await row();
    const reasons = new Map([['other', 'Đã gọi']]);
    const answer = {
      ref: d,
      revision: d.revision,
      citizen: t.citizen,
      reasons,
      note: '',
      now: t.clock.now(),
    };
    await t.db.tx((tx) => supplementDossier(tx, t.deps.keys, answer));
    await desk.confirmSupplement(code);
    expect((await row()).promisedAt).not.toEqual(UNTIL);
    await expect(desk.proposeExtension(code, at('2026-12-11T16:00'))).rejects.toThrow('extension.once');
    const later = await signInOfficer(t, 'canbo.anphu2');
    expect((await later.get(page('/de-nghi-hen-lai'))).status).toBe(409);
  });

  test('is told by one of two leaders who press at once', async () => {
    const { officerId } = await t.db
      .one<{ officerId: string }>(
        sql`select officer_id as "officerId" from officer_logins where username = 'canbo.anphu3'`,
      )
      .then((o) => o ?? { officerId: '' });
    await t.db.run(sql`update posts set role = 'leader' where officer_id = ${officerId}`);
    try {
      await propose();
      const other = await signInOfficer(t, 'canbo.anphu3');
      const forms = [await formOf(leader, '/hen-lai'), await formOf(other, '/hen-lai')];
      const answers = await atOnce(
        t.db,
        sql`select 1 from dossiers where ${isDossier(code)} for update`,
        [leader, other].map(
          (b, i) => () => b.post(page('/hen-lai'), { ...forms[i], decision: 'send', _action: 'confirmed' }),
        ),
      );
      expect(answers.map((a) => a.status).sort()).toEqual([303, 409]);
      const late = answers.find((a) => a.status === 409);
      expect(textOf(late?.html ?? '')).toContain('Xin lỗi và hẹn lại ngày trả kết quả');
      const { events } = await t.own(code);
      expect(events.filter((e) => e.verb === 'extend')).toHaveLength(1);
    } finally {
      await t.db.run(sql`update posts set role = 'officer' where officer_id = ${officerId}`);
    }
  });

  test('is sent although who proposed it has been moved away and somebody else holds the dossier', async () => {
    await propose();
    const { officerId } = desk.handler;
    await t.db.run(sql`update posts set role = 'registrar' where officer_id = ${officerId}`);
    try {
      await t.db.run(
        sql`update dossiers set holder_officer_id = null, holder_officer_name = '' where ${isDossier(code)}`,
      );
      expect((await leader.follow(await send())).status).toBe(200);
      expect((await row()).extension).toMatchObject({ state: 'sent', proposedBy: desk.handler.name });
      expect((await row()).promisedAt).toEqual(UNTIL);
    } finally {
      await t.db.run(sql`update posts set role = 'officer' where officer_id = ${officerId}`);
    }
  });
});

describe('it is given back', () => {
  test('with a reason that its officer reads; the promise stands, its filer hears nothing, and another may be proposed', async () => {
    await propose();
    const form = await formOf(leader, '/hen-lai');
    const silent = await leader.post(page('/hen-lai'), { ...form, decision: 'decline', note: '' });
    expect([silent.status, silent.html.includes('Nhập lý do không hẹn lại')]).toEqual([422, true]);
    const note = 'Xin xác minh bằng điện thoại trước';
    const done = await leader.post(page('/hen-lai'), { ...form, decision: 'decline', note });
    expect(done.location).toContain('xong=decline-extension');
    expect(textOf((await handler.get(page())).html)).toContain(note);
    expect(await row()).toMatchObject({
      promisedAt: PROMISED,
      extension: { state: 'declined', declinedFor: note },
    });
    const filer = await signedIn(t);
    for (const words of [WHY, note]) expect((await filer.get(ofFiler())).html).not.toContain(words);
    expect((await leader.get(page('/hen-lai'))).status).toBe(409);
    await propose();
    expect((await send()).status).toBe(303);
  });
});

describe('it is refused', () => {
  test.each([
    ['2026-11-26T16:00', 200],
    ['2026-11-26T16:01', 409],
    ['2026-11-27T15:00', 409],
    ['2026-11-30T08:00', 409], // late by now
  ])('less than a day before the promise: at %s the page answers %i', async (now, status) => {
    await propose();
    t.clock.set(`${now}:00+07:00`);
    const [o, l] = [await signInOfficer(t, 'canbo.anphu2'), await signInOfficer(t, 'lanhdao.anphu')];
    const shown = await l.get(page('/hen-lai'));
    expect(shown.status).toBe(status);
    if (status === 200) return;
    expect(textOf(shown.html)).toContain('chậm nhất một ngày trước khi hết hạn');
    await expect(desk.extend(code)).rejects.toThrow('extension.too-late');
    expect(await listed(o, 'extend')).toBeUndefined();
    expect(textOf((await o.get(page())).html)).toContain('Đã qua thời điểm phải gửi');
  });

  test('and after the promise the dossier is late, and says so to both sides', async () => {
    t.clock.set('2026-11-30T08:00:00+07:00');
    const officer = await signInOfficer(t, 'canbo.anphu2');
    expect(await listed(officer, 'late')).toContain('Quá hạn');
    const filer = await signedIn(t);
    expect(textOf((await filer.get(ofFiler())).html)).toContain(
      `Đã quá hẹn trả kết quả (${vnLongDateTime(PROMISED)})`,
    );
    // a new date that passes makes it late in the same way
    t.clock.set('2026-11-19T09:00:00+07:00');
    await desk.proposeExtension(code, UNTIL, WHY);
    await desk.extend(code);
    t.clock.set('2026-12-04T15:00:00+07:00');
    expect(await listed(await signInOfficer(t, 'canbo.anphu2'), 'late')).toBeUndefined();
    t.clock.set('2026-12-07T08:00:00+07:00');
    expect(await listed(await signInOfficer(t, 'canbo.anphu2'), 'late')).toContain('Quá hạn');
    const later = await signedIn(t);
    expect(textOf((await later.get(ofFiler())).html)).toContain(
      `Đã quá hẹn trả kết quả (${vnLongDateTime(UNTIL)})`,
    );
  });

  test.each([
    ['the promise itself', { date: '27/11/2026' }, 'muộn hơn thời điểm đã hẹn trả'],
    ['an earlier day', { date: '25/11/2026' }, 'muộn hơn thời điểm đã hẹn trả'],
    ['a Saturday', { date: '5/12/2026' }, 'cơ quan nghỉ'],
    ['New Year’s Day', { date: '1/1/2027' }, 'cơ quan nghỉ'],
    ['Tết', { date: '8/2/2027' }, 'cơ quan nghỉ'],
    ['an hour at which the office is closed', { time: '12:00' }, 'ngoài giờ'],
    ['a year without a calendar', { date: '6/1/2028' }, 'lịch năm 2028 chưa được nhập'],
    ['no day', { date: '31/11/2026' }, '31/11/2026'],
    ['no reason', { reason: ' ' }, 'Nhập lý do trễ hạn'],
  ])('for %s, and what was written stays in its boxes', async (_, typed, said) => {
    const answer = await propose({ ...TYPED, ...typed });
    expect(answer.status).toBe(422);
    expect(textOf(answer.html)).toContain(said);
    if (!('reason' in typed)) expect(answer.html).toContain(WHY);
    expect((await row()).extension).toBeNull();
  });

  test('by the room too, when the new time is not later than the promise', async () => {
    for (const until of [PROMISED, at('2026-11-26T09:00')])
      await expect(desk.proposeExtension(code, until)).rejects.toThrow('extension.not-later');
  });

  test('while a proposal waits, and while no time counts', async () => {
    await propose();
    const waiting = await handler.get(page('/de-nghi-hen-lai'));
    expect([waiting.status, textOf(waiting.html).includes('đang chờ lãnh đạo')]).toEqual([409, true]);
    await expect(desk.proposeExtension(code, at('2026-12-11T16:00'))).rejects.toThrow('extension.waiting');
    await desk.askInExamination(code, [{ target: 'other', text: 'Gọi lại' }]);
    expect((await leader.get(page('/hen-lai'))).status).toBe(409);
    expect((await leader.get(page())).html).not.toMatch(/href="[^"]*hen-lai"/);
    t.clock.set('2026-11-20T10:00:00+07:00');
    const d = await row();
    const reasons = new Map([['other', 'Đã gọi']]);
    const answer = {
      ref: d,
      revision: d.revision,
      citizen: t.citizen,
      reasons,
      note: '',
      now: t.clock.now(),
    };
    await t.db.tx((tx) => supplementDossier(tx, t.deps.keys, answer));
    await expect(desk.extend(code)).rejects.toThrow('extension.clock-stands');
    await desk.confirmSupplement(code);
    // it was made for a promise that is no more
    await expect(desk.extend(code)).rejects.toThrow('extension.none');
    await desk.proposeExtension(code, at('2026-12-11T16:00'));
    expect(await desk.extend(code)).toMatchObject({ promisedAt: at('2026-12-11T16:00') });
  });

  test('of who neither holds it nor leads the agency that decides', async () => {
    for (const [who, path, status] of [
      ['canbo.anphu3', '/de-nghi-hen-lai', 409],
      ['truongphong.anphu', '/de-nghi-hen-lai', 409],
      ['canbo.anphu1', '/de-nghi-hen-lai', 404],
      ['lanhdao.binhminh', '/de-nghi-hen-lai', 404],
      ['canbo.anphu2', '/hen-lai', 404],
      ['truongphong.anphu', '/hen-lai', 404],
      ['lanhdao.binhminh', '/hen-lai', 404],
    ] as const) {
      const b = await signInOfficer(t, who);
      expect((await b.get(page(path))).status, `${who} ${path}`).toBe(status);
    }
    await propose();
    for (const by of [desk.handler, desk.clerk])
      await expect(desk.extend(code, by), by.name).rejects.toThrow('dossier.not-now');
  });

  test('when the new date has become a day of rest since it was proposed', async () => {
    await propose({ ...TYPED, date: '3/12/2026' });
    await t.db.run(sql`insert into calendar_days (id, date, kind, name, source, verified)
      values (gen_random_uuid(), '2026-12-03', 'holiday', 'Nghỉ đột xuất', 'thử', true)`);
    await t.db.run(sql`update calendar_revision set revision = gen_random_uuid()`);
    try {
      const answer = await send();
      expect(answer.status).toBe(422);
      expect(textOf(answer.html)).toContain('lịch làm việc có thể đã thay đổi');
      expect((await row()).promisedAt).toEqual(PROMISED);
    } finally {
      await t.db.run(sql`delete from calendar_days where date = '2026-12-03'`);
      await t.db.run(sql`update calendar_revision set revision = gen_random_uuid()`);
    }
  });
});

describe('the letter', () => {
  test('of a thousand words is refused with how long it is, and stays in its box', async () => {
    const reason = Array.from({ length: 1000 }, (_, i) => `chữ${i}`).join(' ');
    const answer = await propose({ ...TYPED, reason });
    expect(answer.status).toBe(422);
    expect(textOf(answer.html)).toContain('Viết gọn lại trong 2.000 ký tự (đang có 6.889)');
    expect(answer.html).toContain(reason);
    await expect(desk.proposeExtension(code, UNTIL, reason)).rejects.toThrow('extension.too-long');
    // nor one of few letters and hundreds of lines
    const lines = 'a\n'.repeat(400);
    await expect(desk.proposeExtension(code, UNTIL, lines)).rejects.toThrow('extension.too-long');
  });

  test('as long as it may be is printed whole, on the screen and on paper', async () => {
    const words = Array.from({ length: 285 }, (_, i) => `chữ${String(i).padStart(3, '0')}`);
    const reason = words.join(' ');
    expect(reason.length).toBeGreaterThan(1_990);
    expect(reason.length).toBeLessThanOrEqual(2_000);
    await desk.proposeExtension(code, UNTIL, reason);
    await desk.extend(code);
    const sheet = textOf((await leader.get(page('/bieu-mau/phieu-xin-loi'))).html);
    const paper = pdfText((await leader.get(page('/bieu-mau/phieu-xin-loi/pdf'))).body);
    for (const word of words) {
      expect(sheet).toContain(word);
      expect(paper).toContain(word);
    }
    expect(paper).toContain(desk.leader.name.replace(/\s/g, ''));
  });

  test('with a date that no decision has confirmed yet says so to the leader, the filer and on paper', async () => {
    const due = at('2027-02-17T09:00'); // as expected the fourth working day after Tết
    await propose({ ...TYPED, date: '17/2/2027', time: '9:00' });
    for (const b of [handler, leader])
      expect(textOf((await b.get(page())).html)).toContain('Lịch nghỉ lễ năm 2027 chưa được xác nhận');
    expect(textOf((await leader.get(page('/hen-lai'))).html)).toContain('Lịch nghỉ lễ năm 2027');
    await send();
    const filer = await signedIn(t);
    expect(textOf((await filer.get(ofFiler())).html)).toContain(
      `${vnLongDateTime(due)} (theo lịch nghỉ dự kiến)`,
    );
    expect(textOf((await filer.get(ofFiler('/bieu-mau/phieu-xin-loi'))).html)).toContain(
      'lịch nghỉ dự kiến của năm 2027',
    );
    const { submitter } = (await t.own(code)).people;
    const letters = await lettersTo(t, submitter.email || submitter.phone);
    expect(letters.find((l) => l.body.includes(code) && /xin lỗi/i.test(l.body))?.body).toContain('dự kiến');
  });

  test('is sent until the close of the day before Tết for what is promised on the first day after it', async () => {
    const due = at('2027-02-12T09:00');
    t.clock.set('2027-01-25T09:00:00+07:00');
    code = await promisedFor(due);
    t.clock.set('2027-02-02T08:00:00+07:00');
    expect(await listed(await signInOfficer(t, 'canbo.anphu2'), 'extend')).toBeDefined();
    await desk.proposeExtension(code, at('2027-02-18T09:00'));
    t.clock.set('2027-02-03T17:00:00+07:00');
    expect(await desk.extend(code)).toMatchObject({ promisedAt: at('2027-02-18T09:00') });
    t.clock.set('2027-01-25T09:00:00+07:00');
    code = await promisedFor(due);
    t.clock.set('2027-02-08T08:00:00+07:00');
    await expect(desk.proposeExtension(code, at('2027-02-18T09:00'))).rejects.toThrow('extension.too-late');
    expect(await listed(await signInOfficer(t, 'canbo.anphu2'), 'extend')).toBeUndefined();
  });
});
