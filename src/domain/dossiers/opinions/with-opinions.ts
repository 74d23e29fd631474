import type { Dossier } from '../dossier.ts';
import type { At, Decision, EventFacts } from '../verb.ts';
import { pauseEndsAt } from './opinion.ts';

/**
 * The decision by which the opinions of a dossier become others: where it waited for them and now does not any more, its time goes on. The
 * event says from when, as the clock of the ledger reads it.
 */
export function withOpinions(
  { dossier, now }: Pick<At, 'dossier' | 'now'>,
  opinions: Dossier['opinions'],
  event: EventFacts,
): Decision {
  const resumes = pauseEndsAt({ waitsFor: dossier.waitsFor, opinions }, now);
  if (!resumes) return { goes: { to: 'same' }, set: { opinions }, event };
  return {
    goes: { to: 'same' },
    set: { opinions, waitsFor: null },
    resumes,
    event: {
      ...event,
      detail: { ...event.detail, goesOn: resumes instanceof Date ? resumes.toISOString() : resumes },
    },
  };
}
