import { recordSecurity } from '#domain/security';
import type { Db, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { fold } from '#platform/text.ts';
import {
  finishImport,
  insertImport,
  insertSetAside,
  lockImport,
  markVanished,
  type SetAside,
  selectDetails,
  selectProvinceCodes,
  unlockImport,
  updateNationalFacts,
  upsertDetails,
} from './catalogue.store.ts';
import {
  type CatalogueCounts,
  type CatalogueImport,
  type CatalogueNote,
  inBatches,
  inTx,
  type Line,
  noCounts,
  type Run,
  report,
} from './import-run.ts';
import { nationalContent } from './national-content.ts';
import { audienceOf } from './national-terms.ts';
import { raiseRevision } from './procedures.store.ts';
import { type CatalogueRow, readCatalogueRow } from './read-catalogue-row.ts';
import { readDetail } from './read-detail.ts';
import { forgetSearchIndex } from './search-index.ts';
import { contentHash, storeContents } from './store-contents.ts';

const ROWS_A_BATCH = 500;
const DETAILS_A_BATCH = 40;
const MOST_LINE = 8_000_000;

/**
 * Imports the national catalogue line by line, with one transaction for each batch, and marks as vanished what it no longer names.
 * Importing the same lines again changes nothing. Every change and refusal goes to `report` with its line; a refused row
 * is also kept as it came. The province's own contents stay current; the national facts are kept beside them.
 * A detail that was given once stays with its procedure in later imports without details.
 * Refuses with 'catalogue.busy' while another process imports one: each would take what only the other saw for vanished.
 */
export async function importCatalogue(db: Db, o: CatalogueImport): Promise<CatalogueCounts> {
  return db.reads(async (connection) => {
    if (!(await lockImport(connection))) throw new Refusal('catalogue.busy', {}, 409);
    try {
      return await importAll(db, o);
    } finally {
      await unlockImport(connection);
    }
  });
}

async function importAll(db: Db, o: CatalogueImport): Promise<CatalogueCounts> {
  const run: Run = {
    ...o,
    db,
    id: newId(o.now.getTime()),
    counts: noCounts(),
    codes: new Map(),
    names: new Map(),
  };
  await db.tx(async (tx) => {
    await insertImport(tx, { id: run.id, file: o.file, at: o.now });
    const { recordedFor: r } = o;
    if (r) await recordSecurity(tx, r, { kind: 'settings.changed', who: r.who, detail: 'catalogue' });
  });
  const detailLines = o.details ? await importDetails(run, o.details) : new Map<string, number>();
  await importRows(run, o.catalogue);
  for (const [code, line] of detailLines)
    if (!run.codes.has(code))
      report(run, {
        file: 'details',
        line,
        code,
        kind: 'remark',
        what: 'detail-without-row',
      });
  await db.tx(async (tx) => {
    if (run.counts.kept > 0) await markVanishedRows(run, tx);
    await finishImport(tx, { id: run.id, at: o.now, counts: run.counts });
  });
  return run.counts;
}

async function importDetails(run: Run, lines: AsyncIterable<string>): Promise<Map<string, number>> {
  const lineByCode = new Map<string, number>();
  await inBatches(run, 'details', lines, DETAILS_A_BATCH, async (tx, batch) => {
    const details = [];
    const setAside: SetAside[] = [];
    for (const { text, line } of batch) {
      const result = text.length > MOST_LINE ? { refused: 'line-too-long', code: '' } : readDetail(text);
      const earlierLine = 'detail' in result ? lineByCode.get(result.detail.code) : undefined;
      if ('refused' in result) setAside.push(refuse(run, 'details', line, result.code, result.refused, text));
      else if (earlierLine)
        setAside.push(refuse(run, 'details', line, result.detail.code, `same-code ${earlierLine}`, text));
      else {
        lineByCode.set(result.detail.code, line);
        details.push(result.detail);
      }
    }
    run.counts.details += details.length;
    await upsertDetails(tx, details);
    await insertSetAside(tx, run.id, setAside);
  });
  return lineByCode;
}

// A row whose code had to be repaired waits until the end: a row that has the code unchanged goes first.
async function importRows(run: Run, lines: AsyncIterable<string>): Promise<void> {
  const postponed: Line[] = [];
  const importBatch = (isLastBatch: boolean) => async (tx: Tx, batch: Line[]) => {
    const rows: CatalogueRow[] = [];
    const setAside: SetAside[] = [];
    for (const entry of batch) {
      const { text, line } = entry;
      const result =
        text.length > MOST_LINE ? { refused: 'line-too-long', code: '' } : readCatalogueRow(text);
      if ('refused' in result) {
        setAside.push(refuse(run, 'catalogue', line, result.code, result.refused, text));
        continue;
      }
      if (result.row.repairedCode && !isLastBatch) {
        postponed.push(entry);
        continue;
      }
      const earlierLine = run.codes.get(result.row.code);
      if (earlierLine) {
        setAside.push(refuse(run, 'catalogue', line, result.row.code, `same-code ${earlierLine}`, text));
        continue;
      }
      run.codes.set(result.row.code, line);
      remark(run, result.row, line);
      rows.push(result.row);
    }
    await store(run, tx, rows);
    await insertSetAside(tx, run.id, setAside);
  };
  await inBatches(run, 'catalogue', lines, ROWS_A_BATCH, importBatch(false));
  if (postponed.length > 0) await inTx(run, (tx) => importBatch(true)(tx, postponed));
}

async function store(run: Run, tx: Tx, rows: CatalogueRow[]): Promise<void> {
  const codes = rows.map((r) => r.code);
  const [details, provinceCodes] = [await selectDetails(tx, codes), await selectProvinceCodes(tx, codes)];
  const items = rows.map((row) => ({ content: nationalContent(row, details.get(row.code)) }));
  const facts = items.filter((i) => provinceCodes.has(i.content.code));
  const keptFacts = await updateNationalFacts(
    tx,
    facts.map((i) => ({ code: i.content.code, content: i.content, hash: contentHash(i) })),
    run.id,
  );
  const stored = await storeContents(
    tx,
    items.filter((i) => !provinceCodes.has(i.content.code)),
    {
      source: 'national',
      now: run.now,
      importId: run.id,
    },
  );
  const reportAll = (list: string[], kind: CatalogueNote['kind'], what: string) => {
    for (const code of list)
      report(run, { file: 'catalogue', line: run.codes.get(code) ?? 0, code, kind, what });
  };
  reportAll(keptFacts, 'own', 'own-content');
  reportAll(stored.added, 'added', 'new');
  reportAll(stored.changed, 'changed', 'new-version');
  reportAll(stored.returned, 'returned', 'returned');
  run.counts.kept += rows.length;
  run.counts.own += facts.length;
  run.counts.added += stored.added.length;
  run.counts.changed += stored.changed.length;
  run.counts.returned += stored.returned.length;
  run.counts.unchanged += stored.unchanged.length;
}

async function markVanishedRows(run: Run, tx: Tx): Promise<void> {
  for (const { code } of await markVanished(tx, run.id, run.now)) {
    run.counts.vanished += 1;
    report(run, {
      file: 'catalogue',
      line: 0,
      code,
      kind: 'vanished',
      what: 'vanished',
    });
  }
  await raiseRevision(tx);
  tx.afterCommit(forgetSearchIndex);
}

function remark(run: Run, row: CatalogueRow, line: number): void {
  const note = { file: 'catalogue' as const, line, code: row.code };
  for (const c of row.changes)
    report(run, {
      ...note,
      kind: 'cleaned',
      where: c.where,
      what: c.what,
      ...(c.detail ? { detail: c.detail } : {}),
      from: c.from,
      to: c.to,
    });
  if (row.changes.length > 0) run.counts.cleaned += 1;
  const earlierLine = run.names.get(fold(row.name));
  if (earlierLine) row.remarks.push({ what: 'same-name', detail: String(earlierLine) });
  else run.names.set(fold(row.name), line);
  for (const t of audienceOf(row.targets).unknown) row.remarks.push({ what: 'unknown-audience', detail: t });
  for (const r of row.remarks) report(run, { ...note, kind: 'remark', ...r });
  if (row.remarks.length > 0) run.counts.remarked += 1;
}

function refuse(
  run: Run,
  file: SetAside['file'],
  line: number,
  code: string,
  reason: string,
  raw: string,
): SetAside {
  run.counts.refused += 1;
  const [what = reason, detail] = reason.split(' ');
  report(run, {
    file,
    line,
    code,
    kind: 'refused',
    what,
    ...(detail ? { detail } : {}),
    from: raw.slice(0, MOST_LINE),
  });
  return { file, line, code, reason, raw: raw.slice(0, MOST_LINE).replaceAll('\u0000', '') };
}
