import { type Agency, getAgency } from '#domain/agencies';
import { findCommune, findProvince } from '#domain/units';
import type { Reader } from '#platform/db/db.ts';

/** The agency whose one-stop desk receives a dossier, and the name of the place where it is. */
export async function deskOf(
  db: Reader,
  receiverAgencyId: string,
): Promise<{ receiver: Agency; place: string }> {
  const receiver = await getAgency(db, receiverAgencyId);
  const unit = receiver.communeCode
    ? await findCommune(db, receiver.communeCode)
    : await findProvince(db, receiver.provinceCode);
  return { receiver, place: unit?.name ?? '' };
}
