import { sql } from '#platform/db/sql.ts';
import type { Deps } from '../../deps.ts';
import { seedDossiers } from './demo-dossiers.ts';

const SEED = 2026;

/** Gives a new demo its dossiers, once. Gives whether it did. */
export async function fillDemo(deps: Deps): Promise<boolean> {
  const count = deps.config.demoDossiers;
  if (count === 0 || (await deps.db.one(sql`select 1 from settings where name = 'demo-dossiers'`)))
    return false;
  const accounts = await deps.db.many<{ id: string }>(
    sql`select id from citizen_accounts order by id_number_index`,
  );
  if (accounts.length === 0) return false;
  await seedDossiers(
    deps,
    accounts.map((a) => a.id),
    { count, seed: SEED },
  );
  await deps.db.run(
    sql`insert into settings (name, value) values ('demo-dossiers', ${JSON.stringify(count)}) on conflict do nothing`,
  );
  return true;
}
