import { beforeEach, describe, expect, test } from 'vitest';
import { type Sql, sql } from '#platform/db/sql.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { openAsFiler, verifyAll, verifyLedger } from '../index.ts';

const deps = await seededDeps();
let ref: { ownerAgencyId: string; id: string };

beforeEach(async () => {
  const citizen = await someCitizen(deps);
  const desk = await anPhu(deps);
  const code = await fileBirth(deps, citizen);
  await desk.accept(code, 'Đã nhận đủ');
  await desk.assign(code);
  const { dossier } = await openAsFiler(deps.db, deps.keys, citizen, code);
  ref = { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id };
});

const faults = () => verifyLedger(deps.db, ref);
const second = (change: Sql) =>
  pastTheProgram(
    sql`update dossier_events set ${change} where owner_agency_id = ${ref.ownerAgencyId} and dossier_id = ${ref.id} and seq = 2`,
  );

/** As somebody does who has the database itself in their hands. */
async function pastTheProgram(statement: Sql): Promise<void> {
  await deps.db.run(sql`alter table dossier_events disable trigger dossier_events_append_only`);
  expect(await deps.db.run(statement)).toBe(1);
  await deps.db.run(sql`alter table dossier_events enable trigger dossier_events_append_only`);
}

describe('a ledger', () => {
  test('that nobody touched is whole', async () => {
    expect(await faults()).toEqual([]);
  });

  test.each([
    ['when it was', sql`at = at + interval '1 second'`],
    ['what was done', sql`verb = 'refuse'`],
    ['of what kind the actor was', sql`actor_kind = 'citizen'`],
    ['who did it, by id', sql`actor_id = gen_random_uuid()`],
    ['who did it, by name', sql`actor_name = 'Ai đó khác'`],
    ['in which role', sql`actor_role = 'leader'`],
    ['of which agency', sql`actor_agency_id = gen_random_uuid()`],
    ['of which agency, by name', sql`actor_agency_name = 'Cơ quan khác'`],
    ['from which status', sql`from_status = 'processing'`],
    ['to which status', sql`to_status = 'processing'`],
    ['at which step', sql`step_name = 'Bước khác'`],
    ['to whom it went', sql`to_name = 'Ai đó khác'`],
    ['until when', sql`until = coalesce(until, at) + interval '1 day'`],
    ['any detail', sql`detail = detail || '{"x": 1}'`],
    ['what the note was bound by', sql`note_commitment = '\\x01'`],
  ])('tells that somebody has changed %s', async (_what, change) => {
    await second(change);
    expect(await faults()).toContainEqual({ seq: 2, fault: 'changed' });
  });

  test('tells that the words of a note are others, and lets them be erased', async () => {
    await second(sql`note = 'Lời khác'`);
    expect(await faults()).toEqual([{ seq: 2, fault: 'note-changed' }]);
    await second(sql`note = null, note_salt = null`);
    expect(await faults()).toEqual([]);
  });

  test('tells that an event was taken out, or the last of them cut off', async () => {
    await pastTheProgram(
      sql`delete from dossier_events where owner_agency_id = ${ref.ownerAgencyId} and dossier_id = ${ref.id} and seq = 3`,
    );
    expect(await faults()).toContainEqual({ seq: 3, fault: 'tail-cut' });
    await pastTheProgram(
      sql`delete from dossier_events where owner_agency_id = ${ref.ownerAgencyId} and dossier_id = ${ref.id} and seq = 1`,
    );
    expect(await faults()).toContainEqual({ seq: 1, fault: 'missing' });
  });

  test('tells that the row of the dossier says another status than it does', async () => {
    await deps.db.run(
      sql`update dossiers set status = 'refused' where owner_agency_id = ${ref.ownerAgencyId} and id = ${ref.id}`,
    );
    expect(await faults()).toEqual([{ seq: 3, fault: 'projection' }]);
  });

  test('is found among all the others when it is the one that is broken', async () => {
    const before = await verifyAll(deps.db, () => {});
    await second(sql`to_name = 'Ai đó khác'`);
    const { checked, broken } = await verifyAll(deps.db, () => {});
    expect(checked).toBe(before.checked);
    expect(broken).toHaveLength(before.broken.length + 1);
    expect(broken).toContainEqual({ ...ref, faults: [{ seq: 2, fault: 'changed' }] });
  });
});
