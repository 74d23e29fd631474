import type { DossierEvent } from '#domain/ledger';
import { Refusal } from '#platform/errors.ts';

/** What a clerk enters for somebody at the counter says who came, and why it is entered there and not by the person. */
export interface AtCounter {
  broughtBy: string;
  why: string;
}

/** Refuses 'counter.who-missing' and 'reason.missing'. */
export function mustSayWhoAndWhy({ broughtBy, why }: AtCounter): void {
  if (!broughtBy.trim()) throw new Refusal('counter.who-missing', {}, 422);
  if (!why.trim()) throw new Refusal('reason.missing', {}, 422);
}

/**
 * The note of an event that was entered at the counter: who came and why in a line each, then what else there is to say. A person's name
 * stands in notes alone, which can be erased; that there are these lines is said by the detail.
 */
export function noteAtCounter({ broughtBy, why }: AtCounter, more = ''): string {
  const lines = [broughtBy, why].map((line) => line.trim().replace(/\s*\n\s*/g, ' '));
  return more ? `${lines.join('\n')}\n${more}` : lines.join('\n');
}

/** Marks an event, in its detail, as entered at the counter. */
export const ENTERED_AT_COUNTER = { counter: true } as const;

/** Who came to the counter with it and why, and the rest of its note; undefined where the person did it themselves. Empty once erased. */
export function counterOf(
  event: Pick<DossierEvent, 'detail' | 'note'>,
): (AtCounter & { note: string }) | undefined {
  if (event.detail['counter'] !== true) return undefined;
  const [broughtBy = '', why = '', ...more] = event.note?.split('\n') ?? [];
  return { broughtBy, why, note: more.join('\n') };
}
