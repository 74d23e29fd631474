import { keepSupplementDraft, type SupplementDraft, type WrittenSupplement } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { lockAwaiting } from './lock-awaiting.ts';

/**
 * Keeps the unsent supplement of a dossier that waits for it, as `keepSupplementDraft` does.
 * Refuses 'supplement.closed' when nothing is asked for any more, 'dossier.changed' when the page was drawn before another change of the
 * dossier, and 'supplement.too-long'. @throws NotFound for everybody but the filer
 */
export async function saveSupplement(
  tx: Tx,
  keys: Keys,
  o: SavedSupplement,
): Promise<{ saved: SupplementDraft } | { newer: SupplementDraft }> {
  const dossier = await lockAwaiting(tx, o.ref, o.citizen);
  if (o.revision !== dossier.revision) throw new Refusal('dossier.changed');
  return keepSupplementDraft(tx, keys, { dossier, content: o.content, from: o.from, now: o.now });
}

export interface SavedSupplement extends WrittenSupplement {
  ref: DossierRef;
  citizen: Citizen;
  /** The revision of the dossier that the page showed. */
  revision: number;
  now: Date;
}
