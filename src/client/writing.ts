import { start as startAddresses } from './address.ts';
import { start as startSaving } from './autosave.ts';
import { start as startComputed } from './computed.ts';
import { start as startConditions } from './show-when.ts';

/** What a form that is written at length has: as one part, because each that a page fetches by itself costs its headers. */
export function start(root: ParentNode): void {
  startConditions(root);
  startAddresses(root);
  startComputed(root);
  startSaving(root);
}
