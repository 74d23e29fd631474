import { beforeAll, describe, expect, test } from 'vitest';
import { type CalendarEdit, editCalendar, foreseeEdit, listCalendarChanges } from '#domain/calendar';
import type { Citizen } from '#domain/journal';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { foreseeMoves, listMovedTimes, openAsFiler } from '../index.ts';

// 07:00 to 11:30, 13:30 to 17:00, Monday to Friday: what is accepted on Wednesday 25 November at 10:00 is promised for Thursday 26
const deps = await seededDeps('2026-11-25T10:00:00+07:00');
const { clock, db, keys } = deps;
const desk = await anPhu(deps);
let citizen: Citizen;
let agencyId: string;

const off = (date: string): CalendarEdit => ({
  what: 'add',
  from: date,
  to: date,
  day: { kind: 'holiday', name: 'Nghỉ thêm', source: 'QĐ 1', note: '', insteadOf: null },
});
const foresee = async (edit: CalendarEdit, most?: number) => {
  const foreseen = await foreseeEdit(db, edit, clock.now());
  if ('fault' in foreseen) throw new Error(foreseen.fault);
  return foreseeMoves(db, keys, { edit: foreseen, now: clock.now(), ...(most ? { most } : {}) });
};
const carryOut = async (edit: CalendarEdit) => {
  const { revision } = await foreseeEdit(db, edit, clock.now());
  const officer = await officerNamed(deps, 'quantri');
  await db.tx((tx) => editCalendar(tx, officer, { edit, revision, why: 'thử', now: clock.now() }));
  await runJobs(deps, db.url);
  const [newest] = await listCalendarChanges(db, 1);
  return (await listMovedTimes(db, { agencyIds: [agencyId], revision: newest?.revision ?? '' })).counts;
};

beforeAll(async () => {
  citizen = await someCitizen(deps);
  for (let i = 0; i < 3; i++) {
    const code = await fileBirth(deps, citizen);
    if (i < 2) await desk.accept(code);
    agencyId = (await openAsFiler(db, keys, citizen, code)).dossier.ownerAgencyId;
  }
});

describe('what a change of the calendar would move', () => {
  test('is counted as the job counts it: what would be later, and nothing where no changed day lies before a time', async () => {
    const before = (await openedPromises()).join();
    const foreseen = await foresee(off('2026-11-26'));
    expect(foreseen).toEqual({ agencies: [{ agencyId, later: 3, kept: 0 }], looked: 3, isAll: true });
    expect((await foresee(off('2026-12-31'))).agencies).toEqual([]);
    expect((await openedPromises()).join()).toBe(before); // nothing was written
    expect(await carryOut(off('2026-11-26'))).toMatchObject([{ agencyId, moved: 3, kept: 0 }]);
  });

  test('is also what would stay although the calendar gives an earlier time', async () => {
    const back: CalendarEdit = { what: 'remove', date: '2026-11-26' };
    expect((await foresee(back)).agencies).toEqual([{ agencyId, later: 0, kept: 3 }]);
    expect(await carryOut(back)).toMatchObject([{ agencyId, moved: 0, kept: 3 }]);
  });

  test('of more dossiers than one waits for is told of those that were looked at, and that there are more', async () => {
    expect(await foresee(off('2026-11-26'), 2)).toMatchObject({ looked: 2, isAll: false });
    expect(await foresee(off('2026-11-26'), 3)).toMatchObject({ looked: 3, isAll: true });
  });

  test('by a change of words alone is nothing', async () => {
    const day = { kind: 'holiday', name: 'Tên khác', source: 'QĐ 2', note: '', insteadOf: null } as const;
    expect(await foresee({ what: 'change', date: '2026-11-24', day })).toEqual({
      agencies: [],
      looked: 0,
      isAll: true,
    });
  });
});

async function openedPromises(): Promise<string[]> {
  const rows = await db.pool.query('select promised_at, answer_by from dossiers order by id');
  return rows.rows.map((r) => JSON.stringify(r));
}
