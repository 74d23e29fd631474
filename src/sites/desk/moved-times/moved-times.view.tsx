import type { CalendarChange } from '#domain/calendar';
import { type MoveCount, type MovedTime, mayTell } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDate, vnDateTime, vnLongDate } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Table } from '#platform/ui/table.tsx';
import type { C } from '../../../deps.ts';
import { calendarPaths } from '../calendar/calendar.paths.ts';
import { DeskPage } from '../desk.page.tsx';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { calendarWords } from '../words/calendar.ts';
import { movedTimesWords as w } from '../words/moved-times.ts';
import { movedTimesPaths } from './moved-times.paths.ts';

/** Which days of the calendar changed, what that moved at each agency, and the button by which those concerned are told. */
export function MovedTimesView({ c, changes, change, counts, agency, moves, more, told }: MovedTimesProps) {
  const last = moves.at(-1);
  const at = (query: Record<string, string>) =>
    movedTimesPaths.movedTimes({}, { ...(change ? { lich: change.revision } : {}), ...query });
  return (
    <DeskPage c={c} title={w.title}>
      {/^\d+$/.test(told) ? <NoticeBanner success heading={w.toldNow(told)} /> : null}
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">
        {w.lead}{' '}
        <a class="govuk-link" href={calendarPaths.calendar()}>
          {calendarWords.link}
        </a>
      </p>
      {change ? (
        <>
          <h2 class="govuk-heading-m">{w.change(vnDateTime(change.at))}</h2>
          {change.byName ? <p class="govuk-body">{w.by(change.byName, change.why)}</p> : null}
          <ChangedDays change={change} />
          {counts.length > 0 ? (
            <Table
              dense
              caption={w.agencies}
              rows={counts}
              columns={[
                {
                  name: w.agency,
                  main: true,
                  cell: (n) => (
                    <a class="govuk-link" href={at({ 'co-quan': n.agencyId })}>
                      {n.name}
                    </a>
                  ),
                },
                { name: w.moved, numeric: true, cell: (n) => n.moved },
                { name: w.kept, numeric: true, cell: (n) => n.kept },
                { name: w.untold, numeric: true, cell: (n) => n.untold },
              ]}
            />
          ) : (
            <EmptyState title={w.nothingMoved} icon="circle-check" />
          )}
        </>
      ) : (
        <EmptyState title={w.none} icon="circle-check" />
      )}
      {change && agency && moves.length > 0 ? (
        <>
          <Tell c={c} change={change} agencyId={agency.id} counts={counts} />
          <Moves moves={moves} caption={w.list(agency.name)} />
          <Pagination
            previous={c.query.get('sau') ? at({ 'co-quan': agency.id }) : undefined}
            previousText={w.first}
            next={more && last ? at({ 'co-quan': agency.id, sau: last.code }) : undefined}
            nextText={w.next}
          />
        </>
      ) : null}
      {changes.length > 1 ? (
        <>
          <h2 class="govuk-heading-m">{w.changes}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {changes.map(({ revision, at: when }) => (
              <li key={revision}>
                <a class="govuk-link" href={movedTimesPaths.movedTimes({}, { lich: revision })}>
                  {w.change(vnDateTime(when))}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </DeskPage>
  );
}

function ChangedDays({ change }: { change: CalendarChange }) {
  return (
    <>
      {change.days.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet" aria-label={w.days}>
          {change.days.map((d) => (
            <li key={d.date}>{w.day(vnLongDate(d.date), w.kinds[d.was], w.kinds[d.is])}</li>
          ))}
        </ul>
      ) : null}
      {change.hours ? <p class="govuk-body">{w.hours}</p> : null}
    </>
  );
}

function Tell({ c, change, agencyId, counts }: TellProps) {
  const untold = counts.find((n) => n.agencyId === agencyId)?.untold ?? 0;
  if (untold === 0 || c.actor.kind !== 'officer' || !mayTell(c.actor, agencyId)) return null;
  return (
    <form method="post" action={movedTimesPaths.tell({ agency: agencyId })}>
      <FormGuard c={c} />
      <input type="hidden" name="lich" value={change.revision} />
      <Button>{w.tell(untold)}</Button>
    </form>
  );
}

function Moves({ moves, caption }: { moves: readonly MovedTime[]; caption: string }) {
  return (
    <Table
      dense
      caption={caption}
      rows={[...moves]}
      rowKey={(m) => m.id}
      columns={[
        {
          name: w.code,
          main: true,
          cell: (m) => (
            <a class="govuk-link mc-number" href={deskPaths.dossier({ code: m.code })}>
              {m.code}
            </a>
          ),
        },
        { name: w.what, cell: (m) => w.whats[m.what] },
        { name: w.was, cell: (m) => timeOf(m, m.was) },
        {
          name: w.becomes,
          cell: (m) => (m.seq === null ? w.keptAs(timeOf(m, m.was)) : timeOf(m, m.becomes)),
        },
        { name: w.why, cell: (m) => m.days.map((d) => vnDate(d.date)).join(', ') || w.whyHours },
        {
          name: w.told,
          cell: (m) => (m.toldAt ? w.toldAt(vnDateTime(m.toldAt)) : m.seq === null ? w.needNot : w.notTold),
        },
      ]}
    />
  );
}

function timeOf(m: MovedTime, at: Date): string {
  return m.what === 'supplement' ? vnDate(at) : vnDateTime(at);
}

interface TellProps {
  c: C<Officer>;
  change: CalendarChange;
  agencyId: string;
  counts: readonly MoveCount[];
}

interface MovedTimesProps {
  c: C<Officer>;
  changes: readonly CalendarChange[];
  /** The one that is shown; undefined where there is none. */
  change: CalendarChange | undefined;
  counts: (MoveCount & { name: string })[];
  /** Whose times are listed; undefined while an administrator has chosen none. */
  agency: { id: string; name: string } | undefined;
  moves: readonly MovedTime[];
  more: boolean;
  /** How many were just told. */
  told: string;
}
