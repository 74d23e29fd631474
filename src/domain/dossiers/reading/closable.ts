import type { Officer } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import { selectDossiers } from '../dossier.store.ts';
import { may } from '../state-table.ts';
import { mayClose } from '../verbs/close-dossier.ts';

/**
 * Which of some dossiers an officer may close now, by their ids: what a list offers is what the state table lets them do (NĐ 118/2025 Đ19
 * k5; before acceptance the desk that received it alone, Đ17 k1).
 */
export async function closableBy(
  db: Reader,
  officer: Officer,
  refs: readonly DossierRef[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (refs.length === 0) return new Set();
  const dossiers = await selectDossiers(db, refs);
  const closable = dossiers.filter((d) => mayClose(d, now) && may(officer, 'close', d, undefined));
  return new Set(closable.map((d) => d.id));
}
