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
