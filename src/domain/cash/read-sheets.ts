import { type Officer, writeJournal } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import {
  countClosed,
  selectLines,
  selectOwnSheets,
  selectSheet,
  selectSheetsOf,
} from './cash-sheets.store.ts';
import type { Sheet, SheetLine } from './sheet.ts';

const MOST_SHOWN = 60;

/** The agencies whose cash sheets an officer confirms. */
export function leads(officer: Officer): string[] {
  return [...new Set(officer.posts.filter((p) => p.role === 'leader').map((p) => p.agencyId))];
}

/** An officer's own sheets, what is open first and of it the oldest; and those of the agencies that they lead, what waits for them first. */
export async function listSheets(db: Reader, officer: Officer): Promise<{ own: Sheet[]; led: Sheet[] }> {
  const agencyIds = [...new Set(officer.posts.map((p) => p.agencyId))];
  const led = leads(officer);
  const [own, others] = await Promise.all([
    agencyIds.length > 0
      ? selectOwnSheets(db, { agencyIds, cashierId: officer.officerId, limit: MOST_SHOWN })
      : [],
    led.length > 0 ? selectSheetsOf(db, led, MOST_SHOWN) : [],
  ]);
  return { own, led: others };
}

/** How many sheets wait for this officer to confirm them. */
export async function countSheetsToConfirm(db: Reader, officer: Officer): Promise<number> {
  const led = leads(officer);
  return led.length > 0 ? countClosed(db, led) : 0;
}

/** A sheet with its lines: for its cashier, and for the leaders of its agency. @throws NotFound for everybody else. */
export async function openCashSheet(
  db: Reader,
  officer: Officer,
  id: string,
): Promise<{ sheet: Sheet; lines: SheetLine[] }> {
  const agencies = [...new Set(officer.posts.map((p) => p.agencyId))];
  const sheet = agencies.length > 0 ? await selectSheet(db, agencies, id) : undefined;
  if (!sheet || (sheet.cashierId !== officer.officerId && !leads(officer).includes(sheet.agencyId)))
    throw new NotFound('sheet');
  return { sheet, lines: await selectLines(db, sheet) };
}

/** The same to be taken away, which the journal records. */
export async function exportSheet(
  tx: Tx,
  { officer, sheetId, now }: { officer: Officer; sheetId: string; now: Date },
): Promise<{ sheet: Sheet; lines: SheetLine[] }> {
  const opened = await openCashSheet(tx, officer, sheetId);
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: 'cash.sheet-exported',
    thing: { kind: 'cash-sheet', id: sheetId },
    agencyId: opened.sheet.agencyId,
    detail: { day: opened.sheet.day },
  });
  return opened;
}
