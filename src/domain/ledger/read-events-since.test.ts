import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import {
  appendEvent,
  chainEvent,
  type DossierEvent,
  type EventCursor,
  genesis,
  readEventsSince,
} from './index.ts';

const deps = await seededDeps();
let agencyId: string;
beforeAll(async () => {
  agencyId =
    (await deps.db.one<{ id: string }>(sql`select id from agencies where code = 'H99.21.01'`))?.id ?? '';
});

const keyOf = (e: DossierEvent) => `${e.dossierId} ${e.seq}`;

/** All events after a cursor, read two at a time. */
async function readOn(from: EventCursor | undefined) {
  const events: DossierEvent[] = [];
  for (let cursor = from; ; ) {
    const next = await readEventsSince(deps.db, agencyId, cursor, 2);
    if (next.events.length === 0) return { events, cursor };
    events.push(...next.events);
    cursor = next.cursor;
  }
}

/** Waits until nothing that is under way, in another database of the cluster either, holds back what has been written. */
async function untilAllIsRead(): Promise<void> {
  await expect
    .poll(async () => (await readOn(undefined)).events.length, { timeout: 30_000 })
    .toBe((await written()).length);
}

const written = () =>
  deps.db.many<{ n: number }>(sql`select 1 as n from dossier_events where owner_agency_id = ${agencyId}`);

test('the events of all dossiers of an agency come in one order that keeps each dossier’s own order, without repeats or gaps', async () => {
  const citizen = await someCitizen(deps);
  const desk = await anPhu(deps);
  const codes = [
    await fileBirth(deps, citizen),
    await fileBirth(deps, citizen),
    await fileBirth(deps, citizen),
  ];
  for (const code of codes.toReversed()) await desk.accept(code);
  await untilAllIsRead();
  const first = await readOn(undefined);
  for (const code of codes) await desk.assign(code);
  await untilAllIsRead();
  const rest = await readOn(first.cursor);
  const all = [...first.events, ...rest.events];
  expect(new Set(all.map(keyOf)).size).toBe(all.length);
  expect(all).toHaveLength((await written()).length);
  expect(rest.events.map((e) => e.verb)).toEqual(['assign', 'assign', 'assign']);
  for (const ledger of Map.groupBy(all, (e) => e.dossierId).values())
    expect(ledger.map((e) => e.seq)).toEqual(ledger.map((_, i) => i + 1));
  expect((await readOn(undefined)).events.map(keyOf)).toEqual(all.map(keyOf));
});

test('an event that began earlier but was committed later is not skipped', async () => {
  const citizen = await someCitizen(deps);
  const slow = await fileBirth(deps, citizen);
  await untilAllIsRead();
  const { cursor } = await readOn(undefined);
  const dossier = await deps.db.one<{ id: string }>(
    sql`select id from dossiers where owner_agency_id = ${agencyId} and code = ${slow}`,
  );
  let quick = '';
  let seenMeanwhile: DossierEvent[] = [];
  await deps.db.tx(async (tx) => {
    await appendEvent(tx, agencyId, eventFor(dossier?.id ?? ''));
    quick = await fileBirth(deps, citizen); // started later, committed first
    seenMeanwhile = (await readOn(cursor)).events;
  });
  expect(seenMeanwhile).toEqual([]);
  await untilAllIsRead();
  const { events } = await readOn(cursor);
  expect(events.map((e) => e.detail['code'])).toEqual(['slow', quick]);
});

function eventFor(dossierId: string) {
  return chainEvent(genesis(dossierId), {
    dossierId,
    seq: 2,
    at: new Date('2026-11-19T09:00:00+07:00'),
    verb: 'withdraw',
    actorKind: 'citizen',
    actorId: null,
    actorName: '',
    actorRole: '',
    actorAgencyId: null,
    actorAgencyName: '',
    fromStatus: 'submitted',
    toStatus: 'withdrawn',
    stepName: '',
    toName: '',
    until: null,
    detail: { code: 'slow' },
    note: null,
  });
}
