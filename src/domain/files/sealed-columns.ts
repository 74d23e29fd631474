import type { SealedColumn } from '#platform/reseal.ts';

/** What this room has sealed, for a change of keys: the key of each file, so that no file is written anew. */
export const fileSealed: SealedColumn[] = [
  { table: 'files', key: ['owner_agency_id', 'id'], column: 'sealed_key', purpose: 'file-key' },
];
