import type { Db, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { fold } from '#platform/text.ts';
import {
  finishImport,
  holdImport,
  insertImport,
  insertSetAside,
  keepNationalFacts,
  leaveImport,
  markVanished,
  type SetAside,
  selectDetails,
  selectOwn,
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
  say,
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
 * Takes in the national catalogue, line by line, one transaction a batch, and marks as vanished what it no longer names.
 * Run again with the same lines it changes nothing. Every change and refusal goes to `report` with its line; a refused row
 * is also kept as it came. The province's own contents stay current; the national facts are kept beside them.
 * A detail given once stays with its procedure in later imports without details.
 * Refuses 'catalogue.busy' while another process takes one in: what either saw the other would take for vanished.
 */
export async function importCatalogue(db: Db, o: CatalogueImport): Promise<CatalogueCounts> {
  return db.reads(async (connection) => {
    if (!(await holdImport(connection))) throw new Refusal('catalogue.busy', {}, 409);
    try {
      return await takeIn(db, o);
    } finally {
      await leaveImport(connection);
    }
  });
}

async function takeIn(db: Db, o: CatalogueImport): Promise<CatalogueCounts> {
  const run: Run = {
    ...o,
    db,
    id: newId(o.now.getTime()),
    counts: noCounts(),
    codes: new Map(),
    names: new Map(),
  };
  await db.tx((tx) => insertImport(tx, { id: run.id, file: o.file, at: o.now }));
  const detailed = o.details ? await takeDetails(run, o.details) : new Map<string, number>();
  await takeRows(run, o.catalogue);
  for (const [code, line] of detailed)
    if (!run.codes.has(code))
      say(run, {
        file: 'details',
        line,
        code,
        kind: 'remark',
        what: 'detail-without-row',
      });
  await db.tx(async (tx) => {
    if (run.counts.kept > 0) await takeLeave(run, tx);
    await finishImport(tx, { id: run.id, at: o.now, counts: run.counts });
  });
  return run.counts;
}

async function takeDetails(run: Run, lines: AsyncIterable<string>): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  await inBatches(run, 'details', lines, DETAILS_A_BATCH, async (tx, batch) => {
    const details = [];
    const aside: SetAside[] = [];
    for (const { text, line } of batch) {
      const read = text.length > MOST_LINE ? { refused: 'line-too-long', code: '' } : readDetail(text);
      const before = 'detail' in read ? seen.get(read.detail.code) : undefined;
      if ('refused' in read) aside.push(refuse(run, 'details', line, read.code, read.refused, text));
      else if (before)
        aside.push(refuse(run, 'details', line, read.detail.code, `same-code ${before}`, text));
      else {
        seen.set(read.detail.code, line);
        details.push(read.detail);
      }
    }
    run.counts.details += details.length;
    await upsertDetails(tx, details);
    await insertSetAside(tx, run.id, aside);
  });
  return seen;
}

// A row whose code had to be repaired waits for the end: one that has the code as it stands goes first.
async function takeRows(run: Run, lines: AsyncIterable<string>): Promise<void> {
  const waiting: Line[] = [];
  const take = (last: boolean) => async (tx: Tx, batch: Line[]) => {
    const rows: CatalogueRow[] = [];
    const aside: SetAside[] = [];
    for (const each of batch) {
      const { text, line } = each;
      const read = text.length > MOST_LINE ? { refused: 'line-too-long', code: '' } : readCatalogueRow(text);
      if ('refused' in read) {
        aside.push(refuse(run, 'catalogue', line, read.code, read.refused, text));
        continue;
      }
      if (read.row.repairedCode && !last) {
        waiting.push(each);
        continue;
      }
      const before = run.codes.get(read.row.code);
      if (before) {
        aside.push(refuse(run, 'catalogue', line, read.row.code, `same-code ${before}`, text));
        continue;
      }
      run.codes.set(read.row.code, line);
      remark(run, read.row, line);
      rows.push(read.row);
    }
    await store(run, tx, rows);
    await insertSetAside(tx, run.id, aside);
  };
  await inBatches(run, 'catalogue', lines, ROWS_A_BATCH, take(false));
  if (waiting.length > 0) await inTx(run, (tx) => take(true)(tx, waiting));
}

async function store(run: Run, tx: Tx, rows: CatalogueRow[]): Promise<void> {
  const codes = rows.map((r) => r.code);
  const [details, own] = [await selectDetails(tx, codes), await selectOwn(tx, codes)];
  const items = rows.map((row) => ({ content: nationalContent(row, details.get(row.code)) }));
  const facts = items.filter((i) => own.has(i.content.code));
  const keptFacts = await keepNationalFacts(
    tx,
    facts.map((i) => ({ code: i.content.code, content: i.content, hash: contentHash(i) })),
    run.id,
  );
  const stored = await storeContents(
    tx,
    items.filter((i) => !own.has(i.content.code)),
    {
      source: 'national',
      now: run.now,
      importId: run.id,
    },
  );
  const told = (list: string[], kind: CatalogueNote['kind'], what: string) => {
    for (const code of list)
      say(run, { file: 'catalogue', line: run.codes.get(code) ?? 0, code, kind, what });
  };
  told(keptFacts, 'own', 'own-content');
  told(stored.added, 'added', 'new');
  told(stored.changed, 'changed', 'new-version');
  told(stored.returned, 'returned', 'returned');
  run.counts.kept += rows.length;
  run.counts.own += facts.length;
  run.counts.added += stored.added.length;
  run.counts.changed += stored.changed.length;
  run.counts.returned += stored.returned.length;
  run.counts.unchanged += stored.unchanged.length;
}

async function takeLeave(run: Run, tx: Tx): Promise<void> {
  for (const { code } of await markVanished(tx, run.id, run.now)) {
    run.counts.vanished += 1;
    say(run, {
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
    say(run, {
      ...note,
      kind: 'cleaned',
      where: c.where,
      what: c.what,
      ...(c.detail ? { detail: c.detail } : {}),
      from: c.from,
      to: c.to,
    });
  if (row.changes.length > 0) run.counts.cleaned += 1;
  const same = run.names.get(fold(row.name));
  if (same) row.remarks.push({ what: 'same-name', detail: String(same) });
  else run.names.set(fold(row.name), line);
  for (const t of audienceOf(row.targets).unknown) row.remarks.push({ what: 'unknown-audience', detail: t });
  for (const r of row.remarks) say(run, { ...note, kind: 'remark', ...r });
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
  say(run, {
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
