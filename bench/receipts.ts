import { secretOf } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { doorPaths } from '#views/doors.paths.ts';
import type { Question } from './ask.ts';
import { fromNetwork } from './networks.ts';
import type { Stage } from './stage.ts';

/** Look-ups at the addresses that the codes on receipts open, of dossiers from the whole province, each by a person of their own. */
export async function lookUps(stage: Stage, count: number): Promise<Question[]> {
  const dossiers = await stage.db.many<{ id: string; code: string; secretVersion: number }>(
    sql`select id, code, secret_version as "secretVersion" from dossiers order by md5(id::text) limit ${count}`,
  );
  return dossiers.map((d, n) => ({
    path: doorPaths.lookUp({}, { ma: d.code, khoa: secretOf(stage.deps.keys, d) }),
    headers: fromNetwork(n),
  }));
}
