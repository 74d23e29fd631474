import type { CalendarDay, CalendarYear } from '#domain/calendar';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import type { Child } from '#platform/ui/child.ts';
import { Section } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { calendarWords } from '../words/calendar.ts';
import { DayName } from './day-name.tsx';
import { wholeSource } from './whole-source.ts';

/**
 * One year of the calendar: whether a decision has confirmed it, what is told while none has, and every day that is other than the week has
 * it, with its kind, reason and ground.
 */
export const YearOfDays = inPageLanguage(
  ({ year: y, days, notes, edit, folded, children }: YearOfDaysProps, language) => {
    const w = calendarWords[language];
    const own = days.filter((d) => d.date.startsWith(`${y.year}-`));
    return (
      <Section id={`nam-${y.year}`} title={w.year(y.year)}>
        <p class="govuk-body">
          <StateOfYear year={y} language={language} whole={folded} />
        </p>
        {y.verified ? null : <p class="govuk-body">{w.notConfirmed}</p>}
        {y.told ? (
          <Inset>
            <InVietnamese>{y.told}</InVietnamese>
          </Inset>
        ) : null}
        {notes && y.note ? <p class="govuk-body">{y.note}</p> : null}
        {children}
        {own.length > 0 && folded ? (
          <Details summary={w.allDays(own.length)}>
            <Days days={own} language={language} whole caption={w.year(y.year)} />
          </Details>
        ) : own.length > 0 ? (
          <Days days={own} language={language} notes={notes} edit={edit} caption={w.year(y.year)} />
        ) : (
          <p class="govuk-body">{w.noDays}</p>
        )}
      </Section>
    );
  },
);

/** The next days off or made up, from a day on ('2026-11-29'), with their grounds in full. */
export const NextDays = inPageLanguage(({ days, from, most }: NextDaysProps, language) => {
  const w = calendarWords[language];
  const next = days.filter((d) => d.date >= from).slice(0, most);
  if (next.length === 0) return null;
  return (
    <Section id="sap-toi" title={w.next}>
      <Days days={next} language={language} whole caption={w.next} />
    </Section>
  );
});

function StateOfYear({ year: y, language, whole }: StateOfYearProps) {
  const w = calendarWords[language];
  if (!y.usable) return <Tag>{w.notUsable}</Tag>;
  if (!y.verified) return <Tag tone="amber">{w.expected}</Tag>;
  const on = y.decidedOn ? formats[language].date(y.decidedOn) : '';
  return (
    <>
      <Tag tone="green">{w.confirmed}</Tag>
      {y.decidedBy ? (
        <>
          {' '}
          <InVietnamese>{whole ? wholeSource(y.decidedBy) : y.decidedBy}</InVietnamese> {w.decidedBy(on)}
        </>
      ) : null}
    </>
  );
}

function Days({ days, language, notes, edit, whole, caption }: DaysProps) {
  const w = calendarWords[language];
  const f = formats[language];
  return (
    <Table
      dense
      caption={caption}
      captionHidden
      rows={days}
      rowKey={(d) => d.date}
      columns={[
        {
          name: w.day,
          main: true,
          cell: (d) => (
            <>
              {f.longDate(d.date)}
              {edit ? <> {edit(d)}</> : null}
            </>
          ),
        },
        { name: w.kind, cell: (d) => w.kinds[d.kind] },
        {
          name: w.reason,
          cell: (d) => (
            <>
              <DayName name={d.name} />
              {d.insteadOf ? `, ${w.instead(f.longDate(d.insteadOf))}` : null}
              {d.hours ? `, ${w.onlyHours(d.hours.map(([from, to]) => `${from}–${to}`).join(', '))}` : null}
            </>
          ),
        },
        {
          name: w.ground,
          cell: (d) => (
            <>
              {d.source ? <InVietnamese>{whole ? wholeSource(d.source) : d.source}</InVietnamese> : null}
              {d.verified || d.source ? null : w.notDecided}
              {notes && d.note ? <div class="mc-muted">{d.note}</div> : null}
            </>
          ),
        },
      ]}
    />
  );
}

interface YearOfDaysProps {
  year: CalendarYear;
  /** Of this year and of others. */
  days: readonly CalendarDay[];
  /** What officers are told beside it. */
  notes?: boolean | undefined;
  /** Where a day is changed. */
  edit?: ((day: CalendarDay) => Child) | undefined;
  /** Its days are folded away until they are asked for, with their grounds in full. */
  folded?: boolean | undefined;
  /** What may be done with the year. */
  children?: Child;
}

interface StateOfYearProps {
  year: CalendarYear;
  language: Language;
  /** The decision's name in full. */
  whole?: boolean | undefined;
}

interface DaysProps extends Pick<YearOfDaysProps, 'days' | 'notes' | 'edit'> {
  language: Language;
  /** The grounds in full. */
  whole?: boolean | undefined;
  caption: string;
}

interface NextDaysProps {
  /** In order. */
  days: readonly CalendarDay[];
  from: string;
  most: number;
}
