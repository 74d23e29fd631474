import { exportSheet, openCashSheet } from '#domain/cash';
import type { Officer } from '#domain/journal';
import { NotFound } from '#platform/errors.ts';
import { type Answer, bytes, page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../../deps.ts';
import { cashWords as w } from '../../words/cash.ts';
import { SheetView } from './sheet.view.tsx';
import { sheetCsv } from './sheet-csv.ts';

export type AtSheet = C<Officer, 'sheet'>;

/** A sheet as it prints: its lines, what should be in the drawer, and what was counted. */
export async function get(c: AtSheet): Promise<Answer> {
  return page(SheetView({ c, ...(await openSheetAt(c)), done: c.query.oneOf('xong', w.done) }));
}

/** The same for a spreadsheet. */
export async function takeAway(c: AtSheet): Promise<Answer> {
  const sheetId = sheetIdOf(c);
  const opened = await c.deps.db.tx((tx) => exportSheet(tx, { officer: c.actor, sheetId, now: c.now }));
  return bytes(sheetCsv(opened), {
    type: 'text/csv; charset=utf-8',
    filename: w.exportFile(opened.sheet.day, opened.sheet.nth),
  });
}

/** The sheet of the page's address, where this officer may see it. */
export function openSheetAt(c: AtSheet) {
  return c.deps.db.reads((r) => openCashSheet(r, c.actor, sheetIdOf(c)));
}

export function sheetIdOf(c: AtSheet): string {
  if (!isId(c.params.sheet)) throw new NotFound('sheet');
  return c.params.sheet;
}
