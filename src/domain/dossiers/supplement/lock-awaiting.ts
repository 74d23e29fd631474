import type { Citizen } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { lockDossier } from '../dossier.store.ts';
import type { Dossier } from '../dossier.ts';
import { mustBeWithin } from '../may.ts';
import { mustHaveNumber } from '../must-have-number.ts';

/**
 * Locks the row of a dossier that waits for its filer. Refuses 'supplement.closed' when it does not wait, and 'dossier.number-lost'.
 * @throws NotFound for everybody else
 */
export async function lockAwaiting(tx: Tx, ref: DossierRef, citizen: Citizen): Promise<Dossier> {
  const dossier = await lockDossier(tx, ref);
  if (!dossier) throw new NotFound('dossier');
  mustBeWithin(citizen, dossier);
  await mustHaveNumber(tx, citizen, dossier);
  if (dossier.status !== 'awaiting_supplement') throw new Refusal('supplement.closed');
  return dossier;
}
