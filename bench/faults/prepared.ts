import { join } from 'node:path';
import { readConfig } from '#config';
import { verifyLedger } from '#domain/dossiers';
import { loadAssets } from '#platform/assets.ts';
import { systemClock } from '#platform/clock.ts';
import { openDb } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { makeLog } from '#platform/log.ts';
import { ROOT } from '#platform/root.ts';
import { compose } from '../../src/start/compose.ts';
import { inventor } from '../../src/start/demo/invent.ts';
import type { Question } from '../ask.ts';
import { inventAccounts } from '../invent-accounts.ts';
import { prepareDrafts } from '../prepare-drafts.ts';
import { provinceFacts } from '../province-facts.ts';
import type { Copy } from '../stage.ts';

const DRAFTS_EACH = 10;
const PROVED = 200;

/** Prepares as many dossiers to be sent in the database of a running program. */
export async function prepareSends(url: string, count: number): Promise<Question[]> {
  const db = openDb({ url, max: 4, onError: () => {} });
  try {
    const config = readConfig({ DEMO_DOSSIERS: '0' });
    const log = makeLog({ level: 'silent' });
    const deps = await compose({
      config,
      db,
      clock: systemClock,
      log,
      assets: loadAssets(join(ROOT, 'dist')),
    });
    const by = inventor(7);
    const { communes } = await provinceFacts(db, by, systemClock.now());
    await inventAccounts(db, deps.keys, {
      by,
      count: Math.ceil(count / DRAFTS_EACH),
      communes,
      at: systemClock.now(),
    });
    return await prepareDrafts({ db } as Copy, deps, { count, seed: 1 }); // of which nothing else is asked there
  } finally {
    await db.close();
  }
}

/** What became of the acknowledged dossiers: how many are not there, how many there are twice, how many ledgers do not hold. */
export async function lookFor(url: string, paths: readonly string[]): Promise<Found> {
  const db = openDb({ url, max: 4, onError: () => {} });
  try {
    const ids = paths.map((path) => path.split('/')[2] ?? '');
    const rows = await db.many<{ draft: string; id: string; ownerAgencyId: string }>(
      sql`select r.id as draft, d.id, d.owner_agency_id as "ownerAgencyId" from drafts r
        join dossiers d on d.owner_agency_id = r.owner_agency_id and d.id = r.dossier_id where r.id = any(${ids}::uuid[])`,
    );
    // nobody else files here: a dossier that no sent draft leads to was made a second time
    const second = await db.one<{ n: number }>(sql`select count(*)::int as n from dossiers d where not exists
      (select 1 from drafts r where r.owner_agency_id = d.owner_agency_id and r.dossier_id = d.id)`);
    let broken = 0;
    for (const ref of rows.slice(0, PROVED)) if ((await verifyLedger(db, ref)).length > 0) broken += 1;
    return { lost: ids.length - new Set(rows.map((r) => r.draft)).size, twice: second?.n ?? 0, broken };
  } finally {
    await db.close();
  }
}

export interface Found {
  lost: number;
  twice: number;
  broken: number;
}
