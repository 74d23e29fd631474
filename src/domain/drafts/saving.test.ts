import { describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { BIRTH, fileBirth, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { draftMark, getDraft, saveDraft, startDraft } from './index.ts';
import { markOf, saveOutcome } from './saving.ts';

describe('content that is saved', () => {
  const [older, newer] = [{ name: 'LÊ HÂN' }, { name: 'LÊ GIA HÂN' }];

  test('is new where nothing is stored, and from a page that shows what is stored', () => {
    expect(saveOutcome(undefined, newer, 'x')).toBe('new');
    expect(saveOutcome(older, newer, markOf(older))).toBe('new');
  });

  test('never takes the place of newer content from a page that shows older', () => {
    expect(saveOutcome(newer, older, markOf(older))).toBe('stale');
    expect(saveOutcome(newer, { name: 'LÊ AN' }, markOf(older))).toBe('stale');
  });

  test('is no conflict where it is stored already, whatever the page shows', () => {
    const withEmptyBox: { name: string; note?: string | undefined } = { ...newer, note: undefined };
    expect(saveOutcome<typeof withEmptyBox>(newer, withEmptyBox, markOf(older))).toBe('same');
  });
});

test('what another step has saved meanwhile is no conflict', async () => {
  const deps = await seededDeps();
  const [citizen, now] = [await someCitizen(deps), deps.clock.now()];
  const draft = await deps.db.tx((tx) => startDraft(tx, deps.keys, { citizen, procedureCode: BIRTH, now }));
  const save = (change: { delivery: 'desk' } | { agencyId: string }) => {
    const from = draftMark(draft, Object.keys(change));
    return deps.db.tx((tx) => saveDraft(tx, deps.keys, { citizen, id: draft.id, from, change, now }));
  };
  expect(await save({ agencyId: draft.id })).toHaveProperty('saved');
  expect(await save({ delivery: 'desk' })).toHaveProperty('saved');
});

test('nothing is saved into a draft that was sent', async () => {
  const deps = await seededDeps();
  const citizen = await someCitizen(deps);
  const code = await fileBirth(deps, citizen);
  const { id } = (await deps.db.one<{ id: string }>(
    sql`select id from drafts where party_id = ${citizen.partyId} and code = ${code}`,
  )) ?? {
    id: '',
  };
  const draft = await getDraft(deps.db, deps.keys, citizen, id);
  const from = draftMark(draft, ['delivery']);
  const late = { citizen, id, from, change: { delivery: 'post' as const }, now: deps.clock.now() };
  await expect(deps.db.tx((tx) => saveDraft(tx, deps.keys, late))).rejects.toThrow('draft.sent');
  expect((await getDraft(deps.db, deps.keys, citizen, id)).content.delivery).toBe('desk');
});
