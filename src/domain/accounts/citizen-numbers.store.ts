import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

/** Until the transaction ends nobody else claims this number, gives it away or moves it. */
export async function lockNumber(tx: Tx, index: Buffer): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${index.toString('hex')}, 0))`);
}

/**
 * Every account that claims a number, disabled ones too, first the one that holds it, then by age. `indexes`: the one written now and
 * those of former keys, under which the same number may still be stored.
 */
export async function claimantsOf(db: Reader, indexes: Buffer[]): Promise<string[]> {
  const rows = await db.many<{ id: string }>(
    sql`select account_id as id, 0 as turn from citizen_numbers where id_number_index = any(${indexes}::bytea[])
      union select account_id, 1 from number_claims where id_number_index = any(${indexes}::bytea[]) order by turn, id`,
  );
  return [...new Set(rows.map((r) => r.id))];
}

/** The account holds the number from now on. */
export async function insertHolder(tx: Tx, index: Buffer, accountId: string): Promise<void> {
  await tx.run(
    sql`insert into citizen_numbers (id_number_index, account_id) values (${index}, ${accountId})`,
  );
}

/** The account claims the number beside the one that holds it. */
export async function insertClaim(tx: Tx, index: Buffer, accountId: string): Promise<void> {
  await tx.run(
    sql`insert into number_claims (id_number_index, account_id) values (${index}, ${accountId}) on conflict do nothing`,
  );
}

/** Nobody holds the number any more: whoever held it only claims it. */
export async function leaveWithoutHolder(tx: Tx, index: Buffer, indexes: Buffer[]): Promise<void> {
  await tx.run(sql`insert into number_claims (id_number_index, account_id)
    select ${index}::bytea, account_id from citizen_numbers where id_number_index = any(${indexes}::bytea[]) on conflict do nothing`);
  await tx.run(sql`delete from citizen_numbers where id_number_index = any(${indexes}::bytea[])`);
}

/** Takes away everything that is written about who has a number. */
export async function deleteClaims(tx: Tx, indexes: Buffer[]): Promise<void> {
  await tx.run(sql`delete from citizen_numbers where id_number_index = any(${indexes}::bytea[])`);
  await tx.run(sql`delete from number_claims where id_number_index = any(${indexes}::bytea[])`);
}

/** Makes an account findable by its number under another key, as what it was: the one that holds it, or one that claims it. */
export async function moveNumber(tx: Tx, accountId: string, from: Buffer[], to: Buffer): Promise<void> {
  const held = await tx.run(
    sql`delete from citizen_numbers where id_number_index = any(${from}::bytea[]) and account_id = ${accountId}`,
  );
  if (held > 0)
    await tx.run(
      sql`insert into citizen_numbers (id_number_index, account_id) values (${to}, ${accountId}) on conflict do nothing`,
    );
  const claimed = await tx.run(
    sql`delete from number_claims where id_number_index = any(${from}::bytea[]) and account_id = ${accountId}`,
  );
  if (claimed > 0) await insertClaim(tx, to, accountId);
}
