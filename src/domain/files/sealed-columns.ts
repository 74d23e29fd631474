import type { SealedColumn } from '#platform/reseal.ts';

/** What this room keeps sealed, for key rotation: the key of each file, so that no file has to be encrypted again. */
export const fileSealedColumns: SealedColumn[] = [
  { table: 'files', key: ['owner_agency_id', 'id'], column: 'sealed_key', purpose: 'file-key' },
];
