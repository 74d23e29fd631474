import type { Answers } from '#domain/forms';
import type { ProcedureContent } from '#domain/procedures';
import { instantOf, isDate } from '#platform/time.ts';
import type { Dossier } from './dossier.ts';

/** Whether the limit of what is filed online runs only from the day on which the person brings the originals. */
export function runsFromVisit(content: Channels): boolean {
  return visitOf(content) !== undefined;
}

/**
 * Whether a dossier was filed online and waits for its person, who must show the originals at the counter (NĐ 23/2015 Đ20 k1): the request
 * is received with them, and neither accepted nor counted before.
 */
export function waitsForOriginals(content: Channels, { channel }: Pick<Dossier, 'channel'>): boolean {
  return channel === 'online' && runsFromVisit(content);
}

/** The papers that must be at the counter before a dossier is accepted; none where it waits for nobody, or no longer. */
export function broughtFirst(
  content: Channels & Pick<ProcedureContent, 'parts'>,
  d: Pick<Dossier, 'channel' | 'status'>,
): ProcedureContent['parts'] {
  if (d.status !== 'submitted' || !waitsForOriginals(content, d)) return [];
  return content.parts.filter((part) => part.bring);
}

/**
 * From when the desk's hours for its answer count: from now, or, where the person brings the originals, from the day that they have named
 * for it, because the desk can neither accept nor refuse what it has not seen.
 */
export function answeredFrom(content: Channels, answers: Answers, now: Date): Date {
  const day = visitDay(content, answers);
  if (!day) return now;
  const from = instantOf(day);
  return from > now ? from : now;
}

/** The day on which they mean to bring the originals, 'YYYY-MM-DD'; undefined where nobody asks or nothing is said. */
export function visitDay(content: Channels, answers: Answers): string | undefined {
  const field = visitOf(content)?.visitField;
  const day = field === undefined ? undefined : answers[field];
  return typeof day === 'string' && isDate(day) ? day : undefined;
}

function visitOf({ channels }: Channels): Channels['channels'][number] | undefined {
  return channels.find((each) => each.channel === 'online' && each.runsFrom === 'visit');
}

type Channels = Pick<ProcedureContent, 'channels'>;
