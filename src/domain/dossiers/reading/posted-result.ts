import { type ProcedureContent, partialReasonFor } from '#domain/procedures';
import type { Dossier, People } from '../dossier.ts';

/** Who posts the result of a dossier to which address; undefined when it is received in another way. */
export function postedResult(o: {
  dossier: Pick<Dossier, 'delivery' | 'receiverAgencyName'>;
  people: Pick<People, 'deliveryAddress'>;
  content: Pick<ProcedureContent, 'partialReason' | 'partialByPost'>;
}): PostedResult | undefined {
  if (o.dossier.delivery !== 'post') return undefined;
  return {
    by: o.dossier.receiverAgencyName,
    address: o.people.deliveryAddress,
    mustCome: partialReasonFor(o.content, 'post'),
  };
}

export interface PostedResult {
  /** The agency that posts it. */
  by: string;
  address: string;
  /** Why one must come once all the same; undefined when nobody need. */
  mustCome: string | undefined;
}
