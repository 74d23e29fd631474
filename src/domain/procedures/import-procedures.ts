import { checkForms } from '#domain/forms';
import { systemClock } from '#platform/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import { moveToNational } from './catalogue.store.ts';
import { raiseRevision } from './procedures.store.ts';
import { forgetSearchIndex } from './search-index.ts';
import { type ContentToStore, type StoredCounts, storeContents } from './store-contents.ts';

/**
 * Imports the province's own contents with their e-forms. They take precedence over what the national catalogue says under the same
 * codes, which is kept beside them. Importing the same content again changes nothing.
 * @throws FormSchemaError when a form has something to mend, listing all of it.
 */
export async function importProcedures(
  tx: Tx,
  items: ContentToStore[],
  now = systemClock.now(),
): Promise<StoredCounts> {
  checkForms(items.flatMap((i) => i.formSchema ?? []));
  await raiseRevision(tx);
  await moveToNational(
    tx,
    items.map((i) => i.content.code),
  );
  const counts = await storeContents(tx, items, { source: 'province', now });
  tx.afterCommit(forgetSearchIndex);
  return counts;
}
