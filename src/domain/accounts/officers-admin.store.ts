import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

const COLUMNS = sql`l.officer_id as "officerId", l.username, l.disabled_at is null as enabled, l.enrolled_at is not null as enrolled,
  l.password_once as "passwordOnce", coalesce(l.password_given_at, l.created_at) as "passwordGivenAt", l.signed_in_at as "signedInAt",
  r.change, r.asked_by as "askedBy", r.asked_at as "askedAt"`;

const withRequest = (now: Date) =>
  sql`officer_logins l left join officer_requests r on r.officer_id = l.officer_id and r.until > ${now}`;

/** Logins by user name, disabled ones too: those that contain `search`, after `after`. */
export function selectLogins(
  db: Reader,
  o: { search: string; after: string; limit: number; now: Date },
): Promise<LoginStateRow[]> {
  return db.many<LoginStateRow>(sql`select ${COLUMNS} from ${withRequest(o.now)}
    where l.username > ${o.after} and position(${o.search} in l.username) > 0 order by l.username limit ${o.limit}`);
}

export function selectLogin(db: Reader, officerId: string, now: Date): Promise<LoginStateRow | undefined> {
  return db.one<LoginStateRow>(
    sql`select ${COLUMNS} from ${withRequest(now)} where l.officer_id = ${officerId}`,
  );
}

/** The logins that wait for a second administrator. */
export function selectAsked(db: Reader, now: Date): Promise<LoginStateRow[]> {
  return db.many<LoginStateRow>(
    sql`select ${COLUMNS} from ${withRequest(now)} where r.change is not null order by r.asked_at, l.username`,
  );
}

/** Those of these officers who can sign in: enabled, and with a second factor. */
export async function whoCanSignIn(db: Reader, officerIds: string[]): Promise<string[]> {
  const rows = await db.many<{ id: string }>(sql`select officer_id as id from officer_logins
    where officer_id = any(${officerIds}::uuid[]) and disabled_at is null and enrolled_at is not null`);
  return rows.map((r) => r.id);
}

/** Those of these officers whose login is disabled. */
export async function whoIsDisabled(db: Reader, officerIds: string[]): Promise<string[]> {
  const rows = await db.many<{ id: string }>(sql`select officer_id as id from officer_logins
    where officer_id = any(${officerIds}::uuid[]) and disabled_at is not null`);
  return rows.map((r) => r.id);
}

export async function writeDisabled(tx: Tx, officerId: string, at: Date | null): Promise<void> {
  await tx.run(sql`update officer_logins set disabled_at = ${at} where officer_id = ${officerId}`);
}

export async function writeFirstPassword(
  tx: Tx,
  officerId: string,
  o: { passwordHash: string; at: Date },
): Promise<void> {
  await tx.run(sql`update officer_logins set password_hash = ${o.passwordHash}, password_once = true, password_given_at = ${o.at}
    where officer_id = ${officerId}`);
}

/** Forgets the second factor with its recovery codes. */
export async function removeSecondFactor(tx: Tx, officerId: string): Promise<void> {
  await tx.run(
    sql`update officer_logins set totp_secret = null, enrolled_at = null where officer_id = ${officerId}`,
  );
  await tx.run(sql`delete from recovery_codes where officer_id = ${officerId}`);
}

/** False when another request about the same login still waits. */
export async function insertRequest(
  tx: Tx,
  r: { officerId: string; change: LoginChange; askedBy: string; at: Date; until: Date },
): Promise<boolean> {
  const rows =
    await tx.run(sql`insert into officer_requests as r (officer_id, change, asked_by, asked_at, until)
    values (${r.officerId}, ${r.change}, ${r.askedBy}, ${r.at}, ${r.until})
    on conflict (officer_id) do update set change = excluded.change, asked_by = excluded.asked_by, asked_at = excluded.asked_at,
      until = excluded.until where r.until <= ${r.at}`);
  return rows === 1;
}

/** Forgets what somebody has asked for about others. */
export async function removeRequestsBy(tx: Tx, officerId: string): Promise<void> {
  await tx.run(sql`delete from officer_requests where asked_by = ${officerId}`);
}

export async function removeRequest(tx: Tx, officerId: string): Promise<void> {
  await tx.run(sql`delete from officer_requests where officer_id = ${officerId}`);
}

/** What administrators do with a login. */
export type LoginChange = 'disable' | 'enable' | 're-enrol' | 'new-password';

interface LoginStateRow {
  officerId: string;
  username: string;
  enabled: boolean;
  enrolled: boolean;
  passwordOnce: boolean;
  passwordGivenAt: Date;
  signedInAt: Date | null;
  /** What is asked for about the login and still waits for a second administrator. */
  change: LoginChange | null;
  askedBy: string | null;
  askedAt: Date | null;
}
