import { describe, expect, test } from 'vitest';
import { listIssued, paperCodeOf, secretOf, supplementDossier, verifyLedger } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { vnDate, vnDateTime, vnLongDateTime } from '#platform/time.ts';
import { lettersTo } from '#testing/account-journey.ts';
import { atOnce } from '#testing/at-once.ts';
import { isDossier } from '#testing/by-code.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { posted } from '#testing/posted-form.ts';
import { at, mainOf, PROMISED, promisedDossier, textOf, UNTIL, WHY } from '#testing/promised-dossier.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// NĐ 118/2025/NĐ-CP Đ19 k6. 07:00 to 11:30, 13:30 to 17:00, Monday to Friday; the 24th of November is a holiday
const on = await promisedDossier();
const { t, desk, page, ofFiler, formOf, propose, send, row, listed } = on;

describe('the one new date', () => {
  test('is asked for by the list, proposed by who holds the dossier, sent by the leader once it was asked again, and told to its filer', async () => {
    expect(await listed(on.handler, 'extend')).toBeUndefined();
    t.clock.set('2026-11-25T08:00:00+07:00'); // Thursday is the next working day
    on.handler = await signInOfficer(t, 'canbo.anphu2');
    on.leader = await signInOfficer(t, 'lanhdao.anphu');
    expect(await listed(on.handler, 'extend')).toContain('16:00 27/11/2026');
    expect(await listed(on.leader, 'extend')).toBeDefined();
    const asked = textOf((await on.handler.get(page('/de-nghi-hen-lai'))).html);
    expect(asked).toContain(`Gửi phiếu xin lỗi chậm nhất ${vnLongDateTime(at('2026-11-26T16:00'))}`);
    expect((await on.handler.follow(await propose())).html).toContain('Đã đề nghị hẹn lại');
    expect((await row()).promisedAt).toEqual(PROMISED); // nobody has been told anything
    const filer = await signedIn(t);
    expect(textOf((await filer.get(ofFiler())).html)).not.toContain(WHY);

    expect(await listed(on.leader, 'extend')).toContain('chờ gửi phiếu xin lỗi');
    expect(await listed(on.leader, 'mine'), 'a leader who works from their own list').toBeDefined();
    const shown = await on.leader.get(page('/hen-lai'));
    expect(textOf(shown.html)).toContain(
      `Gửi phiếu xin lỗi chậm nhất ${vnLongDateTime(at('2026-11-26T16:00'))}`,
    );
    for (const words of [WHY, vnLongDateTime(PROMISED), vnLongDateTime(UNTIL), desk.handler.name])
      expect(textOf(shown.html)).toContain(words);
    const again = await on.leader.post(page('/hen-lai'), {
      ...Object.fromEntries(posted(mainOf(shown.html))),
      decision: 'send',
    });
    expect(textOf(again.html)).toContain(`Xin lỗi và hẹn lại ${vnLongDateTime(UNTIL)}?`);
    expect(textOf(again.html)).toContain('không rút lại được');
    expect((await row()).promisedAt).toEqual(PROMISED);
    const sent = await on.leader.post(page('/hen-lai'), {
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
    expect(await listed(on.leader, 'extend')).toBeUndefined();
    expect(await listed(on.leader, 'mine')).toBeUndefined();
    expect(await listed(on.leader, 'unit')).toContain('đã hẹn lại');
    const register = await on.leader.get('/can-bo/so-theo-doi?tu=19/11/2026&den=30/11/2026');
    expect(textOf(register.html)).toContain(`hẹn lại một lần; trước hẹn ${vnDate(PROMISED)}`);

    const told = textOf((await filer.get(ofFiler())).html);
    expect(told).toContain(`Hẹn trả kết quả: ${vnLongDateTime(UNTIL)}`);
    expect(told).toContain(`Ngày này thay cho ${vnLongDateTime(PROMISED)}`);
    expect(told).toContain('Xin lỗi và hẹn lại ngày trả kết quả');
    expect(told).toContain(WHY);
    expect(told).not.toContain('Đề nghị hẹn lại ngày trả kết quả');
    const { submitter } = (await t.own(on.code)).people;
    const letters = [
      ...(await lettersTo(t, submitter.email)),
      ...(await lettersTo(t, submitter.phone)),
    ].filter((l) => (l.subject + l.body).includes(on.code) && /xin lỗi/i.test(l.subject + l.body));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain(vnLongDateTime(UNTIL));
    expect(letters[0]?.body).toContain(WHY);
    expect(letters[0]?.attachments).toMatchObject([{ name: `phieu-xin-loi-${on.code}.pdf` }]);
    // whoever holds a receipt reads the new date, and nobody's words
    const key = secretOf(t.deps.keys, d).replace('-', '');
    const looked = textOf((await t.browser().get(`/tra-cuu?ma=${on.code}&khoa=${key}`)).html);
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
      [on.leader, page('/bieu-mau/phieu-xin-loi')],
      [filer, ofFiler('/bieu-mau/phieu-xin-loi')],
    ] as const) {
      const sheet = textOf((await b.get(way)).html);
      const paper = pdfText((await b.get(`${way}/pdf`)).body);
      for (const words of [
        'Mẫu số 04',
        on.code,
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
    await desk.askInExamination(on.code, [{ target: 'other', text: 'Gọi lại' }]);
    expect(await since('apology')).toContain('Thời gian trả kết quả ghi trên giấy không còn đúng');
  });

  test('is told once: the second is refused with the reason, also after a supplement has begun the limit anew', async () => {
    await propose();
    await send();
    const refused = `đã được hẹn lại một lần lúc ${vnDateTime(t.clock.now())}, sang ${vnDateTime(UNTIL)}`;
    const again = await on.handler.get(page('/de-nghi-hen-lai'));
    expect([again.status, textOf(again.html).includes(refused)]).toEqual([409, true]);
    const leaders = await on.leader.get(page('/hen-lai'));
    expect([leaders.status, textOf(leaders.html).includes(refused)]).toEqual([409, true]);
    for (const b of [on.handler, on.leader])
      expect((await b.get(page())).html).not.toMatch(/href="[^"]*hen-lai"/);

    await desk.askInExamination(on.code, [{ target: 'other', text: 'Gọi lại' }]);
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
    await desk.confirmSupplement(on.code);
    expect((await row()).promisedAt).not.toEqual(UNTIL);
    await expect(desk.proposeExtension(on.code, at('2026-12-11T16:00'))).rejects.toThrow('extension.once');
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
      const forms = [await formOf(on.leader, '/hen-lai'), await formOf(other, '/hen-lai')];
      const answers = await atOnce(
        t.db,
        sql`select 1 from dossiers where ${isDossier(on.code)} for update`,
        [on.leader, other].map(
          (b, i) => () => b.post(page('/hen-lai'), { ...forms[i], decision: 'send', _action: 'confirmed' }),
        ),
      );
      expect(answers.map((a) => a.status).sort()).toEqual([303, 409]);
      const late = answers.find((a) => a.status === 409);
      expect(textOf(late?.html ?? '')).toContain('Xin lỗi và hẹn lại ngày trả kết quả');
      const { events } = await t.own(on.code);
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
        sql`update dossiers set holder_officer_id = null, holder_officer_name = '' where ${isDossier(on.code)}`,
      );
      expect((await on.leader.follow(await send())).status).toBe(200);
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
    const form = await formOf(on.leader, '/hen-lai');
    const silent = await on.leader.post(page('/hen-lai'), { ...form, decision: 'decline', note: '' });
    expect([silent.status, silent.html.includes('Nhập lý do không hẹn lại')]).toEqual([422, true]);
    const note = 'Xin xác minh bằng điện thoại trước';
    const done = await on.leader.post(page('/hen-lai'), { ...form, decision: 'decline', note });
    expect(done.location).toContain('xong=decline-extension');
    expect(textOf((await on.handler.get(page())).html)).toContain(note);
    expect(await row()).toMatchObject({
      promisedAt: PROMISED,
      extension: { state: 'declined', declinedFor: note },
    });
    const filer = await signedIn(t);
    for (const words of [WHY, note]) expect((await filer.get(ofFiler())).html).not.toContain(words);
    expect((await on.leader.get(page('/hen-lai'))).status).toBe(409);
    await propose();
    expect((await send()).status).toBe(303);
  });
});
