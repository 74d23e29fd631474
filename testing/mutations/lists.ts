import { calendar } from './calendar.ts';
import { dossiers } from './dossiers.ts';
import { fees } from './fees.ts';
import { forms } from './forms.ts';
import type { Mutations } from './mutation.ts';

/** Every planted fault, by the room in which it is planted. */
export const rooms: Readonly<Record<string, readonly Mutations[]>> = { calendar, fees, forms, dossiers };

/** Whether what a fault replaces stands there exactly once, so that it can be planted. */
export function stands(text: string, from: string): boolean {
  return text.split(from).length === 2;
}
