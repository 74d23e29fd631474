import { type ExpectedYears, isExpected } from '#domain/calendar';
import type { DateLine } from '#domain/dossiers';
import type { Limit } from '#domain/procedures';
import { type Formats, formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import type { Child } from '#platform/ui/child.ts';
import { Details } from '#platform/ui/details.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { datesWords } from '../words/dates.ts';
import { counted, Data } from './counted-days.tsx';
import { saidAsExpected } from './expected-text.ts';
import { limitText } from './limit-text.ts';

/**
 * How a dossier's dates came to be, folded: one line for each thing that moved them, and below it what was counted and what was not.
 * Nothing where nothing can be said.
 */
export const DatesExplained = inPageLanguage(
  ({ lines, expected, calendar }: DatesExplainedProps, language) => {
    if (!lines || lines.length === 0) return null;
    const w = datesWords[language];
    const isBegun = lines.some((line) => line.kind === 'limit');
    const at: Facts = { language, expected, f: formats[language] };
    return (
      <>
        <Details summary={w.title}>
          <p class="govuk-body">{isBegun ? w.lead : w.leadOpen}</p>
          <ol class="govuk-list govuk-list--number mc-dates">
            {lines.map((line, i) => (
              <li key={`${line.kind}-${i}`}>{said(line, at)}</li>
            ))}
          </ol>
        </Details>
        <p class="govuk-body">
          <a class="govuk-link" href={calendar}>
            {w.calendar}
          </a>
        </p>
      </>
    );
  },
);

function said(line: DateLine, at: Facts): Child {
  const { f, language, expected } = at;
  const w = datesWords[language];
  switch (line.kind) {
    case 'answer':
      return (
        <>
          {w.answer(f.longDateTime(line.at), line.hours)}
          <Below>
            {line.count ? counted(line.count, at) : []}
            {[<strong key="due">{w.answerBy(dueText(line.due, at))}</strong>]}
          </Below>
        </>
      );
    case 'limit':
      return (
        <>
          {line.isAnew
            ? w.anew(f.longDateTime(line.from), f.longDateTime(line.at))
            : w.accepted(f.longDateTime(line.from))}
          <Below>
            {[<LimitSaid key="limit" limit={line.limit} language={language} />]}
            {line.how === 'by-clerk' ? [w.byClerk] : []}
            {line.how === 'same-span' ? [w.sameSpan(workingTime(line.hours ?? 0, at))] : []}
            {line.count ? counted(line.count, at) : line.how === 'by-clerk' ? [] : [w.otherCalendar]}
            {[<strong key="due">{w.promised(dueText(line.due, at))}</strong>]}
          </Below>
        </>
      );
    case 'paused':
      return (
        <>
          {line.isAgain
            ? w.pausedAgain(f.longDateTime(line.at), f.longDateTime(line.since))
            : w.paused(f.longDateTime(line.at))}
          <Below>
            {line.answerUntil ? [w.answerUntil(f.longDate(line.answerUntil))] : []}
            {line.broken ? [w.broken(f.longDateTime(line.broken))] : []}
          </Below>
        </>
      );
    case 'duty':
      return (
        <>
          {w.duty(f.longDateTime(line.at))}
          <Below>
            {line.ground
              ? [
                  <>
                    {w.dutyGround} <Data language={language}>{line.ground}</Data>
                  </>,
                ]
              : []}
            {line.broken ? [w.broken(f.longDateTime(line.broken))] : []}
          </Below>
        </>
      );
    case 'consulted':
      return (
        <>
          {w.consulted(f.longDateTime(line.at), line.agencies.join(', '))}
          <Below>
            {[line.pauses ? w.consultedOutside : w.consultedInside]}
            {line.pauses ? [w.consultedUntil(f.longDateTime(line.dueAt))] : []}
            {line.broken ? [w.broken(f.longDateTime(line.broken))] : []}
          </Below>
        </>
      );
    case 'lapsed':
      return w.lapsed(f.longDateTime(line.at), line.agencies.join(', '));
    case 'resumed':
      return resumed(line, at);
    case 'arrived':
      return (
        <>
          {w.arrived(f.longDateTime(line.at))}
          {line.isOpen ? ` ${w.arrivedOpen}` : null}
        </>
      );
    case 'extended':
      return (
        <>
          {w.extended(f.longDateTime(line.at))}
          <Below>
            {[w.movedFrom(f.longDateTime(line.was))]}
            {[<strong key="due">{w.promised(dueText(line.due, at))}</strong>]}
          </Below>
        </>
      );
    case 'moved': {
      const time = (at: Date) => (line.what === 'supplement' ? f.longDate(at) : f.longDateTime(at));
      const due = isExpected(expected, line.due) ? saidAsExpected(time(line.due), language) : time(line.due);
      return (
        <>
          {w.becameLater[line.what](f.longDateTime(line.at))}
          <Below>
            {line.days.length > 0 ? [w.changedDays(line.days.map((d) => f.longDate(d)).join('; '))] : []}
            {[w.movedFrom(time(line.was))]}
            {line.count ? counted(line.count, at) : []}
            {[<strong key="due">{w.movedTo(due)}</strong>]}
          </Below>
        </>
      );
    }
    case 'reopened':
      return (
        <>
          {w.reopened(f.longDateTime(line.at))}
          <Below>
            {[w.reopenedThen]}
            {line.answerUntil ? [w.answerUntil(f.longDate(line.answerUntil))] : []}
          </Below>
        </>
      );
    case 'ended': {
      const { verb } = line;
      const how = verb === 'record-result' || verb === 'close' || verb === 'withdraw' ? verb : 'other';
      const kept = line.promise && (line.promise < line.at ? w.late : w.inTime);
      return [w.ended[how](f.longDateTime(line.at)), kept].filter(Boolean).join(' ');
    }
  }
}

// nobody counts parts of an hour in hundredths on paper
function workingTime(hours: number, { f, language }: Facts): string {
  const minutes = Math.round(hours * 60);
  return datesWords[language].workingTime(f.number(Math.floor(minutes / 60)), minutes % 60);
}

function resumed(line: Extract<DateLine, { kind: 'resumed' }>, at: Facts): Child {
  const { f, language } = at;
  const w = datesWords[language];
  const isDuty = line.after === 'duty';
  if (!line.isDone) return (isDuty ? w.calledOff : w.opinionsCalledOff)(f.longDateTime(line.at));
  const isBroken = line.was < line.since;
  return (
    <>
      {(isDuty ? w.resumed : w.resumedAfterOpinions)(f.longDateTime(line.until))}
      <Below>
        {line.at > line.until ? [w.resumedAt(f.longDateTime(line.at))] : []}
        {isBroken ? [w.stayedBroken] : [w.movedFrom(f.longDateTime(line.was))]}
        {line.hours === undefined
          ? isBroken || line.due <= line.was
            ? []
            : [w.stoodStillByCalendar]
          : [w.stoodStill(workingTime(line.hours, at))]}
        {line.count ? counted(line.count, at) : line.hours === undefined ? [] : [w.otherCalendar]}
        {[<strong key="due">{w.promised(dueText(line.due, at))}</strong>]}
      </Below>
    </>
  );
}

function LimitSaid({ limit, language }: { limit: Limit | undefined; language: Language }) {
  const w = datesWords[language];
  return (
    <>
      {w.limit(limitText(limit, language))}
      {limit?.source ? (
        <>
          {' '}
          ({w.source} <Data language={language}>{limit.source}</Data>
          {limit.cutOff ? (
            <>
              ; {w.cutOff(formats[language].timeOfDay(limit.cutOff.at))}{' '}
              <Data language={language}>{limit.cutOff.source}</Data>
            </>
          ) : null}
          )
        </>
      ) : (
        ` (${w.noSource})`
      )}
    </>
  );
}

function Below({ children }: { children: Child[][] }) {
  const lines = children.flat();
  return lines.length > 0 ? (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line, i) => (
        <li key={i}>{line}</li>
      ))}
    </ul>
  ) : null;
}

function dueText(due: Date, { f, language, expected }: Facts): string {
  const text = f.longDateTime(due);
  return isExpected(expected, due) ? saidAsExpected(text, language) : text;
}

interface Facts {
  f: Formats;
  language: Language;
  expected: ExpectedYears;
}

interface DatesExplainedProps {
  /** Undefined where ledger and dossier differ. */
  lines: readonly DateLine[] | undefined;
  /** The years whose days are not confirmed yet. */
  expected: ExpectedYears;
  /** Where the days off and the make-up days stand. */
  calendar: string;
}
