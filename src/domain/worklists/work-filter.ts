import type { Status } from '#domain/ledger';
import { folded, hasEveryFolded } from '#platform/db/folded.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { type Narrowing, narrowedBy } from './narrowing.ts';

/** The statuses in which somebody holds a dossier, so that it is on a worklist. */
export const statusesAtWork = ['submitted', 'accepted', 'processing', 'resolved'] as const satisfies Status[];

/**
 * A worklist filter as an SQL condition. Every word of the search text must occur in the case number or in the name of the owner, the
 * procedure or the holder, with or without accents. It reads the rows of one agency, never of all.
 */
export function filterCondition(filter: WorkFilter): Sql {
  const names = sql`concat_ws(' ', code, owner_name, procedure_name, officer_name)`;
  const parts = [
    ...narrowedBy(filter, { holder: sql`officer_id`, received: sql`received_at` }),
    ...(filter.promised ? [sql`promised_at is not null`] : []),
    ...hasEveryFolded(sql`coalesce(search_text, ${folded(names)})`, filter.searchText ?? ''),
  ];
  return parts.length === 0 ? sql`true` : join(parts, ' and ');
}

export interface WorkFilter extends Narrowing {
  /** The words that a person typed into the search box. */
  searchText?: string;
  /** Only those whose result is promised: what is ordered by it. */
  promised?: boolean;
}
