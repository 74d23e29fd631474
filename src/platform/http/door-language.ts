import { LANGUAGES, type Language } from '../language.ts';
import { inLanguage } from './address-language.ts';
import type { Answer } from './answer.ts';

const PLAIN_ONLY = LANGUAGES.slice(0, 1);
// what a page of ours may lead to another one by; an attribute's value holds no quotation mark, the renderer escapes it
const LEADING = /<(?:a|form|button|input)\b(?:[^>"]|"[^"]*")*>/g;
const ADDRESS = / (href|action|formaction|data-open|data-autosave)="(\/[^"]*)"/g;

/** The languages in which a row of a door can be asked for, each at an address of its own. */
export function languagesOf(door: Speaking, row: Speaking['rows'][number]): readonly Language[] {
  return row.onlyPlain ? PLAIN_ONLY : (door.languages ?? PLAIN_ONLY);
}

/**
 * Keeps a reader in the language of their address: whatever an answer leads to at this door, by redirect, link or form, it leads to in
 * the same language. A link that names a language itself (`hreflang`) goes where it says. In the main language nothing is to be done.
 */
export function stayIn(language: Language, door: Speaking, answer: Answer): Answer {
  if (language === LANGUAGES[0] || !door.languages?.includes(language)) return answer;
  const own = firstPieces(door);
  const lead = (address: string) => (own.has(firstPiece(address)) ? inLanguage(address, language) : address);
  if (answer.kind === 'redirect') return { ...answer, location: lead(answer.location) };
  if (answer.kind !== 'page' && answer.kind !== 'piece') return answer;
  const links = (html: string) =>
    html.replace(LEADING, (tag) =>
      tag.includes(' hreflang="')
        ? tag
        : tag.replace(ADDRESS, (_, name: string, address: string) => ` ${name}="${lead(address)}"`),
    );
  return { ...answer, links };
}

/** How many pieces stand at the end of a row's path that no page has: of a form that posts to an address of its own. */
export function piecesToPage(door: Speaking, row: Speaking['rows'][number]): number {
  let path = row.path;
  let dropped = 0;
  while (path && !door.rows.some((r) => r.method === 'GET' && r.path === path)) {
    path = path.slice(0, path.lastIndexOf('/'));
    dropped += 1;
  }
  return dropped;
}

const firstPiecesByDoor = new WeakMap<Speaking, ReadonlySet<string>>();

function firstPieces(door: Speaking): ReadonlySet<string> {
  const before = firstPiecesByDoor.get(door);
  if (before) return before;
  const pieces = new Set(door.rows.filter((row) => !row.onlyPlain).map((row) => firstPiece(row.path)));
  firstPiecesByDoor.set(door, pieces);
  return pieces;
}

function firstPiece(address: string): string {
  return /^\/([^/?#]*)/.exec(address)?.[1] ?? address;
}

/** What of a door its languages depend on. */
interface Speaking {
  languages?: readonly Language[];
  rows: readonly { method: string; path: string; onlyPlain?: boolean }[];
}
