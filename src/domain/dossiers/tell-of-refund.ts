import { type DossierRef, readEvent } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { type DossierJobDeps, tellFiler } from './dossier.jobs.ts';
import { selectDossier } from './dossier.store.ts';
import type { RefundTold } from './verbs/record-refund.ts';

/** Tells the filer of a dossier that money will go back to them; that it went is told by its record in the ledger. */
export async function tellOfRefund(
  tx: Tx,
  d: DossierJobDeps,
  ref: DossierRef,
  refund: RefundTold,
): Promise<void> {
  const [dossier, first] = await Promise.all([selectDossier(tx, ref), readEvent(tx, ref, 1)]);
  if (!dossier || !first) throw new Error(`tellOfRefund: there is no dossier ${ref.id}`);
  const about = { notice: 'refund-approved', form: undefined, event: first, refund } as const;
  await tellFiler(tx, d, about, { dossier, first });
}
