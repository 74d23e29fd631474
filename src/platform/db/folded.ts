import { fold } from '../text.ts';
import { type Sql, sql } from './sql.ts';

// Every letter that `fold` turns into an ASCII letter, and that ASCII letter, so that the database folds names as the program does.
const MARKED = Array.from({ length: 0x1f00 - 0xc0 }, (_, i) => String.fromCharCode(0xc0 + i))
  .filter((letter) => /^[a-z]$/.test(fold(letter)))
  .join('');
const PLAIN = Array.from(MARKED, fold).join('');
const MOST_WORDS = 8;

/** Conditions that every word of what somebody typed occurs in a text, with or without accents; none for an empty one. */
export function hasEveryWord(text: Sql, typed: string): Sql[] {
  return hasEveryFolded(folded(text), typed);
}

/** The same of a text that is folded already, as `fold` does it. */
export function hasEveryFolded(text: Sql, typed: string): Sql[] {
  const words = fold(typed).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  return words.map((word) => sql`strpos(${text}, ${word}) > 0`);
}

/** A text of the database as `fold` gives it. It takes most of a millisecond: not for thousands of rows. */
export function folded(text: Sql): Sql {
  return sql`lower(translate(${text}, ${MARKED}, ${PLAIN}))`;
}
