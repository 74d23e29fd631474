import type { Tx } from '#platform/db/db.ts';
import { raw, sql } from '#platform/db/sql.ts';

/**
 * Puts many rows into a table with one statement. Keys are the names of the columns; a column that is not named is null, so that one
 * with a default must be named.
 */
export async function copyRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    sql`insert into ${raw(table)} select * from json_populate_recordset(null::${raw(table)}, ${JSON.stringify(rows)}::json)`,
  );
}

/** Bytes in the form that a row's JSON takes. */
export function bytea(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

export type Row = Record<string, unknown>;
