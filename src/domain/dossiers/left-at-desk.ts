import { findFee } from '#domain/fees';
import { type DossierRef, readLedger } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import type { Left } from './hand-back.ts';
import { isNoPaper, papersAtDesk } from './papers-at-desk.ts';

/** Whether the desk has papers of a dossier, and money that was paid for it. */
export async function leftAtDesk(db: Reader, d: DossierRef): Promise<Left> {
  const [events, fee] = await Promise.all([readLedger(db, d), findFee(db, d.ownerAgencyId, d.id)]);
  return { papers: !isNoPaper(papersAtDesk(events)), fee: (fee?.paid ?? 0) > 0 };
}
