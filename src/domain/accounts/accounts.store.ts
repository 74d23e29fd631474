import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { AccountLevel, Sex } from './account.ts';

const COLUMNS = sql`id, id_number as "idNumber", full_name as "fullName", birth_date as "birthDate", sex, contact, password_hash as "passwordHash",
  level, created_at as "createdAt", revision`;

/** False when the number has an account already: then nothing is written. */
export async function insertAccount(tx: Tx, a: NewAccountRow): Promise<boolean> {
  const rows = await tx.run(sql`insert into citizen_accounts
      (id, id_number, id_number_index, full_name, birth_date, sex, contact, password_hash, level, level_at, terms_version, terms_accepted_at, created_at)
    select ${a.id}, ${a.idNumber}, ${a.idNumberIndexes[0]}, ${a.fullName}, ${a.birthDate}, ${a.sex}, ${a.contact}, ${a.passwordHash}, ${a.level},
      ${a.level ? a.at : null}, ${a.termsVersion}, ${a.at}, ${a.at}
    where not exists (select 1 from citizen_accounts where id_number_index = any(${a.idNumberIndexes}::bytea[]))
    on conflict (id_number_index) do nothing`);
  return rows === 1;
}

export function accountById(db: Reader, id: string): Promise<AccountRow | undefined> {
  return db.one<AccountRow>(
    sql`select ${COLUMNS} from citizen_accounts where id = ${id} and disabled_at is null`,
  );
}

export function accountByIndex(db: Reader, indexes: Buffer[]): Promise<AccountRow | undefined> {
  return db.one<AccountRow>(
    sql`select ${COLUMNS} from citizen_accounts where id_number_index = any(${indexes}::bytea[]) and disabled_at is null`,
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
  /** The one to write first, then those of former keys under which the same number may still stand. */
  idNumberIndexes: Buffer[];
  termsVersion: string;
  at: Date;
}
