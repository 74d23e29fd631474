import type { SealedColumn } from '#platform/reseal.ts';

/** The columns this room seals, for a change of keys. */
export const draftSealedColumns: SealedColumn[] = [
  { table: 'drafts', key: ['party_id', 'id'], column: 'content', purpose: 'draft' },
];
