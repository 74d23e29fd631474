import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DEMO_SECRET_KEY } from '#config';
import { verifyLedger } from '#domain/dossiers';
import { makeKeys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { testDb } from '#testing/db.ts';
import { generateDossiers } from './generate-dossiers.ts';
import { inventCommunes } from './invent-communes.ts';

let db: Db;
beforeAll(async () => {
  db = await testDb(inject('pg').seeded);
});
afterAll(() => db.close());

test('communes that are invented decide dossiers as those of the seed do, and every agency finds what it may see', async () => {
  await db.tx((tx) => inventCommunes(tx, 60));
  expect(await db.many(sql`select code from agencies`)).toHaveLength(60);
  const now = new Date('2026-11-19T09:30:00+07:00');
  await generateDossiers(db, makeKeys(DEMO_SECRET_KEY), { count: 300, days: 6, now });
  const theirs = await db.many<{ ownerAgencyId: string; id: string; status: string; agency: string }>(
    sql`select d.owner_agency_id as "ownerAgencyId", d.id, d.status, a.code as agency from dossiers d
      join agencies a on a.id = d.owner_agency_id where a.key like 'bench-%'`,
  );
  expect(new Set(theirs.map((d) => d.agency)).size).toBeGreaterThan(10);
  expect(new Set(theirs.map((d) => d.status)).size).toBeGreaterThan(3);
  for (const ref of theirs) expect(await verifyLedger(db, ref)).toEqual([]);
  const unlike = await db.many(sql`select d.id from dossier_agencies s
    join dossiers d on d.owner_agency_id = s.owner_agency_id and d.id = s.dossier_id
    full join agency_dossiers a on a.agency_id = s.agency_id and a.dossier_id = s.dossier_id
    where a.agency_id is null or s.agency_id is null or a.status <> d.status or a.promised_at is distinct from d.promised_at
      or a.holder_officer_id is distinct from d.holder_officer_id or cardinality(a.terms) < 5 or d.listed_revision <> d.revision`);
  expect(unlike).toEqual([]);
});
