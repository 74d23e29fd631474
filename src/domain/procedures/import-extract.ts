import type { Tx } from '#platform/db/db.ts';
import { nationalContent } from './national-content.ts';
import { findStored, raiseRevision } from './procedures.store.ts';
import { readCatalogueRow } from './read-catalogue-row.ts';
import { forgetSearchIndex } from './search-index.ts';
import { storeContents } from './store-contents.ts';

/**
 * Makes lines of the national catalogue known before the whole is imported, so that a new province knows where people must go for what
 * they often need. Codes that are known already stay as they are; a later import of the whole says of each whether it is still there.
 * @throws Error for a line that no import would keep.
 */
export async function importExtract(tx: Tx, lines: readonly string[], now: Date): Promise<void> {
  const contents = lines.map((line) => {
    const result = readCatalogueRow(line);
    if ('refused' in result) throw new Error(`${result.code}: ${result.refused}`);
    return nationalContent(result.row, undefined);
  });
  await raiseRevision(tx);
  const codes = contents.map((c) => c.code);
  const known = new Set((await findStored(tx, codes)).map((s) => s.code));
  const items = contents.filter((c) => !known.has(c.code)).map((content) => ({ content }));
  await storeContents(tx, items, { source: 'national', now });
  tx.afterCommit(forgetSearchIndex);
}
