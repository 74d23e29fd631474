import { type Dossier, openWhole } from '#domain/dossiers';
import type { DocumentRenderer } from '#domain/files';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { receiptData } from '../dossier/receipt-data.ts';
import { slipSource } from '../dossier/slip-source.ts';

/** The receipt that goes with the message of acceptance, as PDF/A. @throws when the dossier was never accepted. */
export async function receiptFor(
  d: { db: Db; keys: Keys; config: { publicUrl: string }; documents: DocumentRenderer },
  dossier: Dossier,
): Promise<Buffer> {
  const open = await d.db.reads((r) =>
    openWhole(r, d.keys, { kind: 'system', name: 'dossier.notify' }, dossier),
  );
  const data = receiptData(await slipSource(d, open));
  if (!data) throw new Error(`dossier ${dossier.code} has no receipt`);
  return d.documents.receipt(data);
}
