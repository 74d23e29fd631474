import type { JournalRow } from '#domain/journal';
import { journalWords as w } from '../words/journal.ts';

const SHORT_ID = 8;

/** What an entry of the journal is about: the number of a dossier, the name of an officer, the end of an account's id. */
export function thingText(
  { thingKind, thingId, detail }: JournalRow,
  names: ReadonlyMap<string, string>,
): string {
  if (thingKind === 'dossier')
    return typeof detail['code'] === 'string' ? detail['code'] : w.dossier(short(thingId));
  return thingKind === 'officer'
    ? (names.get(thingId) ?? w.anOfficer(short(thingId)))
    : w.account(short(thingId));
}

function short(id: string): string {
  return id.slice(-SHORT_ID);
}
