import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

const COLUMNS = sql`officer_id as "officerId", username, password_hash as "passwordHash", password_once as "passwordOnce",
  coalesce(password_given_at, created_at) as "passwordGivenAt",
  totp_secret as "totpSecret", enrolled_at as "enrolledAt"`;

/** False when the officer already has a login or the name is taken. */
export async function insertLogin(tx: Tx, l: NewLogin): Promise<boolean> {
  const rows =
    await tx.run(sql`insert into officer_logins (officer_id, username, password_hash, password_once, totp_secret, enrolled_at, created_at)
    values (${l.officerId}, ${l.username}, ${l.passwordHash}, ${l.passwordOnce}, ${l.totpSecret}, ${l.enrolledAt}, ${l.at}) on conflict do nothing`);
  return rows === 1;
}

export function loginByUsername(db: Reader, username: string): Promise<LoginRow | undefined> {
  return db.one<LoginRow>(
    sql`select ${COLUMNS} from officer_logins where username = ${username} and disabled_at is null`,
  );
}

/** The same, and a disabled one. */
export function anyLoginByUsername(db: Reader, username: string): Promise<LoginRow | undefined> {
  return db.one<LoginRow>(sql`select ${COLUMNS} from officer_logins where username = ${username}`);
}

export function loginByOfficer(db: Reader, officerId: string): Promise<LoginRow | undefined> {
  return db.one<LoginRow>(
    sql`select ${COLUMNS} from officer_logins where officer_id = ${officerId} and disabled_at is null`,
  );
}

/** A login, disabled ones too, which nobody else changes or signs in with until the transaction ends. */
export function lockLogin(tx: Tx, officerId: string): Promise<LockedLogin | undefined> {
  return tx.one<LockedLogin>(
    sql`select ${COLUMNS}, disabled_at as "disabledAt" from officer_logins where officer_id = ${officerId} for update`,
  );
}

export function allLogins(db: Reader): Promise<LoginRow[]> {
  return db.many<LoginRow>(
    sql`select ${COLUMNS} from officer_logins where disabled_at is null order by username`,
  );
}

/** Uses a time step up: false for a step that was used before, or an earlier one. */
export async function takeTimeStep(tx: Tx, officerId: string, step: number): Promise<boolean> {
  return (
    (await tx.run(
      sql`update officer_logins set totp_last_step = ${step} where officer_id = ${officerId} and totp_last_step < ${step}`,
    )) === 1
  );
}

/** False when the officer has been enrolled meanwhile. */
export async function writeEnrolment(
  tx: Tx,
  officerId: string,
  e: { secret: Buffer; step: number; at: Date },
): Promise<boolean> {
  const rows =
    await tx.run(sql`update officer_logins set totp_secret = ${e.secret}, totp_last_step = ${e.step}, enrolled_at = ${e.at}
    where officer_id = ${officerId} and enrolled_at is null and disabled_at is null`);
  return rows === 1;
}

export async function writeOfficerPassword(tx: Tx, officerId: string, passwordHash: string): Promise<void> {
  await tx.run(
    sql`update officer_logins set password_hash = ${passwordHash}, password_once = false where officer_id = ${officerId}`,
  );
}

export async function writeSignedIn(tx: Tx, officerId: string, at: Date): Promise<void> {
  await tx.run(sql`update officer_logins set signed_in_at = ${at} where officer_id = ${officerId}`);
}

export async function replaceRecoveryCodes(tx: Tx, officerId: string, macs: Buffer[]): Promise<void> {
  await tx.run(sql`delete from recovery_codes where officer_id = ${officerId}`);
  await tx.run(
    sql`insert into recovery_codes (officer_id, code_mac) select ${officerId}::uuid, unnest(${macs}::bytea[])`,
  );
}

/** Uses a recovery code up. @returns how many are left, undefined when there is no such code. */
export async function takeRecoveryCode(tx: Tx, officerId: string, mac: Buffer): Promise<number | undefined> {
  if (!(await tx.run(sql`delete from recovery_codes where officer_id = ${officerId} and code_mac = ${mac}`)))
    return undefined;
  const row = await tx.one<{ n: number }>(
    sql`select count(*) as n from recovery_codes where officer_id = ${officerId}`,
  );
  return row?.n ?? 0;
}

export interface LoginRow {
  officerId: string;
  username: string;
  passwordHash: string;
  passwordOnce: boolean;
  /** When somebody else gave the password; means something only as long as it works once. */
  passwordGivenAt: Date;
  /** Sealed. */
  totpSecret: Buffer | null;
  enrolledAt: Date | null;
}

interface NewLogin extends Omit<LoginRow, 'passwordGivenAt'> {
  at: Date;
}

export interface LockedLogin extends LoginRow {
  disabledAt: Date | null;
}

/** Whether any officer can sign in at the desk at all. */
export async function hasAnyLogin(db: Reader): Promise<boolean> {
  return (await db.one(sql`select 1 from officer_logins where disabled_at is null limit 1`)) !== undefined;
}
