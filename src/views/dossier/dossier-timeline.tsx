import type { DossierEvent } from '#domain/ledger';
import { vnDateTime } from '#platform/time.ts';
import { Timeline } from '#platform/ui/timeline.tsx';
import { dossierWords } from '../words/dossier.ts';
import { actionOf, actorOf, detailsOf, isHandedOver, recipientOf } from './event-text.ts';

const STOPPED = new Set(['refuse', 'withdraw']);

/** What happened to a dossier: time, who, what, to whom, until when. `notes`: the words of officers, for those who may read them. */
export function DossierTimeline({ events, notes, waiting, next = [], now }: DossierTimelineProps) {
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
        {notes && e.note && !isHandedOver(e) ? <p class="mc-note">{e.note}</p> : null}
        {recipientOf(e, notes) ? <p>{recipientOf(e, notes)}</p> : null}
        {e.until ? <p>{dossierWords.until(vnDateTime(e.until))}</p> : null}
      </>
    ),
  }));
  const current = waiting
    ? [
        {
          title: waiting.title,
          who: waiting.who,
          body: waiting.until ? <Until at={waiting.until} now={now} /> : null,
          state: 'current' as const,
        },
      ]
    : [];
  const later = next.map((step) => ({ ...step, state: 'todo' as const }));
  return <Timeline label={dossierWords.progress} items={[...done, ...current, ...later]} />;
}

function Until({ at, now }: { at: Date; now: Date | undefined }) {
  const text = vnDateTime(at);
  return now && at < now ? (
    <p class="mc-late">{dossierWords.lateSince(text)}</p>
  ) : (
    <p>{dossierWords.until(text)}</p>
  );
}

export interface DossierTimelineProps {
  events: DossierEvent[];
  notes: boolean;
  waiting?: { title: string; who: string; until: Date | null } | undefined;
  /** So that a step that should be over says so. */
  now?: Date | undefined;
  /** The steps that are still to come, in order. */
  next?: { title: string; who: string }[] | undefined;
}
