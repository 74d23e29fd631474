import type { CalendarDay, CalendarEdit, ForeseenEdit, HoursEdit } from '#domain/calendar';
import type { ForeseenMoves } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { number } from '#platform/money.ts';
import { localDate, vnDate, vnLongDate } from '#platform/time.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../deps.ts';
import { AdminList } from '../admin/admin-list.tsx';
import { BelowAdmin } from '../admin/below-admin.page.tsx';
import { CONFIRMED, EDIT, STEP } from '../dossier/ask-once-more.ts';
import { calendarWords as w } from '../words/calendar.ts';
import { calendarPaths } from './calendar.paths.ts';
import { hoursLines } from './hours-lines.ts';

/** What an edit makes of each day, and of how many open dossiers of each agency it would move the time. */
export function AskView({ c, edit, why, foreseen, moves, nameOf, action, fields }: AskProps) {
  const { plan, days, hours } = foreseen;
  const facts = edit.what === 'add' || edit.what === 'change' ? edit.day : undefined;
  const movesTimes = days.length > 0 || hours;
  const hasPassed = days.some((d) => d.date < localDate(c.now));
  const row = (name: string, value: string): SummaryRow[] => (value ? [{ name, value }] : []);
  return (
    <BelowAdmin c={c} title={w.ask[edit.what]} back={{ href: calendarPaths.calendar(), text: w.back }}>
      <SummaryList
        rows={[
          ...row(w.agency, plan.agencyId ? (nameOf.get(plan.agencyId) ?? '') : ''),
          ...days.map((d) => ({
            name: vnLongDate(d.date),
            value: w.ask.dayRow(kindName(d.was), kindName(d.is)),
          })),
          ...(facts ? [...row(w.form.name, facts.name), ...row(w.form.source, facts.source)] : []),
          ...(plan.year ? yearRows(plan.year) : []),
          ...(edit.what === 'hours' ? hoursRows(edit) : []),
          { name: w.form.why, value: why },
        ]}
      />
      {movesTimes ? null : <p class="govuk-body">{edit.what === 'hours' ? w.ask.same : w.ask.noDays}</p>}
      {hasPassed ? <WarningText>{w.ask.past}</WarningText> : null}
      {plan.year?.verified ? <ToBeConfirmed days={foreseen.confirmed} /> : null}
      {movesTimes ? (
        <>
          <h2 class="govuk-heading-m">{w.ask.moves}</h2>
          <AdminList
            none={w.ask.noMoves}
            caption={w.ask.moves}
            captionHidden
            rows={moves.agencies}
            rowKey={(m) => m.agencyId}
            columns={[
              { name: w.agency, main: true, cell: (m) => nameOf.get(m.agencyId) ?? '' },
              { name: w.ask.later, numeric: true, cell: (m) => number(m.later) },
              { name: w.ask.kept, numeric: true, cell: (m) => number(m.kept) },
            ]}
          />
          {moves.isAll ? null : <p class="govuk-body">{w.ask.notAll(number(moves.looked))}</p>}
        </>
      ) : null}
      <form method="post" action={action}>
        <FormGuard c={c} />
        <input type="hidden" name="revision" value={foreseen.revision} />
        {[...fields, 'vi-sao'].flatMap((name) =>
          c.form
            .all(name)
            .map((value, i) => <input key={`${name} ${i}`} type="hidden" name={name} value={value} />),
        )}
        <ButtonGroup>
          <Button kind={edit.what === 'remove' ? 'warning' : 'primary'} name={STEP} value={CONFIRMED}>
            {w.ask.confirm}
          </Button>
          <Button kind="secondary" name={STEP} value={EDIT}>
            {w.ask.edit}
          </Button>
          <a class="govuk-link" href={calendarPaths.calendar()}>
            {w.ask.cancel}
          </a>
        </ButtonGroup>
      </form>
    </BelowAdmin>
  );
}

/** Every day that a decision would confirm: what it is, and what was noted of it while it was only foreseen. */
function ToBeConfirmed({ days }: { days: readonly CalendarDay[] }) {
  return (
    <>
      <WarningText>{w.ask.checkDays}</WarningText>
      <Table
        dense
        caption={w.ask.toBeConfirmed}
        rows={days}
        rowKey={(d) => d.date}
        columns={[
          { name: w.shared.day, main: true, cell: (d) => vnLongDate(d.date) },
          { name: w.shared.kind, cell: (d) => w.shared.kinds[d.kind] },
          { name: w.shared.reason, cell: (d) => d.name },
          { name: w.form.note, cell: (d) => d.note },
        ]}
      />
    </>
  );
}

function yearRows(year: NonNullable<ForeseenEdit['plan']['year']>): SummaryRow[] {
  const state = year.verified ? 'confirmed' : year.usable ? 'expected' : 'not-usable';
  const { decidedBy, decidedOn, told } = year;
  return [
    { name: w.shared.year(year.year), value: w.yearForm.states[state] },
    ...(decidedBy ? [{ name: w.yearForm.document, value: decidedBy }] : []),
    ...(decidedOn ? [{ name: w.yearForm.signedOn, value: vnDate(decidedOn) }] : []),
    ...(told ? [{ name: w.yearForm.told, value: told }] : []),
  ];
}

function hoursRows({ from, until, week }: HoursEdit): SummaryRow[] {
  const f = w.hoursForm;
  const lines = hoursLines(week.map((h) => ({ ...h, validFrom: from, validTo: until })));
  return [
    { name: f.from, value: vnLongDate(from) },
    ...(until ? [{ name: f.until, value: vnLongDate(until) }] : []),
    ...(lines.length === 0 ? [{ name: f.week, value: f.followsProvince }] : []),
    ...lines.map(({ days, open }) => ({ name: days, value: open })),
  ];
}

function kindName(kind: ForeseenEdit['days'][number]['was']): string {
  return kind === 'week' ? w.ask.week : w.shared.kinds[kind];
}

interface AskProps {
  c: C<Officer>;
  edit: CalendarEdit;
  why: string;
  foreseen: ForeseenEdit;
  moves: ForeseenMoves;
  /** The names of agencies, by id. */
  nameOf: ReadonlyMap<string, string>;
  action: string;
  /** The names of the form's boxes, but that of the reason. */
  fields: readonly string[];
}
