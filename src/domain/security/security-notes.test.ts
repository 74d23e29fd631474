import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fixedClock, systemClock } from '#platform/clock.ts';
import { makeKeys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { makeLog } from '#platform/log.ts';
import { testDb } from '#testing/db.ts';
import { networkHash, recordSecurity, type SecurityNotes, securityNotes } from './index.ts';

const MINUTE = 60_000;
const keys = makeKeys('a secret of the tests');
const clock = fixedClock('2026-11-19T09:00:00+07:00');
const log = makeLog({ level: 'silent' });
let db: Db;
let notes: SecurityNotes;
let begun: Date;
beforeAll(async () => {
  db = await testDb();
});
beforeEach(() => {
  clock.advance(24 * 60 * MINUTE); // what a test wrote is told by its day
  begun = clock.now();
  notes = securityNotes({ db, keys, now: () => clock.now(), log });
});
afterAll(() => db.close());

const rows = () =>
  db.many<{ kind: string; times: number; who: string | null; network: string | null }>(
    sql`select kind, times, who_id as who, network from security_events where at >= ${begun} order by at, times`,
  );
const failed = (address: string, typed = 'ai-do') =>
  notes.note({ kind: 'sign-in.failed', who: { typed }, address });

test('equal events are one burst: the first is written soon, the rest are counted in one row', async () => {
  failed('203.0.113.7');
  await notes.flush();
  for (let i = 0; i < 5_000; i++) failed('203.0.113.7');
  await notes.flush();
  expect((await rows()).map((r) => r.times)).toEqual([1, 5_000]);
});

test('whoever waits for a writing finds what another one had begun to write', async () => {
  failed('203.0.113.8');
  void notes.flush();
  await notes.flush();
  expect((await rows()).map((r) => r.times)).toEqual([1]);
});

test('neither the address nor what was typed stands in the journal, and the same network is known again', async () => {
  notes.note({ kind: 'sign-in.failed', who: { typed: '001090012345' }, address: '2001:db8:1:2::7' });
  notes.note({ kind: 'code.wrong', address: '2001:db8:1:2:ffff::1' });
  await notes.flush();
  const all = await db.many<{ text: string }>(
    sql`select security_events::text as text from security_events where at >= ${begun}`,
  );
  for (const { text } of all) expect(text).not.toMatch(/001090012345|2001:db8/);
  expect(new Set((await rows()).map((r) => r.network))).toEqual(
    new Set([networkHash(keys, '2001:db8:1:2::')]),
  );
});

test('an attacker with as many networks and names as they like fills no disk, and no try is left uncounted', async () => {
  for (let i = 0; i < 20_000; i++) {
    failed(`198.51.${i % 250}.${i % 199}`, `name ${i}`);
    if (i % 1_000 === 0) await notes.flush();
  }
  await notes.flush();
  const written = await rows();
  expect(written.length).toBeLessThan(600);
  expect(written.reduce((sum, r) => sum + r.times, 0)).toBe(20_000);
  expect(written.filter((r) => r.who === null && r.network === null).length).toBeGreaterThan(0);
});

test('what is noted while the database is away is written when it is back', async () => {
  let away = true;
  const flaky: Db = {
    ...db,
    run: (q) => (away ? Promise.reject(new Error('the database is away')) : db.run(q)),
  };
  notes = securityNotes({ db: flaky, keys, now: () => clock.now(), log });
  failed('203.0.113.8');
  failed('203.0.113.8');
  await expect(notes.flush()).rejects.toThrow('away');
  failed('203.0.113.8');
  away = false;
  await notes.flush();
  expect((await rows()).map((r) => r.times)).toEqual([3]);
});

test('a change and its record are one transaction', async () => {
  const change = { kind: 'officer.disabled', who: { kind: 'officer', id: 'x' }, detail: 'disable' } as const;
  await expect(
    db.tx(async (tx) => {
      await recordSecurity(tx, { keys, clock }, change);
      throw new Error('the change was refused');
    }),
  ).rejects.toThrow('refused');
  expect(await rows()).toEqual([]);
  await db.tx((tx) => recordSecurity(tx, { keys, clock }, change));
  expect(await rows()).toMatchObject([{ kind: 'officer.disabled', who: 'x' }]);
});

test('nobody can change an event, nor remove a young one', async () => {
  await db.tx((tx) => recordSecurity(tx, { keys, clock: systemClock }, { kind: 'sessions.ended' }));
  await expect(db.run(sql`update security_events set kind = 'sign-in'`)).rejects.toThrow('append-only');
  await expect(db.run(sql`delete from security_events where kind = 'sessions.ended'`)).rejects.toThrow(
    'append-only',
  );
  await expect(db.run(sql`truncate security_events`)).rejects.toThrow('append-only');
});
