import { accounts } from './accounts.ts';
import { calendar } from './calendar.ts';
import { cash } from './cash.ts';
import { desk } from './desk.ts';
import { doors } from './doors.ts';
import { dossiers } from './dossiers.ts';
import { drafts } from './drafts.ts';
import { fees } from './fees.ts';
import { files } from './files.ts';
import { forms } from './forms.ts';
import type { Mutations } from './mutation.ts';
import { payments } from './payments.ts';
import { printed } from './printed.ts';
import { signing } from './signing.ts';
import { transfers } from './transfers.ts';
import { worklists } from './worklists.ts';

/** Every planted fault, by the room in which it is planted. */
export const rooms: Readonly<Record<string, readonly Mutations[]>> = {
  calendar,
  files,
  accounts,
  forms,
  cash,
  fees,
  drafts,
  worklists,
  dossiers,
  payments: [...payments, ...transfers],
  doors,
  printed,
  desk,
  signing,
};

/** Where in `src` the rules of a list stand: a room of the domain, if it is not said otherwise. */
export function folderOf(room: string): string {
  return elsewhere[room] ?? `domain/${room}`;
}

const elsewhere: Readonly<Record<string, string>> = {
  doors: 'platform/http',
  printed: 'views',
  desk: 'sites/desk',
};

/** Whether what a fault replaces stands there exactly once, so that it can be planted. */
export function stands(text: string, from: string): boolean {
  return text.split(from).length === 2;
}
