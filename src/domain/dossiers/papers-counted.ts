import type { DossierEvent } from '#domain/ledger';
import type { ProcedureContent } from '#domain/procedures';
import { Refusal } from '#platform/errors.ts';

/** More of one paper than this is a slip of the hand. */
export const MOST_PAPERS = 99;

/** Refuses 'papers.not-sensible' for a paper that the procedure does not have, and for a number that is none. */
export function mustBeCounted(
  papers: readonly PaperCount[],
  { parts }: Pick<ProcedureContent, 'parts'>,
): void {
  const known = new Set(parts.map((p) => p.id));
  const sensible = (n: number) => Number.isInteger(n) && n >= 0 && n <= MOST_PAPERS;
  for (const { part, originals, certified, copies } of papers)
    if (!known.has(part) || ![originals, certified, copies].every(sensible))
      throw new Refusal('papers.not-sensible', {}, 422);
}

/** The papers that the clerk counted at the desk when a dossier was accepted; empty for what came online, and for events from before. */
export function papersCounted(accepted: Pick<DossierEvent, 'detail'>): PaperCount[] {
  const papers = accepted.detail['papers'];
  return Array.isArray(papers) ? (papers as PaperCount[]) : []; // written by acceptDossier, which checks them
}

/** How many of a paper were handed in at the desk. `part`: its id. */
export interface PaperCount {
  part: string;
  originals: number;
  certified: number;
  copies: number;
}
