import type { Reader, Tx, Writer } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { AccountLevel, Sex } from './account.ts';

const COLUMNS = sql`id, party_id as "partyId", id_number as "idNumber", full_name as "fullName", birth_date as "birthDate", sex, contact, password_hash as "passwordHash",
  level, created_at as "createdAt", revision`;

/**
 * Claims an identity number for an account; false when the number already has one. `indexes`: first the one to write, then those of
 * former keys, under which the same number may still be stored.
 */
export async function claimNumber(tx: Tx, indexes: Buffer[], accountId: string): Promise<boolean> {
  const [index, ...former] = indexes;
  if (former.length > 0) {
    const taken = sql`select 1 from citizen_numbers where id_number_index = any(${former}::bytea[])`;
    if (await tx.one(taken)) return false;
  }
  const rows = await tx.run(
    sql`insert into citizen_numbers (id_number_index, account_id) values (${index}, ${accountId}) on conflict (id_number_index) do nothing`,
  );
  return rows === 1;
}

/** Makes an account findable by its number under another key. */
export async function moveNumber(tx: Tx, accountId: string, from: Buffer[], to: Buffer): Promise<void> {
  await tx.run(sql`delete from citizen_numbers where id_number_index = any(${from}::bytea[])`);
  await tx.run(
    sql`insert into citizen_numbers (id_number_index, account_id) values (${to}, ${accountId}) on conflict do nothing`,
  );
}

export async function insertAccount(tx: Writer, a: NewAccountRow): Promise<void> {
  await tx.run(sql`insert into citizen_accounts
      (id, party_id, id_number, full_name, birth_date, sex, contact, password_hash, level, level_at, terms_version, terms_accepted_at, created_at)
    values (${a.id}, ${a.partyId}, ${a.idNumber}, ${a.fullName}, ${a.birthDate}, ${a.sex}, ${a.contact}, ${a.passwordHash}, ${a.level},
      ${a.level ? a.at : null}, ${a.termsVersion}, ${a.at}, ${a.at})`);
}

export function accountById(db: Reader, id: string): Promise<AccountRow | undefined> {
  return db.one<AccountRow>(
    sql`select ${COLUMNS} from citizen_accounts where id = ${id} and disabled_at is null`,
  );
}

export function accountByIndex(db: Reader, indexes: Buffer[]): Promise<AccountRow | undefined> {
  return db.one<AccountRow>(
    sql`select ${COLUMNS} from citizen_accounts where id = (select account_id from citizen_numbers where id_number_index = any(${indexes}::bytea[]))
      and disabled_at is null`,
  );
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

export interface AccountRow {
  id: string;
  /** The account's own person. */
  partyId: string;
  /** Sealed. */
  idNumber: Buffer;
  fullName: string;
  birthDate: string;
  sex: Sex;
  /** Sealed JSON. */
  contact: Buffer;
  passwordHash: string;
  level: AccountLevel | null;
  createdAt: Date;
  revision: number;
}

export interface NewAccountRow extends Omit<AccountRow, 'createdAt' | 'revision'> {
  /** First the one to write, then those of former keys, under which the same number may still be stored. */
  idNumberIndexes: Buffer[];
  termsVersion: string;
  at: Date;
}
