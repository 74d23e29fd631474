import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { selectLines, updateSheet } from './cash-sheets.store.ts';
import { expectedCash, MOST_NOTES, NOTES, sumOfNotes } from './count-cash.ts';
import { lockOwnSheet } from './lock-own-sheet.ts';
import type { Counts, Sheet } from './sheet.ts';
import { afterAct } from './sheet-table.ts';

/**
 * Closes a sheet by its cashier, once: what was counted, what should have been there, and why they differ where they do. What is taken
 * afterwards stands on another sheet.
 * @throws NotFound for another's sheet. Refuses 'cash.sheet-closed', 'cash.sheet-changed' where a line came since the cashier counted,
 * 'cash.wrong-counts', and 'cash.no-reason' with the difference.
 */
export async function closeSheet(tx: Tx, o: ToClose): Promise<Sheet> {
  const { officer, counts, now } = o;
  const sheet = await lockOwnSheet(tx, officer, o.sheetId);
  const to = afterAct(sheet.state, 'close');
  if (!to) throw new Refusal('cash.sheet-closed');
  if (sheet.lines !== o.seen) throw new Refusal('cash.sheet-changed');
  if (!areCounts(counts)) throw new Refusal('cash.wrong-counts', {}, 422);
  const expected = expectedCash(sheet, await selectLines(tx, sheet));
  const counted = sumOfNotes(counts);
  const reason = counted === expected ? '' : o.reason.trim();
  if (counted !== expected && !reason)
    throw new Refusal('cash.no-reason', { difference: counted - expected }, 422);
  const after: Sheet = { ...sheet, state: to, closedAt: now, expected, counted, counts, reason };
  await updateSheet(tx, after);
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: 'cash.sheet-closed',
    thing: { kind: 'cash-sheet', id: sheet.id },
    agencyId: sheet.agencyId,
    detail: { day: sheet.day, expected, counted },
  });
  return after;
}

function areCounts(counts: Counts): boolean {
  const notes: readonly string[] = NOTES.map(String);
  return Object.entries(counts).every(
    ([note, n]) => notes.includes(note) && Number.isInteger(n) && n >= 0 && n <= MOST_NOTES,
  );
}

interface ToClose {
  officer: Officer;
  sheetId: string;
  counts: Counts;
  /** Why what was counted differs from what should be there. */
  reason: string;
  /** How many lines the sheet had when the cashier looked. */
  seen: number;
  now: Date;
}
