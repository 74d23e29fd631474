import type { Reader } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import type { Actor } from './actor.ts';
import { actorId, actorName } from './actor-name.ts';
import { insertEntry } from './journal.store.ts';
import type { JournalThing, JournalVerb } from './journal-verb.ts';

/**
 * Records an act that has no ledger of its own: a dossier read by an officer, a sign-in, a catalogue imported.
 * Law 91/2025/QH15 asks for a record of every access to personal data. `detail` holds ids and codes only.
 */
export async function writeJournal(db: Reader, entry: JournalEntry): Promise<void> {
  await insertEntry(db, {
    id: newId(entry.at.getTime()),
    at: entry.at,
    actorKind: entry.actor.kind,
    actorId: actorId(entry.actor),
    actorName: actorName(entry.actor),
    verb: entry.verb,
    thingKind: entry.thing.kind,
    thingId: entry.thing.id,
    agencyId: entry.agencyId ?? null,
    detail: entry.detail ?? {},
  });
}

export interface JournalEntry {
  at: Date;
  actor: Actor;
  verb: JournalVerb;
  thing: JournalThing;
  agencyId?: string;
  detail?: Record<string, string | number | boolean>;
}
