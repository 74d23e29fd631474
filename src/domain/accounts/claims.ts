import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { type AccountRow, accountsById } from './accounts.store.ts';
import {
  claimantsOf,
  deleteClaims,
  insertClaim,
  insertHolder,
  leaveWithoutHolder,
  lockNumber,
} from './citizen-numbers.store.ts';
import { phoneOf } from './contact.ts';
import { idNumberIndexes } from './find-account.ts';

/**
 * So many accounts can claim a number that none of them has proved. A password is compared with each of them. Those that have lost the
 * number are none of them.
 */
export const MOST_CLAIMS = 5;
const MARK_LENGTH = 16;

/** The accounts that claim a number, without those that were disabled: first the one that holds it, then by age. */
export async function accountsClaiming(db: Reader, keys: Keys, idNumber: string): Promise<AccountRow[]> {
  return accountsById(db, await claimantsOf(db, idNumberIndexes(keys, idNumber)));
}

/** The one of them that has this phone. Whoever lost the number to another account is found by it too. */
export async function accountWithPhone(
  db: Reader,
  keys: Keys,
  { idNumber, phone }: { idNumber: string; phone: string },
): Promise<AccountRow | undefined> {
  return (await accountsClaiming(db, keys, idNumber)).find((row) => phoneOf(keys, row.contact) === phone);
}

/**
 * Lets a new account claim a number, as the first or beside others. False, and nothing is written, when somebody has proved the number,
 * when an account with the same phone claims it, and when it is claimed as often as it can be.
 */
export async function claimNumber(
  tx: Tx,
  keys: Keys,
  o: { indexes: Buffer[]; accountId: string; phone: string },
): Promise<boolean> {
  const [index] = o.indexes;
  if (!index) throw new Error('a number has no index');
  await lockNumber(tx, index);
  const rows = await accountsById(tx, await claimantsOf(tx, o.indexes), { disabled: true });
  const isTaken = rows.some((row) => row.level !== null || phoneOf(keys, row.contact) === o.phone);
  const claims = rows.filter((row) => row.numberLostAt === null).length;
  if (isTaken || claims >= MOST_CLAIMS) return false;
  if (claims === 0) await insertHolder(tx, index, o.accountId);
  else await insertClaim(tx, index, o.accountId);
  return true;
}

/** Who claims a number and what is known of each, as a word that changes with any of it and that nobody else can make. Of all accounts that claim it, disabled ones too. */
export function markOfClaims(keys: Keys, rows: readonly AccountRow[]): string {
  const states = rows.map((row) => `${row.id} ${row.revision}`).join('\n');
  return keys.mac('claims-of-number', states).toString('base64url').slice(0, MARK_LENGTH);
}

/** The same of a number that nobody else claims, gives away or moves until the transaction ends. */
export async function lockedMark(tx: Tx, keys: Keys, indexes: Buffer[]): Promise<string> {
  const [index] = indexes;
  if (!index) throw new Error('a number has no index');
  await lockNumber(tx, index);
  return markOfClaims(keys, await accountsById(tx, await claimantsOf(tx, indexes), { disabled: true }));
}

/** Nobody holds the number from now on; whoever claimed it is still found by it. */
export async function leaveNumber(tx: Tx, indexes: Buffer[]): Promise<void> {
  const [index] = indexes;
  if (!index) throw new Error('a number has no index');
  await leaveWithoutHolder(tx, index, indexes);
}

/** Gives a number to one of the accounts that claim it. @returns the others, who only claim it from now on. */
export async function giveNumber(tx: Tx, indexes: Buffer[], accountId: string): Promise<string[]> {
  const [index] = indexes;
  if (!index) throw new Error('a number has no index');
  await lockNumber(tx, index);
  const others = (await claimantsOf(tx, indexes)).filter((id) => id !== accountId);
  await deleteClaims(tx, indexes);
  await insertHolder(tx, index, accountId);
  for (const other of others) await insertClaim(tx, index, other);
  return others;
}
