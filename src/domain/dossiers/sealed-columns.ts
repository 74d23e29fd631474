import type { SealedColumn } from '#platform/reseal.ts';
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
  },
  { table: 'dossiers', key: ['owner_agency_id', 'id'], column: 'answers', purpose: 'answers' },
];
