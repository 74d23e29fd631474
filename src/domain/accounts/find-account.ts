import type { Citizen } from '#domain/journal';
import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import type { Account, NumberProof } from './account.ts';
import { type AccountRow, accountById, accountsById, lockAccount, lockedLoss } from './accounts.store.ts';
import { claimantsOf } from './citizen-numbers.store.ts';
import { openContact } from './contact.ts';

/** An account that is not disabled, opened, or undefined. */
export async function findAccount(db: Reader, keys: Keys, id: string): Promise<Account | undefined> {
  const row = await accountById(db, id);
  return row && openAccount(keys, row);
}

/** The same, for pages and for prefilling e-forms. @throws NotFound */
export async function getAccount(db: Reader, keys: Keys, id: string): Promise<Account> {
  const account = await findAccount(db, keys, id);
  if (!account) throw new NotFound('account');
  return account;
}

/**
 * The same, which nobody else changes until the transaction ends: before its sessions and challenges are locked, and after its number
 * (`lockNumber`). @throws NotFound
 */
export async function getLockedAccount(tx: Tx, keys: Keys, id: string): Promise<Account> {
  const row = await lockAccount(tx, id);
  if (!row) throw new NotFound('account');
  return openAccount(keys, row);
}

/** The same, of somebody who files. @throws NotFound, Refusal 'accounts.number-lost' when another account has proved the number */
export async function getFilingAccount(db: Reader, keys: Keys, id: string): Promise<Account> {
  const account = await getAccount(db, keys, id);
  if (account.lostNumber) throw new Refusal('accounts.number-lost', {}, 403);
  return account;
}

/**
 * Whether an account has lost its number, as it stays until the transaction ends: asked before it does anything in its person's name.
 * @throws NotFound when it was disabled
 */
export async function hasLostNumber(tx: Tx, accountId: string): Promise<boolean> {
  const found = await lockedLoss(tx, accountId);
  if (!found) throw new NotFound('account');
  return found.isLost;
}

/**
 * A signed-in account as an actor; undefined when it was disabled. Opens nothing sealed.
 * @param partyId the party for which it acts now: its own person, unless its session says otherwise.
 */
export async function findCitizen(
  db: Reader,
  accountId: string,
  partyId?: string,
): Promise<Citizen | undefined> {
  const row = await accountById(db, accountId);
  return row && citizenOf(row, partyId);
}

/** The account that holds an identity number, as an actor: the one that proved it, or else the first that claimed it. */
export async function findCitizenByNumber(
  db: Reader,
  keys: Keys,
  idNumber: string,
): Promise<Citizen | undefined> {
  const ids = await claimantsOf(db, idNumberIndexes(keys, idNumber));
  const [row] = (await accountsById(db, ids)).filter(({ numberLostAt }) => numberLostAt === null);
  return row && citizenOf(row);
}

/**
 * What has proved that accounts are their persons', by account, or that they have lost their number; those of which neither is known are
 * not in it. Opens nothing sealed.
 */
export async function findProofs(
  db: Reader,
  accountIds: readonly string[],
): Promise<Map<string, NumberProof>> {
  if (accountIds.length === 0) return new Map();
  const rows = await accountsById(db, accountIds);
  return new Map(
    rows.flatMap(({ id, level, numberLostAt }): [string, NumberProof][] => {
      const proof = numberLostAt ? 'lost' : level;
      return proof ? [[id, proof]] : [];
    }),
  );
}

/** An account as an actor, acting for its own person unless told otherwise. */
export function citizenOf(row: AccountRow, partyId = row.partyId): Citizen {
  return {
    kind: 'citizen',
    accountId: row.id,
    partyId,
    name: row.fullName,
    verified: row.level !== null,
    ...(row.numberLostAt ? { lostNumber: true } : {}),
  };
}

export function openAccount(keys: Keys, row: AccountRow): Account {
  return {
    id: row.id,
    partyId: row.partyId,
    idNumber: keys.open('id-number', row.idNumber),
    fullName: row.fullName,
    birthDate: row.birthDate,
    sex: row.sex,
    level: row.level,
    lostNumber: row.numberLostAt !== null,
    createdAt: row.createdAt,
    revision: row.revision,
    ...openContact(keys, row.contact),
  };
}

/** The blind indexes by which an account is found by its number without opening any. */
export function idNumberIndexes(keys: Keys, idNumber: string): Buffer[] {
  return keys.blindIndexes('id-number', idNumber);
}
