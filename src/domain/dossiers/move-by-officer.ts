import type { Officer } from '#domain/journal';
import type { DossierRef, Verb } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from './dossier.ts';
import { type Move, move } from './move.ts';

/** A verb of the state table by an officer who saw the dossier at `revision`. Refuses what `move` refuses. */
export function moveByOfficer(tx: Tx, verb: Verb, o: ByOfficer, change: Move['change']): Promise<Dossier> {
  const { ref, officer, revision, now } = o;
  return move(tx, { ref, actor: officer, verb, revision, now, change });
}

/** A verb that says no to somebody: refuses 'reason.missing' without a reason, and the reason stands in the ledger. */
export async function moveWithReason(
  tx: Tx,
  verb: Verb,
  o: ByOfficer & { reason: string },
  change: Move['change'],
): Promise<Dossier> {
  if (!o.reason.trim()) throw new Refusal('reason.missing', {}, 422);
  return moveByOfficer(tx, verb, o, async (at) => {
    const { set, said } = await change(at);
    return { ...(set ? { set } : {}), said: { ...said, note: o.reason } };
  });
}

/** What an officer's verb is told besides its own words. */
export interface ByOfficer {
  ref: DossierRef;
  revision: number;
  officer: Officer;
  now: Date;
}
