import type { SealedColumn } from '#platform/reseal.ts';

/** What this room keeps sealed, for key rotation. */
export const noticeSealedColumns: SealedColumn[] = [
  { table: 'notices', key: ['owner_agency_id', 'id'], column: 'recipient', purpose: 'notice' },
  { table: 'notices', key: ['owner_agency_id', 'id'], column: 'body', purpose: 'notice' },
  {
    table: 'notice_attachments',
    key: ['owner_agency_id', 'notice_id', 'n'],
    column: 'bytes',
    purpose: 'notice-file',
  },
];
