import type { Reader } from '#platform/db/db.ts';
import type { AccountsDeps } from './account.ts';
import type { AccountRow } from './accounts.store.ts';
import { accountsClaiming, MOST_CLAIMS } from './claims.ts';
import { phoneOf } from './contact.ts';
import { idNumberIndexes } from './find-account.ts';
import { knownDeviceMayTry, strangerMayTry, tooOften } from './known-device.ts';
import { passwordMatches } from './password-hash.ts';

/**
 * Checks identity number and password, before any transaction, because the comparison is slow. Several accounts may claim the number: then
 * the telephone has to say which is meant, unless the device is known to one of them. Without it no password is right, so that nobody
 * learns from the answer whether another who claims the number has the same one, and it is the answer of a wrong password, so that nobody
 * learns how many claim it. The work is the same whether the number has no account, one or several.
 * @throws Refusal 'too-often' as `countPasswordTry` does
 */
export async function checkPassword(db: Reader, d: AccountsDeps, o: Credentials): Promise<PasswordCheck> {
  const candidates = (await accountsClaiming(db, d.keys, o.idNumber))
    .filter((row) => (o.phone ? phoneOf(d.keys, row.contact) === o.phone : row.numberLostAt === null))
    .slice(0, MOST_CLAIMS);
  const fitting = await accountsThatFit(d, candidates, o);
  const [first, ...others] = fitting;
  if (first && others.length === 0) return { outcome: 'right', ...provenBy(d, first) };
  const who = candidates[0] ? ({ kind: 'account', id: candidates[0].id } as const) : { typed: o.idNumber };
  d.security.note({ kind: 'sign-in.failed', who, address: o.ip });
  return { outcome: 'wrong' };
}

function provenBy({ keys }: AccountsDeps, { id, contact, passwordHash }: AccountRow): ProvenAccount {
  return { accountId: id, phone: phoneOf(keys, contact), passwordHash };
}

// A device that is known to one account has its own count of tries at that account alone: at the others, and when they are used up, it
// is a stranger like any.
async function accountsThatFit(
  d: AccountsDeps,
  candidates: AccountRow[],
  o: Credentials,
): Promise<AccountRow[]> {
  const ofKnownDevice: AccountRow[] = [];
  for (const row of candidates)
    if (await knownDeviceMayTry(d, 'sign-in', row, o.devices)) ofKnownDevice.push(row);
  const fitting = await compare(ofKnownDevice, o.password, ofKnownDevice.length);
  if (fitting.length > 0) return fitting;
  const name = String(idNumberIndexes(d.keys, o.idNumber)[0]?.toString('base64'));
  const others = candidates.filter((row) => !ofKnownDevice.includes(row));
  const isNoStranger = ofKnownDevice.length > 0 && others.length === 0;
  const mayTry = isNoStranger || (await strangerMayTry(d, 'sign-in', { name, ip: o.ip }));
  if (!mayTry && ofKnownDevice.length === 0) throw tooOften();
  const fittingOthers = await compare(mayTry ? others : [], o.password, MOST_CLAIMS - ofKnownDevice.length);
  return candidates.length === 1 ? fittingOthers : [];
}

/** So many comparisons are made, one after the other, however many accounts there are. */
async function compare(rows: AccountRow[], password: string, times: number): Promise<AccountRow[]> {
  const fitting: AccountRow[] = [];
  for (let i = 0; i < times; i++) {
    const row = rows[i];
    if ((await passwordMatches(row?.passwordHash, password)) && row) fitting.push(row);
  }
  return fitting;
}

interface Credentials {
  idNumber: string;
  password: string;
  /** The account's telephone, ten digits: needed only where several accounts claim the number. */
  phone?: string | undefined;
  ip: string;
  /** The proofs that the browser keeps from earlier sign-ins. */
  devices: readonly string[];
}

export type PasswordCheck =
  | ({ outcome: 'right' } & ProvenAccount)
  /** Or several accounts claim the number and nothing says which is meant. */
  | { outcome: 'wrong' };

/** An account whose password was right. */
export interface ProvenAccount {
  accountId: string;
  phone: string;
  /** Of the password that was right. */
  passwordHash: string;
}
