import { type Draft, startDraft } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from './dossier.ts';
import { mustHaveNumber } from './must-have-number.ts';
import { openAsFiler } from './reading/open-dossier.ts';

/**
 * Begins a new dossier of the same procedure from one that is over without a result: a draft with its answers, its case, its owner, its
 * office and its way of delivery, as far as they fit the procedure as it is now. Files are not copied: each is taken over by its person,
 * from their earlier papers, where it is checked by the rules of today. Nor is a postal address, of which a dossier keeps one line.
 * Refuses 'dossier.not-over' while it goes on or has a result, 'dossier.number-lost', and what `startDraft` refuses.
 * @throws NotFound for everybody but its filer
 */
export async function fileAgain(
  tx: Tx,
  keys: Keys,
  o: { citizen: Citizen; code: string; now: Date },
): Promise<Draft> {
  const { dossier, people, answers } = await openAsFiler(tx, keys, o.citizen, o.code);
  await mustHaveNumber(tx, o.citizen, dossier);
  if (!mayFileAgain(dossier)) throw new Refusal('dossier.not-over');
  const { ownerAgencyId: agencyId, caseId, delivery, procedureCode } = dossier;
  const { onBehalf, owner } = people;
  const filed = { agencyId, caseId, delivery, onBehalf, owner, answers };
  return startDraft(tx, keys, { citizen: o.citizen, procedureCode, filed, now: o.now });
}

/** Whether it is over without a result: not accepted, withdrawn, stopped, or turned down, from when its filer is told. */
export function mayFileAgain({ status, decision }: Pick<Dossier, 'status' | 'decision'>): boolean {
  if (status === 'resolved' || status === 'returned') return decision === 'denied';
  return status === 'refused' || status === 'withdrawn' || status === 'stopped';
}
