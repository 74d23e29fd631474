import type { RecordedFor } from '#domain/security';
import type { Db, Tx } from '#platform/db/db.ts';
import type { SetAside } from './catalogue.store.ts';
import { raiseRevision } from './procedures.store.ts';
import { forgetSearchIndex } from './search-index.ts';

export async function inBatches(
  run: Run,
  file: SetAside['file'],
  lines: AsyncIterable<string>,
  size: number,
  importBatch: (tx: Tx, batch: Line[]) => Promise<void>,
): Promise<void> {
  let batch: Line[] = [];
  let line = 0;
  const flush = async () => {
    const full = batch;
    batch = [];
    await inTx(run, (tx) => importBatch(tx, full));
    run.onProgress?.({ file, lines: line });
  };
  for await (const raw of lines) {
    line += 1;
    const text = withoutFileMark(raw);
    if (text.trim() === '') continue;
    if (file === 'catalogue') run.counts.lines += 1;
    batch.push({ text, line });
    if (batch.length >= size) await flush();
  }
  if (batch.length > 0) await flush();
}

// A spreadsheet or an editor may put the mark of UTF-8 before the first line; joined files have it in the middle
function withoutFileMark(line: string): string {
  return line.replace(/^\ufeff+/, '');
}

export function inTx(run: Run, f: (tx: Tx) => Promise<void>): Promise<void> {
  return run.db.tx(async (tx) => {
    await raiseRevision(tx);
    await f(tx);
    tx.afterCommit(forgetSearchIndex);
  });
}

export function report(run: Run, note: CatalogueNote): void {
  run.report?.(note);
}

export function noCounts(): CatalogueCounts {
  return {
    lines: 0,
    details: 0,
    kept: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    returned: 0,
    vanished: 0,
    own: 0,
    cleaned: 0,
    remarked: 0,
    refused: 0,
  };
}

export interface Line {
  text: string;
  line: number;
}

export interface Run extends CatalogueImport {
  db: Db;
  id: string;
  counts: CatalogueCounts;
  codes: Map<string, number>;
  names: Map<string, number>;
}

export interface CatalogueImport {
  /** Where the lines came from, for the record. */
  file: string;
  catalogue: AsyncIterable<string>;
  details?: AsyncIterable<string> | undefined;
  now: Date;
  /** Whose change of settings it is, for the security journal. */
  recordedFor?: RecordedFor | undefined;
  report?: ((note: CatalogueNote) => void) | undefined;
  onProgress?: ((at: { file: SetAside['file']; lines: number }) => void) | undefined;
}

/** One thing that was done to a line, or was not done. Line 0 stands for the catalogue as a whole. */
export interface CatalogueNote {
  file: SetAside['file'];
  line: number;
  code: string;
  kind: 'cleaned' | 'remark' | 'refused' | 'added' | 'changed' | 'returned' | 'vanished' | 'own';
  /** A code; the operator's words for it are in the words files. */
  what: string;
  where?: string;
  detail?: string;
  from?: string;
  to?: string;
}

/** `lines` = `kept` + refused of the catalogue; `kept` = added + changed + unchanged + returned + own. */
export interface CatalogueCounts {
  lines: number;
  details: number;
  kept: number;
  added: number;
  changed: number;
  unchanged: number;
  returned: number;
  vanished: number;
  own: number;
  cleaned: number;
  remarked: number;
  refused: number;
}
