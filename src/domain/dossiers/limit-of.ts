import type { CountedLimit } from '#domain/calendar';
import type { Limit, ProcedureContent } from '#domain/procedures';
import type { Dossier } from './dossier.ts';

/** The limit that holds for a dossier: its case's own, else its channel's. */
export function limitOf(
  content: ProcedureContent,
  d: Pick<Dossier, 'caseId' | 'channel'>,
): Limit | undefined {
  const own = content.cases.find((c) => c.id === d.caseId)?.limit;
  if (own) return own;
  const wanted = d.channel === 'desk' ? 'direct' : d.channel;
  return (content.channels.find((c) => c.channel === wanted) ?? content.channels[0])?.limit;
}

/** The same as something that can be counted; undefined when the procedure describes it in words. */
export function countedLimit(limit: Limit | undefined): CountedLimit | undefined {
  if (!limit || limit.amount === null || limit.unit === 'described') return undefined;
  return { amount: limit.amount, unit: limit.unit };
}
