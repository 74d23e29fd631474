import { describe, expect, test } from 'vitest';
import { vnLongDateTime } from '#platform/time.ts';
import { lettersTo } from '#testing/account-journey.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { at, promisedDossier, TYPED, textOf, UNTIL } from '#testing/promised-dossier.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// NĐ 118/2025/NĐ-CP Đ19 k6. 07:00 to 11:30, 13:30 to 17:00, Monday to Friday; the 24th of November is a holiday
const on = await promisedDossier();
const { t, desk, page, ofFiler, propose, send, listed, promisedFor } = on;

describe('the letter', () => {
  test('of a thousand words is refused with how long it is, and stays in its box', async () => {
    const reason = Array.from({ length: 1000 }, (_, i) => `chữ${i}`).join(' ');
    const answer = await propose({ ...TYPED, reason });
    expect(answer.status).toBe(422);
    expect(textOf(answer.html)).toContain('Viết gọn lại trong 2.000 ký tự (đang có 6.889)');
    expect(answer.html).toContain(reason);
    await expect(desk.proposeExtension(on.code, UNTIL, reason)).rejects.toThrow('extension.too-long');
    // nor one of few letters and hundreds of lines
    const lines = 'a\n'.repeat(400);
    await expect(desk.proposeExtension(on.code, UNTIL, lines)).rejects.toThrow('extension.too-long');
  });

  test('as long as it may be is printed whole, on the screen and on paper', async () => {
    const words = Array.from({ length: 285 }, (_, i) => `chữ${String(i).padStart(3, '0')}`);
    const reason = words.join(' ');
    expect(reason.length).toBeGreaterThan(1_990);
    expect(reason.length).toBeLessThanOrEqual(2_000);
    await desk.proposeExtension(on.code, UNTIL, reason);
    await desk.extend(on.code);
    const sheet = textOf((await on.leader.get(page('/bieu-mau/phieu-xin-loi'))).html);
    const paper = pdfText((await on.leader.get(page('/bieu-mau/phieu-xin-loi/pdf'))).body);
    for (const word of words) {
      expect(sheet).toContain(word);
      expect(paper).toContain(word);
    }
    expect(paper).toContain(desk.leader.name.replace(/\s/g, ''));
  });

  test('with a date that no decision has confirmed yet says so to the leader, the filer and on paper', async () => {
    const due = at('2027-02-17T09:00'); // as expected the fourth working day after Tết
    await propose({ ...TYPED, date: '17/2/2027', time: '9:00' });
    for (const b of [on.handler, on.leader])
      expect(textOf((await b.get(page())).html)).toContain('Lịch nghỉ lễ năm 2027 chưa được xác nhận');
    expect(textOf((await on.leader.get(page('/hen-lai'))).html)).toContain('Lịch nghỉ lễ năm 2027');
    await send();
    const filer = await signedIn(t);
    expect(textOf((await filer.get(ofFiler())).html)).toContain(
      `${vnLongDateTime(due)} (theo lịch nghỉ dự kiến)`,
    );
    expect(textOf((await filer.get(ofFiler('/bieu-mau/phieu-xin-loi'))).html)).toContain(
      'lịch nghỉ dự kiến của năm 2027',
    );
    const { submitter } = (await t.own(on.code)).people;
    const letters = await lettersTo(t, submitter.email || submitter.phone);
    expect(letters.find((l) => l.body.includes(on.code) && /xin lỗi/i.test(l.body))?.body).toContain(
      'dự kiến',
    );
  });

  test('is sent until the close of the day before Tết for what is promised on the first day after it', async () => {
    const due = at('2027-02-12T09:00');
    t.clock.set('2027-01-25T09:00:00+07:00');
    on.code = await promisedFor(due);
    t.clock.set('2027-02-02T08:00:00+07:00');
    expect(await listed(await signInOfficer(t, 'canbo.anphu2'), 'extend')).toBeDefined();
    await desk.proposeExtension(on.code, at('2027-02-18T09:00'));
    t.clock.set('2027-02-03T17:00:00+07:00');
    expect(await desk.extend(on.code)).toMatchObject({ promisedAt: at('2027-02-18T09:00') });
    t.clock.set('2027-01-25T09:00:00+07:00');
    on.code = await promisedFor(due);
    t.clock.set('2027-02-08T08:00:00+07:00');
    await expect(desk.proposeExtension(on.code, at('2027-02-18T09:00'))).rejects.toThrow(
      'extension.too-late',
    );
    expect(await listed(await signInOfficer(t, 'canbo.anphu2'), 'extend')).toBeUndefined();
  });
});
