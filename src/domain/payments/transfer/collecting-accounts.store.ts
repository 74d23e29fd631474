import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';
import type { CollectingAccount } from './collecting-account.ts';

const COLUMNS = sql`agency_id as "agencyId", id, bank, number, owner, transfer_days as "transferDays", since, set_by as "setBy"`;

/** The account to which an agency's fees are transferred now. */
export async function selectAccountOf(db: Reader, agencyId: string): Promise<CollectingAccount | undefined> {
  return db.one<CollectingAccount>(
    sql`select ${COLUMNS} from collecting_accounts where agency_id = ${agencyId} and until is null`,
  );
}

export async function lockAccountOf(tx: Tx, agencyId: string): Promise<CollectingAccount | undefined> {
  return tx.one<CollectingAccount>(
    sql`select ${COLUMNS} from collecting_accounts where agency_id = ${agencyId} and until is null for update`,
  );
}

/** The accounts of all agencies now. */
export async function selectAccounts(db: Reader): Promise<CollectingAccount[]> {
  return db.many<CollectingAccount>(
    sql`select ${COLUMNS} from collecting_accounts where until is null order by agency_id`,
  );
}

/** Every account that some agencies have or had, the newest first: money comes to former ones too. */
export async function selectEveryAccountOf(
  db: Reader,
  agencyIds: readonly string[],
): Promise<CollectingAccount[]> {
  if (agencyIds.length === 0) return [];
  return db.many<CollectingAccount>(
    sql`select ${COLUMNS} from collecting_accounts where agency_id in (${join(agencyIds)}) order by until nulls first, since desc`,
  );
}

/** Which agencies have or had an account. */
export async function selectAgenciesWith(
  db: Reader,
  { bank, number }: Pick<CollectingAccount, 'bank' | 'number'>,
): Promise<string[]> {
  const rows = await db.many<{ id: string }>(
    sql`select distinct agency_id as id from collecting_accounts where bank = ${bank} and number = ${number}`,
  );
  return rows.map(({ id }) => id);
}

export async function insertAccount(tx: Tx, a: CollectingAccount): Promise<void> {
  await tx.run(sql`insert into collecting_accounts (agency_id, id, bank, number, owner, transfer_days, since, set_by)
    values (${a.agencyId}, ${a.id}, ${a.bank}, ${a.number}, ${a.owner}, ${a.transferDays}, ${a.since}, ${a.setBy})`);
}

export async function endAccount(tx: Tx, { agencyId, id }: CollectingAccount, now: Date): Promise<void> {
  await tx.run(
    sql`update collecting_accounts set until = ${now} where agency_id = ${agencyId} and id = ${id} and until is null`,
  );
}
