import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { type ListedRow, selectListed } from './procedures.store.ts';

export async function replaceSynonyms(tx: Tx, list: { say: string; official: string[] }[]): Promise<void> {
  await tx.run(sql`delete from procedure_synonyms`);
  await tx.run(sql`insert into procedure_synonyms (say, official)
    select say, array_agg(distinct word) from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as s(say text, official text[]), unnest(s.official) as word
    group by say`);
}

export async function replaceAbbreviations(tx: Tx, list: { short: string; long: string[] }[]): Promise<void> {
  await tx.run(sql`delete from procedure_abbreviations`);
  await tx.run(sql`insert into procedure_abbreviations (short, long)
    select short, array_agg(distinct word) from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as a(short text, long text[]), unnest(a.long) as word
    group by short`);
}

export function selectSynonyms(db: Reader): Promise<{ say: string; official: string[] }[]> {
  return db.many(sql`select say, official from procedure_synonyms`);
}

export function selectAbbreviations(db: Reader): Promise<{ say: string; official: string[] }[]> {
  return db.many(sql`select short as say, long as official from procedure_abbreviations`);
}

/** Every active procedure as search reads it. */
export function selectSearchRows(db: Reader): Promise<SearchRow[]> {
  return selectListed(db, { limit: 60_000 });
}

export type SearchRow = ListedRow;
