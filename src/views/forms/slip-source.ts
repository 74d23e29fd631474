import { type Agency, getAgency } from '#domain/agencies';
import { type OpenDossier, secretOf } from '#domain/dossiers';
import { findCommune, findProvince } from '#domain/units';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';

/** An opened dossier with what its printed forms say besides: the desk, where it is, and the secret. */
export async function slipSource(
  d: { db: Reader; keys: Keys; config: { publicUrl: string } },
  open: OpenDossier,
): Promise<SlipSource> {
  const receiver = await getAgency(d.db, open.dossier.receiverAgencyId);
  const unit = receiver.communeCode
    ? await findCommune(d.db, receiver.communeCode)
    : await findProvince(d.db, receiver.provinceCode);
  return {
    open,
    receiver,
    place: unit?.name ?? '',
    secret: secretOf(d.keys, open.dossier),
    publicUrl: d.config.publicUrl,
  };
}

export interface SlipSource {
  open: OpenDossier;
  receiver: Agency;
  /** Where the desk is: 'Phường An Phú', 'Tỉnh Một Cửa'. */
  place: string;
  secret: string;
  publicUrl: string;
}
