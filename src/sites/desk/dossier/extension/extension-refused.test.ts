import { describe, expect, test } from 'vitest';
import { supplementDossier } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { at, PROMISED, promisedDossier, TYPED, textOf, UNTIL, WHY } from '#testing/promised-dossier.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// NĐ 118/2025/NĐ-CP Đ19 k6. 07:00 to 11:30, 13:30 to 17:00, Monday to Friday; the 24th of November is a holiday
const on = await promisedDossier();
const { t, desk, page, ofFiler, propose, send, row, listed } = on;

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
    await expect(desk.extend(on.code)).rejects.toThrow('extension.too-late');
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
    await desk.proposeExtension(on.code, UNTIL, WHY);
    await desk.extend(on.code);
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
      await expect(desk.proposeExtension(on.code, until)).rejects.toThrow('extension.not-later');
  });

  test('while a proposal waits, and while no time counts', async () => {
    await propose();
    const waiting = await on.handler.get(page('/de-nghi-hen-lai'));
    expect([waiting.status, textOf(waiting.html).includes('đang chờ lãnh đạo')]).toEqual([409, true]);
    await expect(desk.proposeExtension(on.code, at('2026-12-11T16:00'))).rejects.toThrow('extension.waiting');
    await desk.askInExamination(on.code, [{ target: 'other', text: 'Gọi lại' }]);
    expect((await on.leader.get(page('/hen-lai'))).status).toBe(409);
    expect((await on.leader.get(page())).html).not.toMatch(/href="[^"]*hen-lai"/);
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
    await expect(desk.extend(on.code)).rejects.toThrow('extension.clock-stands');
    await desk.confirmSupplement(on.code);
    // it was made for a promise that is no more
    await expect(desk.extend(on.code)).rejects.toThrow('extension.none');
    await desk.proposeExtension(on.code, at('2026-12-11T16:00'));
    expect(await desk.extend(on.code)).toMatchObject({ promisedAt: at('2026-12-11T16:00') });
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
      await expect(desk.extend(on.code, by), by.name).rejects.toThrow('dossier.not-now');
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
