/**
 * The names of a room's functions as a row, a log or a document writes them: in small letters with dashes, without the noun of the
 * room. Of `startDraft` and `addDraftFile` in a room of drafts: 'start' and 'add-file'.
 */
export type VerbsOf<Room, Noun extends string> = {
  [K in keyof Room & string]: Room[K] extends (...args: never[]) => unknown
    ? Without<Dashed<K>, Noun>
    : never;
}[keyof Room & string];

type Dashed<S extends string> = S extends `${infer First}${infer Rest}`
  ? Rest extends Uncapitalize<Rest>
    ? `${Lowercase<First>}${Dashed<Rest>}`
    : `${Lowercase<First>}-${Dashed<Rest>}`
  : S;

type Without<S extends string, Noun extends string> = S extends `${infer Before}-${Noun}`
  ? Before
  : S extends `${infer Before}-${Noun}-${infer After}`
    ? `${Before}-${After}`
    : S;
