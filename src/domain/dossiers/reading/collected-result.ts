import type { CollectSpec, ProcedureContent } from '#domain/procedures';
import type { Dossier } from '../dossier.ts';

/**
 * Where the result of a dossier is collected in person, and what is brought; undefined when it is received in another way. An answer that
 * turns a dossier down takes no originals, which says nothing before it is ready.
 */
export function collectedResult(o: {
  dossier: Pick<Dossier, 'status' | 'delivery' | 'receiverAgencyName' | 'decision'>;
  content: Pick<ProcedureContent, 'collect'>;
}): CollectedResult | undefined {
  const { status, delivery, receiverAgencyName: at, decision } = o.dossier;
  if (delivery !== 'desk') return undefined;
  const wanted = status === 'resolved' && decision === 'denied' ? undefined : o.content.collect;
  return { at, identity: wanted?.identity ?? false, papers: wanted?.papers ?? [] };
}

export interface CollectedResult {
  /** The agency that hands it over. */
  at: string;
  /** An identity paper must be shown; else the receipt does as well. */
  identity: boolean;
  /** What is shown or handed in besides. */
  papers: CollectSpec['papers'];
}
