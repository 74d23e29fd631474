import { createHash } from 'node:crypto';
import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { ChallengePurpose } from './challenge-purpose.ts';

const COLUMNS = sql`token_hash as "id", purpose, subject_id as "subjectId", state, code_mac as "codeMac", attempts, sends,
  passed_at as "passedAt", idle_until as "idleUntil"`;

const isOpen = (now: Date) => sql`expires_at > ${now} and (idle_until is null or idle_until > ${now})`;

export async function insertChallenge(tx: Tx, c: NewChallengeRow): Promise<void> {
  await tx.run(sql`insert into challenges (token_hash, purpose, subject_id, state, code_mac, sends, sent_at, code_until, idle_until, expires_at)
    values (${c.id}, ${c.purpose}, ${c.subjectId}, ${c.state}, ${c.codeMac}, ${c.sends}, ${c.now}, ${c.codeUntil}, ${c.idleUntil}, ${c.expiresAt})`);
}

export function challengeById(
  db: Reader,
  id: Buffer,
  purpose: ChallengePurpose,
  now: Date,
): Promise<ChallengeRow | undefined> {
  return db.one<ChallengeRow>(
    sql`select ${COLUMNS} from challenges where token_hash = ${id} and purpose = ${purpose} and ${isOpen(now)}`,
  );
}

/** Its browser is still there. */
export async function keepOpen(db: Reader, id: Buffer, idleUntil: Date): Promise<void> {
  await db.run(sql`update challenges set idle_until = ${idleUntil} where token_hash = ${id}`);
}

/** Counts an attempt and gives what to compare it with, in one statement: guesses sent in parallel cannot exceed the number allowed. */
export function takeTry(
  db: Reader,
  id: Buffer,
  purpose: ChallengePurpose,
  most: number,
  now: Date,
): Promise<ChallengeRow | undefined> {
  return db.one<ChallengeRow>(sql`update challenges set attempts = attempts + 1
    where token_hash = ${id} and purpose = ${purpose} and passed_at is null and attempts < ${most} and ${isOpen(now)}
      and (code_until is null or code_until > ${now})
    returning ${COLUMNS}`);
}

/** False when another request passed it first. */
export async function markPassed(tx: Tx, id: Buffer, now: Date): Promise<boolean> {
  return (
    (await tx.run(
      sql`update challenges set passed_at = ${now} where token_hash = ${id} and passed_at is null`,
    )) === 1
  );
}

/** Replaces the code by a new one with attempts of its own; false when codes were sent too often for this challenge. */
export async function renewCode(
  tx: Tx,
  id: Buffer,
  o: { codeMac: Buffer | null; codeUntil: Date; most: number; now: Date },
): Promise<boolean> {
  const rows =
    await tx.run(sql`update challenges set code_mac = ${o.codeMac}, code_until = ${o.codeUntil}, sent_at = ${o.now}, sends = sends + 1, attempts = 0
    where token_hash = ${id} and sends < ${o.most} and passed_at is null`);
  return rows === 1;
}

/** Removes a challenge; undefined when it is already gone. */
export function removeChallenge(tx: Tx, id: Buffer): Promise<ChallengeRow | undefined> {
  return tx.one<ChallengeRow>(sql`delete from challenges where token_hash = ${id} returning ${COLUMNS}`);
}

/** False when another request ended it first. A challenge that has ended is of another purpose, also to a version that knows no such end. */
export async function markEnded(
  tx: Tx,
  id: Buffer,
  o: { purpose: ChallengePurpose; state: Buffer; until: Date },
): Promise<boolean> {
  const rows =
    await tx.run(sql`update challenges set purpose = ${endOf(o.purpose)}, state = ${o.state}, code_mac = null, idle_until = null,
      expires_at = ${o.until}
    where token_hash = ${id} and purpose = ${o.purpose}`);
  return rows === 1;
}

export function endedChallenge(
  db: Reader,
  ids: readonly Buffer[],
  purpose: ChallengePurpose,
  now: Date,
): Promise<EndedRow | undefined> {
  return db.one<EndedRow>(sql`select subject_id as "subjectId", state from challenges
    where token_hash = any(${ids}::bytea[]) and purpose = ${endOf(purpose)} and expires_at > ${now}
    order by expires_at desc limit 1`);
}

/** Writes whose a challenge is, where only a job may find it out: who ends what was begun for an account ends this one too. */
export async function giveToSubject(tx: Tx, id: Buffer, subjectId: string): Promise<void> {
  await tx.run(sql`update challenges set subject_id = ${subjectId} where token_hash = ${id}`);
}

/** Removes what somebody has begun and not finished. */
export async function removeChallengesOf(
  tx: Tx,
  subjectId: string,
  purposes: readonly ChallengePurpose[],
): Promise<void> {
  await tx.run(
    sql`delete from challenges where subject_id = ${subjectId} and purpose = any(${purposes}::text[])`,
  );
}

export async function sweepChallengeRows(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from challenges where expires_at < ${now} or idle_until < ${now}`);
}

function endOf(purpose: ChallengePurpose): string {
  return `${purpose}-ended`;
}

export function challengeId(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export interface ChallengeRow {
  id: Buffer;
  purpose: ChallengePurpose;
  subjectId: string | null;
  /** Sealed JSON. */
  state: Buffer;
  codeMac: Buffer | null;
  attempts: number;
  sends: number;
  passedAt: Date | null;
  /** Until when it waits for its browser's next request; null where only its end is set. */
  idleUntil: Date | null;
}

/** Of a challenge that ended by success. */
type EndedRow = Pick<ChallengeRow, 'subjectId' | 'state'>;

interface NewChallengeRow
  extends Pick<ChallengeRow, 'id' | 'purpose' | 'subjectId' | 'state' | 'codeMac' | 'sends' | 'idleUntil'> {
  now: Date;
  codeUntil: Date | null;
  expiresAt: Date;
}
