import type { CountedLimit } from '#domain/calendar';
import type { Limit, ProcedureContent } from '#domain/procedures';
import type { Dossier } from './dossier.ts';

/** Until limits said their own, everything of the day itself was taken to 15:00 (NĐ 23/2015 Đ7); dossiers run on by such versions. */
const FORMER_CUT_OFF = '15:00';

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
  const { amount, unit } = limit;
  const cutOff = cutOffOf(limit);
  return cutOff ? { amount, unit, cutOff } : { amount, unit };
}

/** Until what time of the day, 'HH:mm', a limit of the day itself still gives that day; undefined where it has no such time. */
export function cutOffOf({ unit, cutOff }: Limit): string | undefined {
  if (unit !== 'same-day' || cutOff === null) return undefined;
  return cutOff?.at ?? FORMER_CUT_OFF;
}
