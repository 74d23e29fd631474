import type { DayOff, ExpectedYears, ExplainedCount } from '#domain/calendar';
import { isExpected } from '#domain/calendar';
import type { DateLine } from '#domain/dossiers';
import type { Limit } from '#domain/procedures';
import { type Formats, formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import type { Child } from '#platform/ui/child.ts';
import { Details } from '#platform/ui/details.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { datesWords } from '../words/dates.ts';
import { saidAsExpected } from './expected-text.ts';
import { limitText } from './limit-text.ts';

/**
 * How a dossier's dates came to be, folded: one line for each thing that moved them, and below it what was counted and what was not.
 * Nothing where nothing can be said.
 */
export const DatesExplained = inPageLanguage(({ lines, expected }: DatesExplainedProps, language) => {
  if (!lines || lines.length === 0) return null;
  const w = datesWords[language];
  const isBegun = lines.some((line) => line.kind === 'limit');
  const at: Facts = { language, expected, f: formats[language] };
  return (
    <Details summary={w.title}>
      <p class="govuk-body">{isBegun ? w.lead : w.leadOpen}</p>
      <ol class="govuk-list govuk-list--number mc-dates">
        {lines.map((line, i) => (
          <li key={`${line.kind}-${i}`}>{said(line, at)}</li>
        ))}
      </ol>
    </Details>
  );
});

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
  if (!line.isDone) return w.calledOff(f.longDateTime(line.at));
  const isBroken = line.was < line.since;
  return (
    <>
      {w.resumed(f.longDateTime(line.until))}
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

/** What was passed over, and what was counted though one might not expect it. */
function counted(count: ExplainedCount, { f, language }: Facts): Child[] {
  const w = datesWords[language];
  const { notCounted, lastDay } = count;
  return [
    count.cutOff ? w.afterCutOff(f.timeOfDay(count.cutOff)) : null,
    count.moved && count.moved !== 'after-cut-off' ? w.moved[count.moved](f.longDateTime(count.from)) : null,
    count.firstDay ? w.firstDay(f.longDate(count.firstDay)) : w.officeHoursOnly,
    lastDay ? w.lastDay(f.longDate(lastDay)) : null,
    ...groups(notCounted).map((days) => (
      <>
        {w.notCounted(daysText(days, { f, language }))} (<Why day={days[0]} language={language} f={f} />)
      </>
    )),
    ...count.short.map((day) => (
      <>
        {w.short(f.longDate(day.date), day.hours.map((h) => `${h.from}–${h.to}`).join(', '))} (
        <Data language={language}>{day.name}</Data>)
      </>
    )),
    ...count.madeUp.map((day) => (
      <>
        {w.madeUp(f.longDate(day.date))}
        {day.insteadOf ? ` (${w.instead(f.longDate(day.insteadOf))})` : null}
      </>
    )),
    ...count.unverified.map((year) => w.unverified(year)),
  ].filter((line) => line !== null);
}

// all weekends in one line; of the other days those that follow one another for the same reason
function groups(days: readonly DayOff[]): DayOff[][] {
  const weekends = days.filter((d) => d.why === 'weekend');
  const found: DayOff[][] = weekends.length > 0 ? [weekends] : [];
  for (const [i, day] of days.entries()) {
    if (day.why === 'weekend') continue;
    const before = days[i - 1];
    const group = found.at(-1);
    if (group && before && group.at(-1) === before && before.why === day.why && before.name === day.name)
      group.push(day);
    else found.push([day]);
  }
  return found;
}

function daysText(days: readonly DayOff[], { f, language }: Pick<Facts, 'f' | 'language'>): string {
  const w = datesWords[language];
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  if (first.why === 'weekend') return w.together(days.map((d) => f.longDate(d.date)));
  return first === last ? f.longDate(first.date) : w.fromTo(f.longDate(first.date), f.longDate(last.date));
}

function Why({ day, language, f }: { day: DayOff | undefined } & Pick<Facts, 'language' | 'f'>) {
  if (!day) return null;
  const w = datesWords[language];
  return (
    <>
      {w.why[day.why]}
      {day.name ? (
        <>
          : <Data language={language}>{day.name}</Data>
        </>
      ) : null}
      {day.insteadOf ? `, ${w.instead(f.longDate(day.insteadOf))}` : null}
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

/** Names and sources stay Vietnamese on every page. */
function Data({ language, children }: { language: Language; children: Child }) {
  return <span lang={language === 'vi' ? undefined : 'vi'}>{children}</span>;
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
}
