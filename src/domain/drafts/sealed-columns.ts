import type { SealedColumn } from '#platform/reseal.ts';

/** What this room has sealed, for a change of keys. */
export const draftSealedColumns: SealedColumn[] = [
  { table: 'drafts', key: ['party_id', 'id'], column: 'content', purpose: 'draft' },
];
