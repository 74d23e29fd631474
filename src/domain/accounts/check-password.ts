import type { Reader } from '#platform/db/db.ts';
import type { AccountsDeps } from './account.ts';
import type { AccountRow } from './accounts.store.ts';
import { accountsClaiming, MOST_CLAIMS } from './claims.ts';
import { phoneOf } from './contact.ts';
import { idNumberIndexes } from './find-account.ts';
import { knownDeviceMayTry, strangerMayTry, tooOften } from './known-device.ts';
import { passwordMatches } from './password-hash.ts';

/**
 * Checks identity number and password, before any transaction, because the comparison is slow. Several accounts may claim the number: the
 * password says which is meant, and where it fits several, the telephone has to say it. The work is the same whether the number has no
 * account, one or several.
 * @throws Refusal 'too-often' as `countPasswordTry` does
 */
export async function checkPassword(db: Reader, d: AccountsDeps, o: Credentials): Promise<PasswordCheck> {
  const meant = (await accountsClaiming(db, d.keys, o.idNumber))
    .filter((row) => (o.phone ? phoneOf(d.keys, row.contact) === o.phone : row.numberLostAt === null))
    .slice(0, MOST_CLAIMS);
  const fitting = await accountsThatFit(d, meant, o);
  const [first] = fitting;
  if (first && (fitting.length === 1 || o.phone)) return { outcome: 'right', ...provenBy(d, first) };
  if (first) return { outcome: 'which' };
  const who = meant[0] ? ({ kind: 'account', id: meant[0].id } as const) : { typed: o.idNumber };
  d.security.note({ kind: 'sign-in.failed', who, address: o.ip });
  return { outcome: 'wrong' };
}

function provenBy({ keys }: AccountsDeps, { id, contact, passwordHash }: AccountRow): ProvenAccount {
  return { accountId: id, phone: phoneOf(keys, contact), passwordHash };
}

// A device that is known to one account has its own count of tries at that account alone: at the others, and when they are used up, it
// is a stranger like any.
async function accountsThatFit(d: AccountsDeps, meant: AccountRow[], o: Credentials): Promise<AccountRow[]> {
  const known: AccountRow[] = [];
  for (const row of meant) if (await knownDeviceMayTry(d, 'sign-in', row, o.devices)) known.push(row);
  const fitting = await compare(known, o.password, known.length);
  if (fitting.length > 0) return fitting;
  const name = String(idNumberIndexes(d.keys, o.idNumber)[0]?.toString('base64'));
  const others = meant.filter((row) => !known.includes(row));
  const isNoStranger = known.length > 0 && others.length === 0;
  const mayTry = isNoStranger || (await strangerMayTry(d, 'sign-in', { name, ip: o.ip }));
  if (!mayTry && known.length === 0) throw tooOften();
  return compare(mayTry ? others : [], o.password, MOST_CLAIMS - known.length);
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
  /** The account's telephone, ten digits: only where the number and the password alone do not say which account is meant. */
  phone?: string | undefined;
  ip: string;
  /** The proofs that the browser keeps from earlier sign-ins. */
  devices: readonly string[];
}

export type PasswordCheck =
  | ({ outcome: 'right' } & ProvenAccount)
  /** The password fits several accounts that claim the number. */
  | { outcome: 'which' }
  | { outcome: 'wrong' };

/** An account whose password was right. */
export interface ProvenAccount {
  accountId: string;
  phone: string;
  /** Of the password that was right. */
  passwordHash: string;
}
