import type { Keys } from '#platform/crypto.ts';
import { Refusal } from '#platform/errors.ts';
import type { SealedColumn } from '#platform/reseal.ts';
import { bankOf } from './banks.ts';
import type { Account, Refund, RefundWay } from './refund.ts';

const PURPOSE = 'refund-account';

/** What this room has sealed, for a change of keys. */
export const paymentSealedColumns: SealedColumn[] = [
  { table: 'refund_requests', key: ['owner_agency_id', 'id'], column: 'account', purpose: PURPOSE },
];

/** Which numbers an account may have. */
export const ACCOUNT_NUMBER = /^\d{4,19}$/;

/** The account of a transfer, sealed; null of another way. Refuses 'refund.no-account'. */
export function sealAccount(
  keys: Keys,
  { way, account }: { way: RefundWay; account?: Account | undefined },
): Buffer | null {
  if (way !== 'transfer') return null;
  if (!account || !bankOf(account.bank) || !ACCOUNT_NUMBER.test(account.number))
    throw new Refusal('refund.no-account', {}, 422);
  const { bank, number } = account;
  return keys.seal(PURPOSE, JSON.stringify({ bank, number }));
}

/** The account that a refund goes to; undefined where it is no transfer. */
export function accountOf(keys: Keys, r: Pick<Refund, 'account'>): Account | undefined {
  return r.account ? (JSON.parse(keys.open(PURPOSE, r.account)) as Account) : undefined; // sealed by `sealAccount`
}
