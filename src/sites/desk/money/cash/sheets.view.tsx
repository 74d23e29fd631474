import type { Sheet } from '#domain/cash';
import type { Officer } from '#domain/journal';
import { vnd } from '#platform/money.ts';
import { localDate, vnDate } from '#platform/time.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Table } from '#platform/ui/table.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { cashWords as w } from '../../words/cash.ts';
import { cashPaths } from './cash.paths.ts';
import { agencyNameOf } from './sheet-texts.ts';

/** The sheets that a cashier keeps and that a leader confirms. */
export function SheetsView({ c, own, led, done }: SheetsProps) {
  const today = localDate(c.now);
  const left = own.filter((s) => s.state === 'open' && s.day < today);
  const counters = c.actor.posts.filter((p) => p.role === 'clerk');
  const without = counters.filter(
    (p) => !own.some((s) => s.state === 'open' && s.day === today && s.agencyId === p.agencyId),
  );
  return (
    <DeskPage c={c} title={w.title}>
      {done ? <NoticeBanner success heading={w.done[done]} /> : null}
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      {left.map((s) => (
        <WarningText key={s.id}>
          {w.leftOpen(vnDate(s.day))}{' '}
          <a class="govuk-link" href={cashPaths.close({ sheet: s.id })}>
            {w.close}
          </a>
        </WarningText>
      ))}
      {without.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{w.openTitle(vnDate(today))}</h2>
          <p class="govuk-body">{w.openLead}</p>
          <ButtonLink href={cashPaths.float()} kind="secondary">
            {w.openButton}
          </ButtonLink>
        </>
      ) : null}
      {counters.length > 0 || own.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{w.own}</h2>
          {own.length > 0 ? <SheetTable c={c} sheets={own} /> : <p class="govuk-body">{w.none}</p>}
        </>
      ) : null}
      {led.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{w.led}</h2>
          <SheetTable c={c} sheets={led} withCashier />
        </>
      ) : null}
    </DeskPage>
  );
}

function SheetTable({ c, sheets, withCashier }: { c: C<Officer>; sheets: Sheet[]; withCashier?: true }) {
  return (
    <Table
      dense
      caption={withCashier ? w.led : w.own}
      captionHidden
      rows={sheets}
      rowKey={(s) => s.id}
      columns={[
        {
          name: w.day,
          main: true,
          cell: (s) => (
            <a class="govuk-link" href={cashPaths.sheet({ sheet: s.id })}>
              {w.dayOf(vnDate(s.day), s.nth)}
              {withCashier ? <VisuallyHidden> {s.cashierName}</VisuallyHidden> : null}
            </a>
          ),
        },
        { name: w.agency, cell: (s) => agencyNameOf(c.actor, s) },
        ...(withCashier ? [{ name: w.cashier, cell: (s: Sheet) => s.cashierName }] : []),
        { name: w.state, cell: (s) => w.states[s.state] },
        { name: w.lines, numeric: true, cell: (s) => s.lines },
        {
          name: w.difference,
          numeric: true,
          cell: (s) => (s.counted === null || s.expected === null ? '' : vnd(s.counted - s.expected)),
        },
      ]}
    />
  );
}

interface SheetsProps {
  c: C<Officer>;
  own: Sheet[];
  led: Sheet[];
  done: keyof typeof w.done | undefined;
}
