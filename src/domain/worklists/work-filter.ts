import type { Status } from '#domain/ledger';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { fold } from '#platform/text.ts';

// every letter that `fold` turns into an ASCII letter, and that letter, so that the database folds names as the program does
const MARKED = Array.from({ length: 0x1f00 - 0xc0 }, (_, i) => String.fromCharCode(0xc0 + i))
  .filter((letter) => /^[a-z]$/.test(fold(letter)))
  .join('');
const PLAIN = Array.from(MARKED, fold).join('');
const MOST_WORDS = 8;

/** The statuses in which somebody holds a dossier, so that it stands on a worklist. */
export const statusesAtWork = ['submitted', 'accepted', 'processing', 'resolved'] as const satisfies Status[];

/**
 * What narrows a worklist, as a condition on its rows: every word stands somewhere in the number, the owner's name, the procedure's or
 * the holder's, with or without accents; and the status. It reads the rows of one agency, never all.
 */
export function narrowed(filter: WorkFilter): Sql {
  const words = fold(filter.words ?? '')
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
  words?: string;
  status?: Status;
}
