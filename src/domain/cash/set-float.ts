import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { updateSheet } from './cash-sheets.store.ts';
import { lockOwnSheet } from './lock-own-sheet.ts';
import { openSheet } from './note-on-sheet.ts';
import { afterAct } from './sheet-table.ts';

const MOST = 1_000_000_000;

/**
 * Writes down what lay in the drawer before the first receipt, on a sheet that is open; without one the sheet of the day is opened.
 * @throws NotFound unless by its cashier, a clerk there. Refuses 'cash.wrong-float' and 'cash.sheet-closed'.
 */
export async function setFloat(
  tx: Tx,
  o: { officer: Officer; agencyId: string; sheetId?: string | undefined; float: number; now: Date },
): Promise<void> {
  const { officer, agencyId, float, now } = o;
  if (!officer.posts.some((p) => p.role === 'clerk' && p.agencyId === agencyId)) throw new NotFound('sheet');
  if (!Number.isSafeInteger(float) || float < 0 || float > MOST)
    throw new Refusal('cash.wrong-float', {}, 422);
  const sheet = o.sheetId
    ? await lockOwnSheet(tx, officer, o.sheetId)
    : await openSheet(tx, { agencyId, cashier: officer, at: now });
  if (!afterAct(sheet.state, 'set-float')) throw new Refusal('cash.sheet-closed');
  await updateSheet(tx, { ...sheet, float });
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: 'cash.float-set',
    thing: { kind: 'cash-sheet', id: sheet.id },
    agencyId: sheet.agencyId,
    detail: { day: sheet.day, was: sheet.float, float },
  });
}
