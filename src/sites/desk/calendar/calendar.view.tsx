import {
  type CalendarChange,
  type CalendarDay,
  type CalendarYear,
  MOST_YEARS_AHEAD,
  type WholeCalendar,
} from '#domain/calendar';
import type { Officer } from '#domain/journal';
import { localDate, vnDateTime, vnLongDate } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { Columns } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Table } from '#platform/ui/table.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { YearOfDays } from '#views/calendar/year-of-days.tsx';
import type { C } from '../../../deps.ts';
import { AdminList } from '../admin/admin-list.tsx';
import { DeskPage } from '../desk.page.tsx';
import { movedTimesPaths } from '../moved-times/moved-times.paths.ts';
import { readsMovedTimes } from '../who.ts';
import { calendarWords as w } from '../words/calendar.ts';
import { calendarPaths } from './calendar.paths.ts';
import { hoursLines } from './hours-lines.ts';

/** The years side by side with every day that is other than the week has it, the office hours, and who changed what and why. */
export function CalendarView({ c, whole, nameOf, done }: CalendarViewProps) {
  const isAdmin = c.actor.admin;
  const thisYear = Number(localDate(c.now).slice(0, 4));
  const years = whole.years.filter((y) => y.year >= thisYear);
  const passed = whole.years.filter((y) => y.year < thisYear);
  const next = Math.max(thisYear, ...whole.years.map((y) => y.year + 1));
  const yearOf = (year: CalendarYear) => (
    <Year key={year.year} year={year} days={whole.days} isAdmin={isAdmin} />
  );
  return (
    <DeskPage c={c} title={w.title}>
      {done ? <Done c={c} change={done} /> : null}
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      {isAdmin ? (
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={calendarPaths.day()}>
              {w.addDay}
            </a>
          </li>
          {next <= thisYear + MOST_YEARS_AHEAD ? (
            <li>
              <a class="govuk-link" href={calendarPaths.year({}, { nam: next })}>
                {w.addYear(next)}
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
      {pairs(years).map(([first, second]) => (
        <Columns key={first.year} even main={yearOf(first)} aside={second ? yearOf(second) : null} />
      ))}
      {passed.length > 0 ? <Details summary={w.before}>{passed.map(yearOf)}</Details> : null}
      {whole.ownDays.length > 0 ? (
        <Table
          dense
          caption={w.ownDays}
          rows={whole.ownDays}
          columns={[
            { name: w.agency, main: true, cell: (d) => nameOf.get(d.agencyId ?? '') ?? '' },
            { name: w.shared.day, cell: (d) => vnLongDate(d.date) },
            { name: w.shared.kind, cell: (d) => w.shared.kinds[d.kind] },
            { name: w.shared.reason, cell: (d) => d.name },
            ...(isAdmin
              ? [
                  {
                    name: w.what,
                    cell: (d: WholeCalendar['ownDays'][number]) => (
                      <a
                        class="govuk-link"
                        href={calendarPaths.day({}, { ngay: d.date, 'co-quan': d.agencyId ?? undefined })}
                      >
                        {w.changeDay}
                        <VisuallyHidden>
                          {' '}
                          {vnLongDate(d.date)}, {nameOf.get(d.agencyId ?? '') ?? ''}
                        </VisuallyHidden>
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      ) : isAdmin ? (
        <p class="govuk-body">{w.noOwnDays}</p>
      ) : null}
      <h2 class="govuk-heading-m">{w.hours}</h2>
      {isAdmin ? <ChangeHours nameOf={nameOf} /> : null}
      <Table
        dense
        caption={w.hours}
        captionHidden
        rows={hoursLines([...whole.hours, ...whole.ownHours])}
        columns={[
          {
            name: w.agency,
            main: true,
            cell: (h) => (h.agencyId ? (nameOf.get(h.agencyId) ?? '') : w.wholeProvince),
          },
          { name: w.days, cell: (h) => h.days },
          { name: w.open, cell: (h) => h.open },
          { name: w.valid, cell: (h) => h.valid },
        ]}
      />
      <h2 class="govuk-heading-m">{w.changes}</h2>
      <Changes c={c} changes={whole.changes} nameOf={nameOf} />
    </DeskPage>
  );
}

/** The ways to change the hours of the province, and those of one agency. */
function ChangeHours({ nameOf }: Pick<CalendarViewProps, 'nameOf'>) {
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={calendarPaths.hours()}>
          {w.changeHours}
        </a>
      </p>
      <form method="get" action={calendarPaths.hours()} class="mc-filter" aria-label={w.changeHoursOf}>
        <Select
          name="co-quan"
          label={w.changeHoursOf}
          prompt={w.chooseAgency}
          items={[...nameOf].map(([value, text]) => ({ value, text }))}
        />
        <Button kind="secondary" once={false}>
          {w.openHours}
        </Button>
      </form>
      <p class="govuk-body">{w.hoursHint}</p>
    </>
  );
}

function Year({
  year,
  days,
  isAdmin,
}: {
  year: CalendarYear;
  days: readonly CalendarDay[];
  isAdmin: boolean;
}) {
  return (
    <YearOfDays
      year={year}
      days={days}
      notes
      edit={
        isAdmin
          ? (d) => (
              <a class="govuk-link" href={calendarPaths.day({}, { ngay: d.date })}>
                {w.changeDay}
                <VisuallyHidden> {vnLongDate(d.date)}</VisuallyHidden>
              </a>
            )
          : undefined
      }
    >
      {isAdmin ? (
        <p class="govuk-body">
          <a class="govuk-link" href={calendarPaths.year({}, { nam: year.year })}>
            {w.changeYear}
          </a>
        </p>
      ) : null}
    </YearOfDays>
  );
}

function Done({ c, change }: { c: C<Officer>; change: CalendarChange }) {
  const moves = movesTimes(change) && readsMovedTimes.allows(c.actor);
  return (
    <NoticeBanner success heading={w.done}>
      {moves ? (
        <p class="govuk-body">
          {w.doneSoon}{' '}
          <a
            class="govuk-notification-banner__link"
            href={movedTimesPaths.movedTimes({}, { lich: change.revision })}
          >
            {w.doneMoves}
          </a>
        </p>
      ) : null}
    </NoticeBanner>
  );
}

function Changes({ c, changes, nameOf }: ChangesProps) {
  return (
    <AdminList
      none={w.noChanges}
      caption={w.changes}
      captionHidden
      rows={changes}
      rowKey={(change) => change.revision}
      columns={[
        { name: w.at, main: true, cell: (change) => vnDateTime(change.at) },
        { name: w.who, cell: (change) => change.byName || w.byFile },
        { name: w.what, cell: (change) => whatChanged(change, nameOf) },
        { name: w.why, cell: (change) => change.why },
        {
          name: w.moved,
          cell: (change) =>
            movesTimes(change) && readsMovedTimes.allows(c.actor) ? (
              <a class="govuk-link" href={movedTimesPaths.movedTimes({}, { lich: change.revision })}>
                {w.movedLink}
              </a>
            ) : null,
        },
      ]}
    />
  );
}

function whatChanged(change: CalendarChange, nameOf: ReadonlyMap<string, string>): string {
  const { days, hours, aboutYear, agencyId } = change;
  if (aboutYear !== null) return w.aboutYear(aboutYear);
  const said = [...days.map((d) => vnLongDate(d.date)), ...(hours ? [w.hoursToo] : [])];
  const what = said.length > 0 ? said.join('; ') : w.onlyWords;
  return agencyId ? w.ofAgency(nameOf.get(agencyId) ?? '', what) : what;
}

function movesTimes({ days, hours }: CalendarChange): boolean {
  return days.length > 0 || hours;
}

function pairs(years: readonly CalendarYear[]): [CalendarYear, CalendarYear | undefined][] {
  return years.flatMap((year, i): [CalendarYear, CalendarYear | undefined][] =>
    i % 2 === 0 ? [[year, years[i + 1]]] : [],
  );
}

interface ChangesProps {
  c: C<Officer>;
  changes: readonly CalendarChange[];
  nameOf: ReadonlyMap<string, string>;
}

interface CalendarViewProps {
  c: C<Officer>;
  whole: WholeCalendar;
  /** The names of agencies, by id. */
  nameOf: ReadonlyMap<string, string>;
  /** The change that was just made. */
  done: CalendarChange | undefined;
}
