import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { isOfDossier } from './by-code.ts';

/** The fee of a late birth at a known price, which the resolution of a province would set, instead of what the desk says. */
export function owesKnownSum(db: Pick<Db, 'run'>, code: string, amount = 15_000): Promise<number> {
  const line = JSON.stringify({ amount, quantity: 1, total: amount });
  return db.run(sql`update fees set total = ${amount}, lines = jsonb_build_array(lines->0 || ${line}::jsonb)
    where ${isOfDossier(code)}`);
}
