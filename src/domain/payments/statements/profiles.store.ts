import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { StatementProfile } from './profile.ts';

const COLUMNS = sql`id, name, heads, day_order as "dayOrder", is_verified as "isVerified", revision, changed_by as "changedBy"`;

/** The profiles of all banks, by name. */
export async function selectProfiles(db: Reader): Promise<StatementProfile[]> {
  return db.many<StatementProfile>(sql`select ${COLUMNS} from statement_profiles order by name, id`);
}

export async function selectProfile(db: Reader, id: string): Promise<StatementProfile | undefined> {
  return db.one<StatementProfile>(sql`select ${COLUMNS} from statement_profiles where id = ${id}`);
}

export async function lockProfile(tx: Tx, id: string): Promise<StatementProfile | undefined> {
  return tx.one<StatementProfile>(sql`select ${COLUMNS} from statement_profiles where id = ${id} for update`);
}

export async function insertProfile(tx: Tx, p: StatementProfile, now: Date): Promise<void> {
  await tx.run(sql`insert into statement_profiles (id, name, heads, day_order, is_verified, revision, changed_by, changed_at)
    values (${p.id}, ${p.name}, ${JSON.stringify(p.heads)}, ${p.dayOrder}, ${p.isVerified}, ${p.revision}, ${p.changedBy}, ${now})`);
}

export async function updateProfile(tx: Tx, p: StatementProfile, now: Date): Promise<void> {
  await tx.run(sql`update statement_profiles set name = ${p.name}, heads = ${JSON.stringify(p.heads)}, day_order = ${p.dayOrder},
      is_verified = ${p.isVerified}, revision = ${p.revision}, changed_by = ${p.changedBy}, changed_at = ${now}
    where id = ${p.id}`);
}
