import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { lockSheet } from './cash-sheets.store.ts';
import type { Sheet } from './sheet.ts';

/** A sheet of this cashier, locked, also of a counter that they have left since. @throws NotFound for everybody else's. */
export async function lockOwnSheet(tx: Tx, officer: Officer, id: string): Promise<Sheet> {
  const agencies = [...new Set(officer.posts.map((p) => p.agencyId))];
  const sheet = agencies.length > 0 ? await lockSheet(tx, agencies, id) : undefined;
  if (sheet?.cashierId !== officer.officerId) throw new NotFound('sheet');
  return sheet;
}
