import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { insertNote, type Place } from './days.store.ts';
import { openDifference } from './open-day.ts';
import type { DayRef } from './reconciled-day.ts';

/**
 * Writes down what an officer has found out about a difference, and whether it is resolved. Notes are added and never changed.
 * Refuses 'money.note-missing', and 'money.note-changed' {by} where somebody has written since the page was looked at. @throws NotFound
 */
export async function noteDifference(
  tx: Tx,
  officer: Officer,
  d: DayRef,
  o: Place & { note: string; resolved: boolean; seen: number; now: Date },
): Promise<void> {
  const { notes } = await openDifference(tx, officer, d, o);
  const note = o.note.trim();
  if (note === '') throw new Refusal('money.note-missing', {}, 422);
  const { officerId: byId, name: byName } = officer;
  const { kind, thing, resolved, seen } = o;
  const changed = new Refusal('money.note-changed', { by: notes.at(-1)?.byName ?? '' });
  if (notes.length !== seen) throw changed;
  if (!(await insertNote(tx, d, { kind, thing, seq: seen + 1, at: o.now, byId, byName, note, resolved })))
    throw changed;
  await writeJournal(tx, {
    at: o.now,
    actor: officer,
    verb: 'payments.difference-noted',
    thing: { kind: 'money-day', id: `${d.gateway} ${d.day}` },
    agencyId: d.ownerAgencyId,
    detail: { kind, thing, resolved },
  });
}
