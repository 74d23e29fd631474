import type { SealedColumn } from '#platform/reseal.ts';

/** What this room has sealed, for a change of keys. */
export const accountSealed: SealedColumn[] = [
  {
    table: 'citizen_accounts',
    key: ['id'],
    column: 'id_number',
    purpose: 'id-number',
    index: { column: 'id_number_index', purpose: 'id-number', of: (number) => number },
  },
  { table: 'citizen_accounts', key: ['id'], column: 'contact', purpose: 'contact' },
  { table: 'officer_logins', key: ['officer_id'], column: 'totp_secret', purpose: 'totp' },
  { table: 'challenges', key: ['token_hash'], column: 'state', purpose: 'challenge' },
];
