import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DEMO_SECRET_KEY } from '#config';
import { getAgency } from '#domain/agencies';
import { homeFigures, lookUp, secretOf, verifyLedger } from '#domain/dossiers';
import { makeKeys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { testDb } from '#testing/db.ts';
import { generateDossiers } from './generate-dossiers.ts';

const COUNT = 200;
const keys = makeKeys(DEMO_SECRET_KEY);
let db: Db;
beforeAll(async () => {
  db = await testDb(inject('pg').seeded);
  await generateDossiers(db, keys, { count: COUNT, days: 6, now: new Date('2026-11-19T09:30:00+07:00') });
});
afterAll(() => db.close());

test('the ledger of every generated dossier is valid', async () => {
  const all = await db.many<{ ownerAgencyId: string; id: string }>(
    sql`select owner_agency_id as "ownerAgencyId", id from dossiers`,
  );
  expect(all).toHaveLength(COUNT);
  for (const ref of all) expect(await verifyLedger(db, ref)).toEqual([]);
});

test('the numbers of an agency and day begin at 1 without a gap, and the counter has the last of them', async () => {
  const wrong =
    await db.many(sql`select c.owner_agency_id, c.day, c.last, n.count, n.least, n.most from case_counters c
    full join (select owner_agency_id, (submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*)::int,
        min(right(code, 4)::int) as least, max(right(code, 4)::int) as most from dossiers group by 1, 2) n using (owner_agency_id, day)
    where n.count is distinct from c.last or n.most is distinct from c.last or n.least <> 1`);
  expect(wrong).toEqual([]);
  const gaps = await db.many(sql`select year from receipt_counters r
    where last <> (select count(*) from payments p where p.owner_agency_id = r.owner_agency_id and p.receipt_year = r.year)`);
  expect(gaps).toEqual([]);
});

test('open dossiers are on the worklist of their holder or of the agency that waits for the person, and no others are', async () => {
  const collected = sql`d.status = 'resolved' and d.delivery = 'desk'`;
  const wrong = await db.many(sql`select d.code from dossiers d full join worklist w
      on w.owner_agency_id = d.owner_agency_id and w.dossier_id = d.id
        and w.holder_agency_id = coalesce(d.holder_agency_id, case when d.accepted_at is null then d.receiver_agency_id else d.owner_agency_id end)
    where (d.status in ('submitted', 'accepted', 'processing', 'awaiting_supplement', 'resolved') <> (w.dossier_id is not null))
      or w.role <> case when ${collected} then '' else coalesce(d.step_role, '') end or w.status <> d.status
      or w.officer_id is distinct from d.holder_officer_id or w.unit is distinct from case when ${collected} then null else d.step_unit end`);
  expect(wrong).toEqual([]);
  expect(await db.many(sql`select 1 from worklist where unit is null`)).not.toHaveLength(0);
  expect(await db.many(sql`select 1 from worklist where unit is not null`)).not.toHaveLength(0);
});

test('there are many statuses, and each dossier is in its filer’s list with its own', async () => {
  const seen = await db.many<{ status: string }>(sql`select status from dossiers group by 1`);
  expect(seen.map((s) => s.status)).toEqual(
    expect.arrayContaining(['submitted', 'processing', 'resolved', 'returned']),
  );
  const wrong =
    await db.many(sql`select d.code from dossiers d left join party_dossiers a on a.party_id = d.party_id and a.dossier_id = d.id
    where a.answer_by <> d.answer_by or a.promised_at is distinct from d.promised_at or a.status is distinct from d.status or a.code is distinct from d.code`);
  expect(wrong).toEqual([]);
});

test('number and secret find a generated dossier with its events', async () => {
  const d = await db.one<{ id: string; code: string; secretVersion: number; ownerAgencyId: string }>(
    sql`select id, code, secret_version as "secretVersion", owner_agency_id as "ownerAgencyId" from dossiers where status = 'returned' limit 1`,
  );
  if (!d) throw new Error('no dossier was returned');
  const found = await lookUp(db, keys, { code: d.code, secret: secretOf(keys, d), idNumber: '' });
  expect(found?.events.at(-1)?.verb).toBe('return-result');
  expect(found?.dossier.ownerAgencyName).toBe((await getAgency(db, d.ownerAgencyId)).name);
});

test('the figures on the home page agree with the rows', async () => {
  const figures = await homeFigures(db, new Date('2026-11-19T09:30:00+07:00'));
  const rows = await db.one<{ n: number; resolved: number; onTime: number; returned: number }>(
    sql`select count(*)::int as n, count(resolved_at)::int as resolved, count(returned_at)::int as returned,
      count(*) filter (where resolved_at <= promised_at)::int as "onTime" from dossiers`,
  );
  expect(figures).toMatchObject({
    received: COUNT,
    resolved: rows?.resolved,
    onTime: rows?.onTime,
    returned: rows?.returned,
  });
  expect(figures.months.map((m) => m.received)).toEqual([0, 0, 0, 0, 0, COUNT]);
});
