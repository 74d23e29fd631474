export { closeSheet } from './close-sheet.ts';
export { confirmSheet } from './confirm-sheet.ts';
export { expectedCash, type MethodSum, MOST_NOTES, NOTES, sumOfNotes, sumsByMethod } from './count-cash.ts';
export { noteOnSheet } from './note-on-sheet.ts';
export { countSheetsToConfirm, exportSheet, leads, listSheets, openCashSheet } from './read-sheets.ts';
export { setFloat } from './set-float.ts';
export type { Counts, LineKind, NewLine, Sheet, SheetLine, SheetState } from './sheet.ts';
export { afterAct, type SheetAct, sheetTable } from './sheet-table.ts';
