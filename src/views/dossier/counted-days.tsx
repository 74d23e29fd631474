import type { DayOff, ExplainedCount, Ground } from '#domain/calendar';
import type { Formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import type { Child } from '#platform/ui/child.ts';
import { DayName } from '../calendar/day-name.tsx';
import { datesWords } from '../words/dates.ts';

/** What was passed over, and what was counted though one might not expect it. */
export function counted(count: ExplainedCount, { f, language }: Facts): Child[] {
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
        <DayName name={day.name} />)
      </>
    )),
    ...count.madeUp.map((day) => (
      <>
        {w.madeUp(f.longDate(day.date))}
        {groundsOf(day, { f, language }).map((ground, i) => (
          <>
            {i > 0 ? ', ' : ' ('}
            {ground}
          </>
        ))}
        {groundsOf(day, { f, language }).length > 0 ? ')' : null}
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
    if (group && before && group.at(-1) === before && isSame(before, day)) group.push(day);
    else found.push([day]);
  }
  return found;
}

function isSame(a: DayOff, b: DayOff): boolean {
  return a.why === b.why && a.name === b.name && a.source === b.source && a.isDecided === b.isDecided;
}

function daysText(days: readonly DayOff[], { f, language }: Facts): string {
  const w = datesWords[language];
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  if (first.why === 'weekend') return w.together(days.map((d) => f.longDate(d.date)));
  return first === last ? f.longDate(first.date) : w.fromTo(f.longDate(first.date), f.longDate(last.date));
}

function Why({ day, language, f }: { day: DayOff | undefined } & Facts) {
  if (!day) return null;
  const w = datesWords[language];
  return (
    <>
      {w.why[day.why]}
      {day.name ? (
        <>
          : <DayName name={day.name} />
        </>
      ) : null}
      {groundsOf(day, { f, language }).map((ground) => (
        <>, {ground}</>
      ))}
    </>
  );
}

/** By what a day is another than the week has it: the other end of its swap, the law or the decision, or that none is known. */
function groundsOf(day: Ground, { f, language }: Facts): Child[] {
  const w = datesWords[language];
  return [
    ...(day.insteadOf ? [w.instead(f.longDate(day.insteadOf))] : []),
    ...(day.source
      ? [
          <>
            {w.source} <Data language={language}>{day.source}</Data>
          </>,
        ]
      : []),
    ...(day.isDecided ? [] : [w.notDecided]),
  ];
}

/** Names and sources stay Vietnamese on every page. */
export function Data({ language, children }: { language: Language; children: Child }) {
  return <span lang={language === 'vi' ? undefined : 'vi'}>{children}</span>;
}

interface Facts {
  f: Formats;
  language: Language;
}
