import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { supplementDossier } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier, isOfDossier } from '#testing/by-code.ts';
import { fileCopies } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// Thursday; the person means to come on Monday
const FILED = '2026-11-19T09:00:00+07:00';
const MONDAY = '2026-11-23';
const TICK = 'Bản chính đã được xuất trình tại quầy';
const t = await appWithFilerAndDesk();
let clerk: Browser;
let code: string;

beforeAll(async () => {
  clerk = await signInOfficer(t, 'canbo.anphu1');
});
beforeEach(async () => {
  t.clock.set(FILED);
  code = await fileCopies(t.deps, t.citizen, MONDAY);
});

const page = () => `/can-bo/ho-so/${code}/tiep-nhan`;
const fields = (html: string) => Object.fromEntries(posted(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''));
const accept = async (typed: Record<string, string>) =>
  clerk.post(page(), { ...fields((await clerk.get(page())).html), ...typed });
const row = async () =>
  (await t.db.one<Times>(sql`select status, answer_by as "answerBy", promised_at as "promisedAt", step_due_at as "stepDueAt"
    from dossiers where ${isDossier(code)}`)) as Times; // it was filed
const at = (text: string) => new Date(`${text}:00+07:00`);

describe('certified copies that were asked for online', () => {
  test('are not accepted before the originals are shown, and the page says why', async () => {
    const { html } = await clerk.get(page());
    expect(html).toContain('chưa thấy bản chính thì chưa tiếp nhận');
    expect(html).toContain('Người nộp dự định mang bản chính đến ngày 23/11/2026');
    expect(html).toContain(TICK);
    const refused = await accept({ note: 'Đã gọi điện' });
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/href="#originals">Chọn “Bản chính đã được xuất trình tại quầy”/);
    expect(refused.html).toContain('Đã gọi điện');
    expect((await row()).status).toBe('submitted');
    await expect(t.desk.accept(code)).rejects.toThrow('originals.missing');
  });

  test.each([
    ['2026-11-23T09:20', '2026-11-23T17:00'],
    ['2026-11-23T15:30', '2026-11-25T17:00'], // the 24th is a holiday
  ])('are due from the visit: shown at %s, by %s', async (shown, due) => {
    t.clock.set(`${shown}:00+07:00`);
    clerk = await signInOfficer(t, 'canbo.anphu1');
    expect((await accept({ originals: 'true' })).status).toBe(303);
    expect(await row()).toMatchObject({ status: 'accepted', promisedAt: at(due) });
    const { detail } = (await t.db.one<{ detail: object }>(
      sql`select detail from dossier_events where verb = 'accept' and ${isOfDossier(code)}`,
    )) as { detail: object }; // accepted just now
    expect(detail).toMatchObject({ originals: 'shown' });
  });

  test('are answered within 8 working hours of the day that was named for the visit, which keeps the desk from being late', async () => {
    expect(await row()).toMatchObject({
      answerBy: at('2026-11-23T17:00'),
      stepDueAt: at('2026-11-23T17:00'),
    });
    const b = await signedIn(t);
    expect((await b.get(`/ho-so-cua-toi/${code}`)).html).toContain('23/11/2026');
    code = await fileCopies(t.deps, t.citizen, '2026-11-19');
    expect((await row()).answerBy).toEqual(at('2026-11-20T09:00'));
  });

  test('keep the day of the visit when something is asked for before', async () => {
    await t.desk.ask(code, [{ target: 'other', text: 'Ghi rõ nơi cấp' }]);
    const { dossier } = await t.own(code);
    const reasons = new Map([['other', 'Trường Đại học Một Cửa']]);
    const supplement = {
      ref: dossier,
      revision: dossier.revision,
      citizen: t.citizen,
      reasons,
      note: '',
      now: t.clock.now(),
    };
    await t.db.tx((tx) => supplementDossier(tx, t.deps.keys, supplement));
    expect(await row()).toMatchObject({ status: 'submitted', answerBy: at('2026-11-23T17:00') });
  });

  test('are answered as everything else where the named day is in a year without a calendar', async () => {
    t.clock.set('2027-12-15T09:00:00+07:00');
    code = await fileCopies(t.deps, t.citizen, '2028-01-05');
    expect((await row()).answerBy).toEqual(at('2027-12-16T09:00'));
  });
});

