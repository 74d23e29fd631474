import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { Officer } from './actor.ts';
import { type JournalRow, selectEntries } from './journal.store.ts';
import type { JournalVerb } from './journal-verb.ts';
import { writeJournal } from './write-journal.ts';

const PAGE = 50;
const MOST_EXPORTED = 20_000;

/**
 * What the journal says of a dossier, of what an officer did, or of both together, newest first, at most 50; `more` says that older ones
 * follow. That it was read is itself recorded. Administrators only. @throws NotFound
 */
export async function readJournal(
  db: Reader,
  actor: Officer,
  o: { about: JournalAbout; before?: { at: Date; id: string } | undefined; now: Date },
): Promise<{ entries: JournalRow[]; more: boolean }> {
  administrator(actor);
  await recordReading(db, actor, { ...o, verb: 'journal.read' });
  const found = await selectEntries(db, idsOf(o.about), { before: o.before, limit: PAGE + 1 });
  return { entries: found.slice(0, PAGE), more: found.length > PAGE };
}

/** The same for taking away: the newest 20,000 at most. */
export async function exportJournal(
  tx: Tx,
  actor: Officer,
  o: { about: JournalAbout; now: Date },
): Promise<JournalRow[]> {
  administrator(actor);
  await recordReading(tx, actor, { ...o, verb: 'journal.exported' });
  return selectEntries(tx, idsOf(o.about), { limit: MOST_EXPORTED });
}

// under the dossier, where one was asked for, so that whoever looks at it finds this too
async function recordReading(
  db: Reader,
  actor: Officer,
  o: { about: JournalAbout; verb: JournalVerb; now: Date },
): Promise<void> {
  const { dossier, officer } = o.about;
  const thing = dossier
    ? ({ kind: 'dossier', id: dossier.id } as const)
    : officer && ({ kind: 'officer', id: officer.id } as const);
  if (!thing) throw new NotFound('journal');
  await writeJournal(db, {
    at: o.now,
    actor,
    verb: o.verb,
    thing,
    detail: {
      ...(dossier ? { code: dossier.code } : {}),
      ...(dossier && officer ? { officer: officer.id } : {}),
    },
  });
}

function idsOf({ dossier, officer }: JournalAbout): { dossierId?: string; officerId?: string } {
  return { ...(dossier ? { dossierId: dossier.id } : {}), ...(officer ? { officerId: officer.id } : {}) };
}

function administrator(actor: Officer): void {
  if (!actor.admin) throw new NotFound('journal');
}

/** One of them at least: the whole journal is shown to nobody. */
export interface JournalAbout {
  dossier?: { id: string; code: string } | undefined;
  /** Who acted. */
  officer?: { id: string } | undefined;
}
