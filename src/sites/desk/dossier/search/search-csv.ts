import type { ListedDossier } from '#domain/dossiers';
import { statusNames } from '#views/words/dossier.ts';
import { csv, csvTime } from '../../admin/csv.ts';
import { searchWords as w } from '../../words/search.ts';

/** The dossiers of a list, for a spreadsheet. */
export function listCsv(rows: readonly ListedDossier[]): Buffer {
  const cells = rows.map((d) => [
    d.code,
    d.procedureName,
    d.ownerName,
    statusNames[d.status],
    d.holderOfficerName,
    d.holderAgencyName,
    csvTime(d.submittedAt),
    d.promisedAt ? csvTime(d.promisedAt) : '',
  ]);
  return csv([w.columns, ...cells]);
}