// NĐ 23/2015/NĐ-CP Đ20 k1: the request is received with the originals
describe('while the originals are awaited', () => {
  const rowIn = async (view: string, b = clerk) =>
    [...(await b.get(`/can-bo?xem=${view}`)).html.matchAll(/<tr[^>]*>[\s\S]*?<\/tr>/g)]
      .map(([tr]) => tr)
      .find((tr) => tr.includes(code));
  const longAfter = async () => {
    t.clock.set('2026-12-10T09:00:00+07:00'); // the desk would have answered on the 23rd of November
    clerk = await signInOfficer(t, 'canbo.anphu1');
  };

  test('the dossier waits for its person: in their list, since it was sent, and never late', async () => {
    for (const view of ['mine', 'unit', 'today', 'late']) expect(await rowIn(view), view).toBeUndefined();
    await longAfter();
    for (const view of ['mine', 'unit', 'today', 'late']) expect(await rowIn(view), view).toBeUndefined();
    const waiting = (await rowIn('waiting')) ?? '';
    expect(waiting).toContain('09:00 19/11/2026');
    expect(waiting).toContain('chờ bản chính');
    expect(waiting).not.toMatch(/Quá hạn|row--late|row--soon/);
    const panel = (await clerk.get(`/can-bo/ho-so/${code}`)).html;
    expect(/mc-due mc-due--(\w+)/.exec(panel)?.[1]).toBe('soon');
    expect(panel).toContain('Đang chờ người nộp mang bản chính đến');
    expect((await clerk.get('/can-bo/ho-so?tinh-trang=submitted')).html).not.toMatch(
      new RegExp(`row--late"[^>]*>(?:(?!</tr>)[\\s\\S])*${code}`),
    );
  });

  test('its filer reads that it waits for them, and not that the desk is late', async () => {
    await longAfter();
    const filer = await signedIn(t);
    for (const [path, words] of [
      [`/ho-so-cua-toi/${code}`, 'Đang chờ Ông/Bà mang bản chính đến'],
      [`/en/ho-so-cua-toi/${code}`, 'Waiting for you to bring the originals'],
      ['/ho-so-cua-toi', 'Chờ Ông/Bà mang bản chính đến'],
    ] as const) {
      const { html } = await filer.get(path);
      expect(html, path).toContain(words);
      expect(html, path).not.toContain('Đã quá hạn trả lời việc tiếp nhận');
    }
  });

  test('accepted at the counter, it waits for its person no longer, and is late after its promise', async () => {
    await longAfter();
    expect((await accept({ originals: 'true' })).status).toBe(303);
    expect(await rowIn('waiting')).toBeUndefined();
    t.clock.set('2026-12-14T09:00:00+07:00');
    clerk = await signInOfficer(t, 'canbo.anphu1');
    expect(await rowIn('late')).toContain('Quá hạn');
  });

  test('asked for something and answered, it waits for its originals again', async () => {
    await t.desk.ask(code, [{ target: 'other', text: 'Ghi rõ nơi cấp' }]);
    expect(await rowIn('waiting')).not.toContain('chờ bản chính');
    const { dossier } = await t.own(code);
    const answer = {
      ref: dossier,
      revision: dossier.revision,
      citizen: t.citizen,
      reasons: new Map([['other', 'Trường Đại học Một Cửa']]),
      note: '',
      now: t.clock.now(),
    };
    await t.db.tx((tx) => supplementDossier(tx, t.deps.keys, answer));
    expect(await rowIn('mine')).toBeUndefined();
    expect(await rowIn('waiting')).toContain('chờ bản chính');
  });

  test('what needs no originals is still to be answered within 8 working hours', async () => {
    code = await t.file();
    await longAfter();
    expect(await rowIn('late')).toContain('Quá hạn');
    expect(await rowIn('waiting')).toBeUndefined();
  });
});

test('what asks for no originals is accepted without the tick', async () => {
  code = await t.file();
  expect((await clerk.get(page())).html).not.toContain(TICK);
  expect((await accept({})).status).toBe(303);
});

interface Times {
  status: string;
  answerBy: Date;
  promisedAt: Date | null;
  stepDueAt: Date | null;
}
