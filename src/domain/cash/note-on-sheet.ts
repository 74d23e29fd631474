import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import {
  insertLine,
  insertSheet,
  lockOpenSheet,
  lockSheetOfThing,
  updateSheet,
} from './cash-sheets.store.ts';
import type { NewLine, Sheet } from './sheet.ts';
import { afterAct } from './sheet-table.ts';

/**
 * Writes money that came or went at a counter on a cash sheet, in the transaction that records it: on that of who did it, of the day in Việt
 * Nam, which opens with its first line. A receipt that is void, and what is written in its place, stand on the sheet of the receipt as long
 * as that is not closed: its cashier has not counted yet.
 */
export async function noteOnSheet(tx: Tx, line: NewLine): Promise<void> {
  const { agencyId, cashier, undoes, ...said } = line;
  const former = undoes ? await lockSheetOfThing(tx, agencyId, undoes) : undefined;
  const sheet = former && afterAct(former.state, 'write') ? former : await openSheet(tx, line);
  const seq = sheet.lines + 1;
  await Promise.all([
    insertLine(tx, sheet, { ...said, seq, byName: cashier.name }),
    updateSheet(tx, { ...sheet, lines: seq }),
  ]);
}

/** The sheet on which an officer writes now, locked; a new one where none of the day is open. */
export async function openSheet(
  tx: Tx,
  { agencyId, cashier, at }: Pick<NewLine, 'agencyId' | 'cashier' | 'at'>,
): Promise<Sheet> {
  const { officerId: cashierId, name: cashierName } = cashier;
  const key = { agencyId, cashierId, day: localDate(at) };
  const open = await lockOpenSheet(tx, key);
  if (open) return open;
  await insertSheet(tx, { ...key, id: newId(at.getTime()), cashierName, openedAt: at });
  // or that of another window of the same cashier
  const opened = await lockOpenSheet(tx, key);
  return opened ?? openSheet(tx, { agencyId, cashier, at });
}
