import type { Dossier } from '../dossier.ts';

/** The agency by whose working time a last day for its filer is counted: before acceptance the desk that asked, then who decides. */
export function waitsAt({
  acceptedAt,
  ownerAgencyId,
  receiverAgencyId,
}: Pick<Dossier, 'acceptedAt' | 'ownerAgencyId' | 'receiverAgencyId'>): string {
  return acceptedAt ? ownerAgencyId : receiverAgencyId;
}
