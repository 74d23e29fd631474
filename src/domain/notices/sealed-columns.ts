import type { SealedColumn } from '#platform/reseal.ts';

/** What this room has sealed, for a change of keys. */
export const noticeSealed: SealedColumn[] = [
  { table: 'notices', key: ['owner_agency_id', 'id'], column: 'recipient', purpose: 'notice' },
  { table: 'notices', key: ['owner_agency_id', 'id'], column: 'body', purpose: 'notice' },
  {
    table: 'notice_attachments',
    key: ['owner_agency_id', 'notice_id', 'n'],
    column: 'bytes',
    purpose: 'notice-file',
  },
];
