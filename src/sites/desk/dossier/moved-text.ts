import type { OpenAtDesk } from '#domain/dossiers';
import { lastEvent, refusalPageWords as w } from '../words/refusals.ts';

/** Says that a dossier has changed since an officer wrote something about it, and who did what last. */
export function movedText({ events }: Pick<OpenAtDesk, 'events'>): string {
  const last = events.at(-1);
  return `${w.moved} ${last ? lastEvent({ by: last.actorName, at: last.at.toISOString() }, last.verb) : ''}`.trim();
}
