import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import type { SealedColumn } from '#platform/reseal.ts';
import { moveNumber } from './accounts.store.ts';

/** What this room has sealed, for a change of keys. */
export const accountSealed: SealedColumn[] = [
  { table: 'citizen_accounts', key: ['id'], column: 'id_number', purpose: 'id-number', also: findAnew },
  { table: 'citizen_accounts', key: ['id'], column: 'contact', purpose: 'contact' },
  { table: 'officer_logins', key: ['officer_id'], column: 'totp_secret', purpose: 'totp' },
  { table: 'challenges', key: ['token_hash'], column: 'state', purpose: 'challenge' },
];

async function findAnew(tx: Tx, keys: Keys, row: Record<string, unknown>, number: string): Promise<void> {
  const [now, ...former] = keys.blindIndexes('id-number', number);
  if (now) await moveNumber(tx, String(row['id']), former, now);
}
