import type { ExpectedYears } from '#domain/calendar';
import { answerOf, askedFor, isOpenRequest, type OpenDossier } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Timeline } from '#platform/ui/timeline.tsx';
import { dossierTexts } from '../words/dossier.ts';
import { counterLines } from './counter-lines.ts';
import { dutyNote } from './duty-lines.ts';
import { actionOf, actorOf, detailsOf, isHandedOver, recipientOf } from './event-text.ts';
import { expectedText } from './expected-text.ts';
import { gaveLines } from './gave-lines.ts';
import { inWordsLines, notSentLines, requestLines, sentAgainLines } from './request-lines.ts';

const NONE: ExpectedYears = new Set();
const STOPPED = new Set(['refuse', 'withdraw', 'close']);

/**
 * What happened to a dossier: time, who, what, to whom, until when. `notes`: the words of officers, for those who may read them; what is
 * asked for now stands above the timeline, and not in it again.
 */
export const DossierTimeline = inPageLanguage(
  ({ events, notes, asking, waiting, next = [], now, expected = NONE }: DossierTimelineProps, language) => {
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
          {notes ? <Note e={e} asking={asking} language={language} /> : null}
          {recipientOf(e, notes, language) ? <p>{recipientOf(e, notes, language)}</p> : null}
          {e.until ? (
            <p>{w.until(expectedText(dateTime(e.until), { at: e.until, expected, language }))}</p>
          ) : null}
        </>
      ),
    }));
    const current = waiting
      ? [
          {
            title: waiting.title,
            who: waiting.who,
            body: waiting.until ? (
              <Until at={waiting.until} now={now} language={language} expected={expected} />
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

function Note({ e, asking, language }: NoteProps) {
  const saidAgain = e.verb === 'supplement' && answerOf(e).again.length > 0;
  if ((!e.note && !(saidAgain && asking)) || isHandedOver(e) || (asking && isOpenRequest(e, asking.dossier)))
    return null;
  const lines = asking ? linesOf(e, asking, language) : [e.note ?? ''];
  // most of it is the names of papers and the words of officers, Vietnamese on every page
  return (
    <p class="mc-note" lang={language === 'vi' ? undefined : 'vi'}>
      {lines.filter(Boolean).join('\n')}
    </p>
  );
}

function linesOf(
  e: DossierEvent,
  { dossier, version }: Pick<OpenDossier, 'dossier' | 'version'>,
  language: Language,
): string[] {
  const { parts } = version.content;
  if (e.verb === 'request-supplement') {
    const request = askedFor(e, dossier);
    return [...requestLines(parts, request, language), request.reason];
  }
  const ofDuty = dutyNote(e, language);
  if (ofDuty) return ofDuty;
  const gave = gaveLines(e, parts, language);
  if (gave) return gave;
  const atCounter = counterLines(e, parts, language);
  if (e.verb !== 'supplement') return atCounter ?? [e.note ?? ''];
  const { notSent, inWords, again, note } = answerOf(e);
  return [
    ...(atCounter ?? []),
    ...notSentLines(parts, notSent, language),
    ...inWordsLines(parts, inWords, language),
    ...sentAgainLines(parts, again, language),
    note,
  ];
}

function Until({ at, now, language, expected }: UntilProps) {
  const { words: w } = dossierTexts[language];
  const text = formats[language].dateTime(at);
  if (now && at < now) return <p class="mc-late">{w.lateSince(text)}</p>;
  return <p>{w.until(expectedText(text, { at, expected, language }))}</p>;
}

interface NoteProps {
  e: DossierEvent;
  asking: DossierTimelineProps['asking'];
  language: Language;
}

interface UntilProps {
  at: Date;
  now: Date | undefined;
  language: Language;
  expected: ExpectedYears;
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
  /** The years whose days are not confirmed yet, where they are told as such: to whoever waits. */
  expected?: ExpectedYears | undefined;
  /** The steps that are still to come, in order. */
  next?: { title: string; who: string }[] | undefined;
}
