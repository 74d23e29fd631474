import { createHash } from 'node:crypto';
import { newToken } from './crypto.ts';
import type { Reader, Tx } from './db/db.ts';
import { type Sql, sql } from './db/sql.ts';

const TOKEN_LENGTH = 43;
const TOUCH_MS = 60_000; // "last seen" is written at most once a minute

/** Opens a session and gives its token for the cookie. Only the token's SHA-256 is kept. */
export async function openSession(tx: Tx, o: NewSession): Promise<string> {
  const token = newToken();
  await tx.run(sql`insert into sessions (token_hash, realm, subject_id, acts_for_id, opened_at, seen_at, expires_at, idle_seconds, ip, user_agent)
    values (${hash(token)}, ${o.realm}, ${o.subjectId}, ${o.actsForId ?? null}, ${o.now}, ${o.now}, ${new Date(o.now.getTime() + o.maxSeconds * 1000)}, ${o.idleSeconds},
      ${o.ip}, ${o.userAgent.slice(0, 200)})`);
  return token;
}

/**
 * The session of a cookie, or undefined when it is unknown, idle too long, or over.
 * @param again for whoever was found a while ago in the same request: nothing is written of it.
 */
export async function findSession(
  db: Reader,
  realm: string,
  token: string,
  now: Date,
  again = false,
): Promise<Session | undefined> {
  if (token.length !== TOKEN_LENGTH) return undefined;
  const id = hash(token);
  const s = await db.one<
    Session & { seenAt: Date }
  >(sql`select token_hash as id, subject_id as "subjectId", acts_for_id as "actsForId", seen_at as "seenAt"
    from sessions where ${isOpen({ id, realm, now })}`);
  if (!s) return undefined;
  if (!again && now.getTime() - s.seenAt.getTime() > TOUCH_MS)
    await db.run(sql`update sessions set seen_at = ${now} where token_hash = ${id}`);
  return { id: s.id, subjectId: s.subjectId, actsForId: s.actsForId };
}

/**
 * The session of a cookie with what `f` reads of its subject, both in one packet when `db` is one connection. `f` is given a subquery for
 * the subject's id, which finds nobody when there is no such session.
 */
export async function findSessionWith<T>(
  db: Reader,
  { realm, token, now, again }: { realm: string; token: string; now: Date; again?: boolean },
  f: (subject: Sql) => Promise<T>,
): Promise<{ session: Session; subject: T } | undefined> {
  if (token.length !== TOKEN_LENGTH) return undefined;
  const [session, subject] = await Promise.all([
    findSession(db, realm, token, now, again),
    f(sql`select subject_id from sessions where ${isOpen({ id: hash(token), realm, now })}`),
  ]);
  return session && { session, subject };
}

function isOpen({ id, realm, now }: { id: Buffer; realm: string; now: Date }): Sql {
  return sql`token_hash = ${id} and realm = ${realm} and expires_at > ${now} and seen_at + make_interval(secs => idle_seconds) > ${now}`;
}

/**
 * Takes one of the wrong passwords that a session may have, before the password is compared: whoever sends many at the same moment waits
 * for one after another. @returns how many are taken with it; undefined when none is left, or the session is over.
 */
export async function takePassword(tx: Tx, id: Buffer, most: number): Promise<number | undefined> {
  const row = await tx.one<{ n: number }>(sql`update sessions set wrong_passwords = wrong_passwords + 1
    where token_hash = ${id} and wrong_passwords < ${most} returning wrong_passwords as n`);
  return row?.n;
}

/** It was right. */
export async function giveBackPassword(tx: Tx, id: Buffer): Promise<void> {
  await tx.run(sql`update sessions set wrong_passwords = wrong_passwords - 1 where token_hash = ${id}`);
}

export async function closeSession(tx: Tx, id: Buffer): Promise<void> {
  await tx.run(sql`delete from sessions where token_hash = ${id}`);
}

/** Signs a subject out everywhere; with `except`, everywhere else. */
export async function closeSessionsOf(
  tx: Tx,
  realm: string,
  subjectId: string,
  except?: Buffer,
): Promise<number> {
  return tx.run(sql`delete from sessions where realm = ${realm} and subject_id = ${subjectId}
    and (${except ?? null}::bytea is null or token_hash <> ${except ?? null})`);
}

/** The sessions of a subject that are still open, the one used last first. */
export async function listSessions(
  db: Reader,
  realm: string,
  subjectId: string,
  now: Date,
): Promise<OpenSession[]> {
  return db.many<OpenSession>(sql`select token_hash as id, opened_at as "openedAt", seen_at as "seenAt", ip, user_agent as "userAgent"
    from sessions where realm = ${realm} and subject_id = ${subjectId} and expires_at > ${now}
      and seen_at + make_interval(secs => idle_seconds) > ${now} order by seen_at desc limit 50`);
}

/** Removes what is over; run by a scheduled job. */
export async function sweepSessions(tx: Tx, now: Date): Promise<number> {
  return tx.run(
    sql`delete from sessions where expires_at < ${now} or seen_at + make_interval(secs => idle_seconds) < ${now}`,
  );
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export interface Session {
  id: Buffer;
  subjectId: string;
  /** In whose name the subject acts in this session. */
  actsForId: string | null;
}

export interface OpenSession {
  id: Buffer;
  openedAt: Date;
  seenAt: Date;
  ip: string;
  userAgent: string;
}

export interface NewSession {
  /** Which door the session opens; a cookie of one realm is worth nothing in another. */
  realm: string;
  subjectId: string;
  actsForId?: string;
  now: Date;
  idleSeconds: number;
  maxSeconds: number;
  ip: string;
  userAgent: string;
}
