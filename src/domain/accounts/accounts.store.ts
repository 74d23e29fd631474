import type { Reader, Tx, Writer } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { AccountLevel, Sex } from './account.ts';

const COLUMNS = sql`id, party_id as "partyId", id_number as "idNumber", full_name as "fullName", left(birth_date::text, case birth_known when 'year' then 4 when 'month' then 7 else 10 end) as "birthDate", sex, contact, password_hash as "passwordHash",
  level, number_lost_at as "numberLostAt", created_at as "createdAt", revision`;

/** How much of a birth date is known, by the length of its text. */
const KNOWN: Record<number, string> = { 4: 'year', 7: 'month' };

export async function insertAccount(tx: Writer, a: NewAccountRow): Promise<void> {
  await tx.run(sql`insert into citizen_accounts
      (id, party_id, id_number, full_name, birth_date, birth_known, sex, contact, password_hash, level, level_at, terms_version, terms_accepted_at, created_at)
    values (${a.id}, ${a.partyId}, ${a.idNumber}, ${a.fullName}, ${firstDay(a.birthDate)}, ${KNOWN[a.birthDate.length] ?? 'day'}, ${a.sex}, ${a.contact}, ${a.passwordHash}, ${a.level},
      ${a.level ? a.at : null}, ${a.termsVersion}, ${a.at}, ${a.at})`);
}

/** @param id or a subquery for it. */
export function accountById(db: Reader, id: string | Sql): Promise<AccountRow | undefined> {
  return db.one<AccountRow>(
    sql`select ${COLUMNS} from citizen_accounts where id = (${id}) and disabled_at is null`,
  );
}

/** The same, which nobody else changes until the transaction ends. It is locked before its sessions and challenges are. */
export function lockAccount(tx: Tx, id: string): Promise<AccountRow | undefined> {
  return tx.one<AccountRow>(
    sql`select ${COLUMNS} from citizen_accounts where id = ${id} and disabled_at is null for no key update`,
  );
}

/** Whether an account has lost its number, which it neither loses nor gets back until the transaction ends. */
export function lockedLoss(tx: Tx, id: string): Promise<{ isLost: boolean } | undefined> {
  return tx.one<{ isLost: boolean }>(
    sql`select number_lost_at is not null as "isLost" from citizen_accounts where id = ${id} and disabled_at is null for share`,
  );
}

/** Those of the accounts that are there, in the order of `ids`. `disabled`: those that were disabled too. */
export function accountsById(
  db: Reader,
  ids: readonly string[],
  { disabled = false } = {},
): Promise<AccountRow[]> {
  return db.many<AccountRow>(sql`select ${COLUMNS} from citizen_accounts
    where id = any(${ids}::uuid[]) and (${disabled} or disabled_at is null) order by array_position(${ids}::uuid[], id)`);
}

/** Writes what proved that the account's number is its person's; null: nothing proves it any more, and the account has lost it. */
export async function updateLevel(tx: Tx, id: string, level: AccountLevel | null, at: Date): Promise<void> {
  await tx.run(sql`update citizen_accounts set level = ${level}, level_at = ${level ? at : null}, number_lost_at = ${level ? null : at},
    revision = revision + 1 where id = ${id}`);
}

/** Writes the contact unless somebody else has changed the account since `revision` was read. */
export async function updateContact(tx: Tx, id: string, revision: number, contact: Buffer): Promise<boolean> {
  const rows = await tx.run(sql`update citizen_accounts set contact = ${contact}, revision = revision + 1
    where id = ${id} and revision = ${revision} and disabled_at is null`);
  return rows === 1;
}

export async function updatePassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx.run(sql`update citizen_accounts set password_hash = ${passwordHash} where id = ${id}`);
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

export interface AccountRow {
  id: string;
  /** The account's own person. */
  partyId: string;
  /** Sealed. */
  idNumber: Buffer;
  fullName: string;
  /** 'YYYY-MM-DD', or as much of it as the papers say. */
  birthDate: string;
  sex: Sex;
  /** Sealed JSON. */
  contact: Buffer;
  passwordHash: string;
  level: AccountLevel | null;
  /** Since when its number is no more its own: another account has proved it, or a clerk has released it. */
  numberLostAt: Date | null;
  createdAt: Date;
  revision: number;
}

export interface NewAccountRow extends Omit<AccountRow, 'createdAt' | 'revision' | 'numberLostAt'> {
  /** First the one to write, then those of former keys, under which the same number may still be stored. */
  idNumberIndexes: Buffer[];
  termsVersion: string;
  at: Date;
}
