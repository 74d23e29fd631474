import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import type { SealedColumn } from '#platform/reseal.ts';
import { moveNumber } from './citizen-numbers.store.ts';

/** What this room keeps sealed, for key rotation. */
export const accountSealedColumns: SealedColumn[] = [
  {
    table: 'citizen_accounts',
    key: ['id'],
    column: 'id_number',
    purpose: 'id-number',
    also: renewNumberIndex,
  },
  { table: 'citizen_accounts', key: ['id'], column: 'contact', purpose: 'contact' },
  { table: 'officer_logins', key: ['officer_id'], column: 'totp_secret', purpose: 'totp' },
  { table: 'challenges', key: ['token_hash'], column: 'state', purpose: 'challenge' },
];

async function renewNumberIndex(
  tx: Tx,
  keys: Keys,
  row: Record<string, unknown>,
  number: string,
): Promise<void> {
  const [current, ...former] = keys.blindIndexes('id-number', number);
  if (current) await moveNumber(tx, String(row['id']), former, current);
}
