import type { SheetState } from './sheet.ts';

/**
 * The state table of a cash sheet: what may happen to it, from where, by whom, and where it is then. The verbs, the buttons and the tests
 * read it. A sheet is closed once, and confirmed by somebody who is not its cashier.
 */
export const sheetTable = [
  { act: 'write', from: 'open', to: 'open', who: 'desk' },
  { act: 'set-float', from: 'open', to: 'open', who: 'cashier' },
  { act: 'close', from: 'open', to: 'closed', who: 'cashier' },
  { act: 'confirm', from: 'closed', to: 'confirmed', who: 'other-leader' },
] as const satisfies readonly SheetRow[];

/** Where a sheet is after an act; undefined where the table has no such row. */
export function afterAct(state: SheetState, act: SheetAct): SheetState | undefined {
  return sheetTable.find((row) => row.act === act && row.from === state)?.to;
}

export type SheetAct = 'write' | 'set-float' | 'close' | 'confirm';

interface SheetRow {
  act: SheetAct;
  from: SheetState;
  to: SheetState;
  /** desk: whoever takes money or takes it off · cashier: whose sheet it is · other-leader: a leader of the agency, but not its cashier. */
  who: 'desk' | 'cashier' | 'other-leader';
}
