import type { Status } from '#domain/ledger';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { fold } from '#platform/text.ts';

// Every letter that `fold` turns into an ASCII letter, and that ASCII letter, so that the database folds names as the program does.
const MARKED = Array.from({ length: 0x1f00 - 0xc0 }, (_, i) => String.fromCharCode(0xc0 + i))
  .filter((letter) => /^[a-z]$/.test(fold(letter)))
  .join('');
const PLAIN = Array.from(MARKED, fold).join('');
const MOST_WORDS = 8;

/** The statuses in which somebody holds a dossier, so that it is on a worklist. */
export const statusesAtWork = ['submitted', 'accepted', 'processing', 'resolved'] as const satisfies Status[];

/**
 * A worklist filter as an SQL condition. Every word of the search text must occur in the case number or in the name of the owner, the
 * procedure or the holder, with or without accents; the status must match. It reads the rows of one agency, never of all.
 */
export function filterCondition(filter: WorkFilter): Sql {
  const words = fold(filter.searchText ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  const parts = [
    ...words.map((word) => sql`strpos(${searchedText()}, ${word}) > 0`),
    ...(filter.status ? [sql`status = ${filter.status}`] : []),
  ];
  return parts.length === 0 ? sql`true` : join(parts, ' and ');
}

function searchedText(): Sql {
  return sql`lower(translate(concat_ws(' ', code, owner_name, procedure_name, officer_name), ${MARKED}, ${PLAIN}))`;
}

export interface WorkFilter {
  /** The words that a person typed into the search box. */
  searchText?: string;
  status?: Status;
}
