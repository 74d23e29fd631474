import type { Citizen } from '#domain/journal';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { Account, Contact } from './account.ts';
import { type AccountRow, accountById, accountByIndex } from './accounts.store.ts';

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

/** The same by identity number: for a counter that has the card in hand, and for the demonstration. */
export async function findCitizenByNumber(
  db: Reader,
  keys: Keys,
  idNumber: string,
): Promise<Citizen | undefined> {
  const row = await accountByIndex(db, idNumberIndexes(keys, idNumber));
  return row && citizenOf(row);
}

function citizenOf(row: AccountRow, partyId = row.partyId): Citizen {
  return { kind: 'citizen', accountId: row.id, partyId, name: row.fullName, verified: row.level !== null };
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
    createdAt: row.createdAt,
    revision: row.revision,
    ...openContact(keys, row.contact),
  };
}

export function sealContact(keys: Keys, contact: Contact): Buffer {
  return keys.seal('contact', JSON.stringify(contact));
}

function openContact(keys: Keys, sealed: Buffer): Contact {
  return JSON.parse(keys.open('contact', sealed)) as Contact; // written by sealContact
}

/** The blind indexes by which an account is found by its number without opening any. */
export function idNumberIndexes(keys: Keys, idNumber: string): Buffer[] {
  return keys.blindIndexes('id-number', idNumber);
}
