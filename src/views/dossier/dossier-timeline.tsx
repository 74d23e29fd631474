import type { DossierEvent } from '#domain/dossiers';
import { vnDateTime } from '#platform/time.ts';
import { Timeline } from '#platform/ui/timeline.tsx';
import { dossierWords } from '../words/dossier.ts';
import { actionOf, actorOf, detailsOf } from './event-words.ts';

const STOPPED = new Set(['refuse', 'withdraw']);

/** What happened to a dossier: time, who, what, to whom, until when. `notes`: the words of officers, for those who may read them. */
export function DossierTimeline({ events, notes, waiting }: DossierTimelineProps) {
  const done = events.map((e) => ({
    title: actionOf(e),
    time: vnDateTime(e.at),
    datetime: e.at.toISOString(),
    who: actorOf(e),
    state: STOPPED.has(e.verb) ? ('stopped' as const) : ('done' as const),
    body: (
      <>
        {detailsOf(e).map((s) => (
          <p key={s}>{s}</p>
        ))}
        {notes && e.note ? <p class="mc-note">{e.note}</p> : null}
        {e.toName ? <p>{dossierWords.to(e.toName)}</p> : null}
        {e.until ? <p>{dossierWords.until(vnDateTime(e.until))}</p> : null}
      </>
    ),
  }));
  const now = waiting
    ? [
        {
          title: waiting.title,
          who: waiting.who,
          body: waiting.until ? dossierWords.until(vnDateTime(waiting.until)) : null,
          state: 'current' as const,
        },
      ]
    : [];
  return <Timeline label={dossierWords.progress} items={[...done, ...now]} />;
}

export interface DossierTimelineProps {
  events: DossierEvent[];
  notes: boolean;
  waiting?: { title: string; who: string; until: Date | null } | undefined;
}
