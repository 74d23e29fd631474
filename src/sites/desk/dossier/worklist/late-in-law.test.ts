import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAsFiler, supplementDossier } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { signInOfficer } from '#testing/sign-in.ts';

// birth: one working day; 07:00 to 11:30, 13:30 to 17:00; the 24th is a holiday
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
beforeEach(async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  code = await fileBirth(t.deps, citizen);
});

const ask = [{ target: 'other', text: 'Gọi lại' }];
const officerAt = (time: string, username: string) => {
  t.clock.set(`${time}:00+07:00`);
  return signInOfficer(t, username);
};
const rowIn = async (b: Browser, view: string) => {
  const { html } = await b.get(`/can-bo?xem=${view}`);
  const row = [...html.matchAll(/<tr[^>]*>[\s\S]*?<\/tr>/g)]
    .map(([tr]) => tr)
    .find((tr) => tr.includes(code));
  return row?.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};
const markOf = async (b: Browser, view: string) => {
  const { html } = await b.get(`/can-bo?xem=${view}`);
  return [...html.matchAll(/<tr class="([^"]*)"[^>]*>(?:(?!<\/tr>)[\s\S])*/g)].find(([tr]) =>
    tr.includes(code),
  )?.[1];
};
const panelOf = async (b: Browser) =>
  /mc-due mc-due--(\w+)/.exec((await b.get(`/can-bo/ho-so/${code}`)).html)?.[1];

async function answer() {
  const { dossier: d } = await openAsFiler(t.db, t.deps.keys, citizen, code);
  const reasons = new Map([['other', 'Đã gọi']]);
  const sent = { ref: d, revision: d.revision, citizen, reasons, note: '', now: t.clock.now() };
  await t.db.tx((tx) => supplementDossier(tx, t.deps.keys, sent));
}

describe('late, in red, is what is late in law, and says by how much', () => {
  test('the answer of the desk, after 8 working hours', async () => {
    const before = await officerAt('2026-11-20T09:00', 'canbo.anphu1');
    expect(await rowIn(before, 'late')).toBeUndefined();
    const clerk = await officerAt('2026-11-20T11:00', 'canbo.anphu1');
    expect(await rowIn(clerk, 'late')).toContain('09:00 20/11/2026 Quá hạn 2 giờ');
    expect(await panelOf(clerk)).toBe('late');
  });

  test('the result, after its promise; a step that should be done is amber until then', async () => {
    await desk.accept(code); // promised for Friday the 20th at 09:00; half an hour to assign
    const early = await officerAt('2026-11-19T14:00', 'truongphong.anphu');
    expect(await rowIn(early, 'late')).toBeUndefined();
    expect(await rowIn(early, 'mine')).toContain('Quá hạn bước');
    expect(await markOf(early, 'mine')).toContain('mc-table__row--soon');
    expect(await panelOf(early)).toBe('soon');
    // Friday 09:00 to 17:00 are six working hours, Monday 8, and two of Wednesday
    const head = await officerAt('2026-11-25T09:00', 'truongphong.anphu');
    expect(await rowIn(head, 'late')).toContain('Quá hạn 2 ngày ');
    expect(await markOf(head, 'late')).toContain('mc-table__row--late');
    expect(await panelOf(head)).toBe('late');
  });
});

describe('never late is', () => {
  test('what waits for its person, unless it was late when it was asked for something', async () => {
    await desk.accept(code);
    await desk.assign(code);
    await desk.askInExamination(code, ask);
    const officer = await officerAt('2026-12-10T09:00', 'canbo.anphu2');
    expect(await rowIn(officer, 'late')).toBeUndefined();
    expect(await rowIn(officer, 'waiting')).not.toContain('Quá hạn');
    expect(await panelOf(officer)).toBe('soon');
    await answer();
    const again = await officerAt('2026-12-20T09:00', 'canbo.anphu2');
    expect(await rowIn(again, 'late')).toBeUndefined();
    expect(await rowIn(again, 'mine')).toContain('Quá hạn bước'); // nobody has looked whether it is complete

    t.clock.set('2026-11-19T09:00:00+07:00');
    code = await fileBirth(t.deps, citizen);
    await desk.accept(code);
    await desk.assign(code);
    t.clock.set('2026-11-20T10:00:00+07:00');
    await desk.askInExamination(code, ask);
    const late = await officerAt('2026-12-10T09:00', 'canbo.anphu2');
    expect(await rowIn(late, 'waiting')).toContain('09:00 20/11/2026 Quá hạn');
    expect(await panelOf(late)).toBe('late');
  });

  test('a result that is ready: it waits to be collected, in a list of its own, and is nobody’s next work', async () => {
    await desk.accept(code);
    for (const verb of ['assign', 'examine', 'approve', 'result'] as const) await desk[verb](code);
    const clerk = await officerAt('2027-01-15T09:00', 'canbo.anphu1');
    for (const view of ['mine', 'unit', 'today', 'late', 'waiting'])
      expect(await rowIn(clerk, view), view).toBeUndefined();
    expect(await rowIn(clerk, 'collect')).toContain('09:00 19/11/2026');
    expect(await markOf(clerk, 'collect')).not.toMatch(/--late|--soon/);
    expect(await panelOf(clerk)).toBe('done');
    const { html } = await clerk.get(`/can-bo/ho-so/${code}`);
    expect(html).toContain(`href="/can-bo/ho-so/${code}/tra-ket-qua"`);
    const other = await fileBirth(t.deps, citizen);
    const next = (await clerk.get(`/can-bo/ho-so/${other}`)).html;
    expect(/Hồ sơ tiếp theo: (\S+)/.exec(next)?.[1]).not.toBe(code);
  });
});
