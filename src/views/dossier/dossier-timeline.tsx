import { answerOf, askedFor, isOpenRequest, type OpenDossier } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Timeline } from '#platform/ui/timeline.tsx';
import { dossierTexts } from '../words/dossier.ts';
import { askedLines, inWordsLines, notSentLines } from './asked-lines.ts';
import { actionOf, actorOf, detailsOf, isHandedOver, recipientOf } from './event-text.ts';

const STOPPED = new Set(['refuse', 'withdraw']);

/**
 * What happened to a dossier: time, who, what, to whom, until when. `notes`: the words of officers, for those who may read them; what is
 * asked for now stands above the timeline, and not in it again.
 */
export const DossierTimeline = inPageLanguage(
  ({ events, notes, asking, waiting, next = [], now }: DossierTimelineProps, language) => {
    const { words: w } = dossierTexts[language];
    const { dateTime } = formats[language];
    const done = events.map((e) => ({
      title: actionOf(e, language),
      time: dateTime(e.at),
      datetime: e.at.toISOString(),
      who: actorOf(e, language),
      state: STOPPED.has(e.verb) ? ('stopped' as const) : ('done' as const),
      body: (
        <>
          {detailsOf(e, language).map((s) => (
            <p key={s}>{s}</p>
          ))}
          {notes ? <Note e={e} asking={asking} /> : null}
          {recipientOf(e, notes, language) ? <p>{recipientOf(e, notes, language)}</p> : null}
          {e.until ? <p>{w.until(dateTime(e.until))}</p> : null}
        </>
      ),
    }));
    const current = waiting
      ? [
          {
            title: waiting.title,
            who: waiting.who,
            body: waiting.until ? (
              <Until at={waiting.until} now={now} language={language} />
            ) : (
              waiting.more && <p>{waiting.more}</p>
            ),
            state: 'current' as const,
          },
        ]
      : [];
    const later = next.map((step) => ({ ...step, state: 'todo' as const }));
    return <Timeline label={w.progress} items={[...done, ...current, ...later]} />;
  },
);

function Note({ e, asking }: { e: DossierEvent; asking: DossierTimelineProps['asking'] }) {
  if (!e.note || isHandedOver(e) || (asking && isOpenRequest(e, asking.dossier))) return null;
  const lines = asking ? linesOf(e, asking) : [e.note];
  return <p class="mc-note">{lines.filter(Boolean).join('\n')}</p>;
}

function linesOf(e: DossierEvent, { dossier, version }: Pick<OpenDossier, 'dossier' | 'version'>): string[] {
  const { parts } = version.content;
  if (e.verb === 'request-supplement') {
    const asked = askedFor(e, dossier);
    return [...askedLines(parts, asked), asked.reason];
  }
  if (e.verb !== 'supplement') return [e.note ?? ''];
  const { notSent, inWords, note } = answerOf(e);
  return [...notSentLines(parts, notSent), ...inWordsLines(parts, inWords), note];
}

function Until({ at, now, language }: { at: Date; now: Date | undefined; language: Language }) {
  const { words: w } = dossierTexts[language];
  const text = formats[language].dateTime(at);
  return now && at < now ? <p class="mc-late">{w.lateSince(text)}</p> : <p>{w.until(text)}</p>;
}

export interface DossierTimelineProps {
  events: DossierEvent[];
  notes: boolean;
  /** By which what was asked for gets its name, where notes are read. */
  asking?: Pick<OpenDossier, 'dossier' | 'version'> | undefined;
  /** `more`: said where no date is known. */
  waiting?: { title: string; who: string; until: Date | null; more?: string } | undefined;
  /** So that a step that should be over says so. */
  now?: Date | undefined;
  /** The steps that are still to come, in order. */
  next?: { title: string; who: string }[] | undefined;
}
