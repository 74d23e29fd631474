import type { SealedColumn } from '#platform/reseal.ts';
import { listAnew } from './agency-list/list-missing.ts';
import type { People } from './dossier.ts';

/** What this room has sealed, for a change of keys. */
export const dossierSealedColumns: SealedColumn[] = [
  {
    table: 'dossiers',
    key: ['owner_agency_id', 'id'],
    column: 'people',
    purpose: 'people',
    index: {
      column: 'owner_id_index',
      purpose: 'id-number',
      of: (people) => (JSON.parse(people) as People).owner.idNumber || undefined, // sealed by submitDossier
    },
    // how its agencies find it is made of the key too
    also: (tx, keys, row) =>
      listAnew(tx, keys, { ownerAgencyId: String(row['owner_agency_id']), id: String(row['id']) }),
  },
  { table: 'dossiers', key: ['owner_agency_id', 'id'], column: 'answers', purpose: 'answers' },
  {
    table: 'former_answers',
    key: ['owner_agency_id', 'dossier_id', 'seq'],
    column: 'answers',
    purpose: 'answers',
  },
  { table: 'issued_forms', key: ['owner_agency_id', 'id'], column: 'people', purpose: 'people' },
  { table: 'issued_forms', key: ['owner_agency_id', 'id'], column: 'answers', purpose: 'answers' },
  { table: 'issued_forms', key: ['owner_agency_id', 'id'], column: 'slip', purpose: 'issued-form' },
];
