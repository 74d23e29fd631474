import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { lockSheet, updateSheet } from './cash-sheets.store.ts';
import { leads } from './read-sheets.ts';
import type { Sheet } from './sheet.ts';
import { afterAct } from './sheet-table.ts';

/**
 * Confirms a closed sheet by a leader of its agency, who is another person than its cashier.
 * @throws NotFound for everybody who leads no agency of it. Refuses 'cash.own-sheet' and 'cash.not-closed'.
 */
export async function confirmSheet(
  tx: Tx,
  { officer, sheetId, now }: { officer: Officer; sheetId: string; now: Date },
): Promise<Sheet> {
  const agencies = leads(officer);
  const sheet = agencies.length > 0 ? await lockSheet(tx, agencies, sheetId) : undefined;
  if (!sheet) throw new NotFound('sheet');
  if (sheet.cashierId === officer.officerId) throw new Refusal('cash.own-sheet');
  const to = afterAct(sheet.state, 'confirm');
  if (!to) throw new Refusal('cash.not-closed');
  const { officerId: confirmedBy, name: confirmedByName } = officer;
  const after: Sheet = { ...sheet, state: to, confirmedAt: now, confirmedBy, confirmedByName };
  await updateSheet(tx, after);
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: 'cash.sheet-confirmed',
    thing: { kind: 'cash-sheet', id: sheet.id },
    agencyId: sheet.agencyId,
    detail: { day: sheet.day },
  });
  return after;
}
