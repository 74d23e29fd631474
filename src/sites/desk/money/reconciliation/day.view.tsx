import type { Difference, DifferenceKind, OpenDay } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { number, vnd } from '#platform/money.ts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { Views } from '#platform/ui/desk-parts.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { deskPaths } from '../../dossier/dossier.paths.ts';
import { reconciliationWords as w } from '../../words/reconciliation.ts';
import { queryOfDay } from './at-day.ts';
import { reconciliationPaths as paths } from './reconciliation.paths.ts';

/** A day: its sums on both sides, each difference with what to do about it, its versions, and its close. */
export function DayView(p: DayProps) {
  const { c, open, name, errors, done } = p;
  const { day, closed, versions } = open;
  const title = w.dayTitle(w.gateways(day.gateway), vnDate(day.day));
  return (
    <DeskPage c={c} title={title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {done ? <NoticeBanner success heading={w.done[done]} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.days()}>
          {w.back}
        </a>
      </p>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{name}</p>
      <SummaryList
        rows={[
          { name: w.theirs, value: w.sums(number(day.theirsCount), vnd(day.theirsSum)) },
          { name: w.returned, value: w.sums(number(day.returnedCount), vnd(day.returnedSum)) },
          { name: w.ours, value: w.sums(number(day.oursCount), vnd(day.oursSum)) },
          { name: w.receipts, value: w.sums(number(day.receiptsCount), vnd(day.receiptsSum)) },
          { name: w.differences, value: number(day.differences) },
          {
            name: w.file,
            value: w.version(day.version, day.fileName, vnDateTime(day.madeAt), day.madeByName),
          },
        ]}
      />
      {versions.length > 1 ? <Changed {...p} /> : null}
      <Close {...p} />
      <h2 class="govuk-heading-m" id="chua-ghi">
        {w.differencesTitle}
      </h2>
      {day.differences === 0 ? (
        <EmptyState title={w.noDifferences} icon="circle-check" />
      ) : (
        <Differences {...p} />
      )}
      {closed ? null : <p class="govuk-body">{w.notClosedYet}</p>}
    </DeskPage>
  );
}

function Changed({ open }: DayProps) {
  const { day, versions, differences, gone } = open;
  const added = differences.filter((d) => d.isNew).length;
  return (
    <>
      <p class="govuk-body">{w.changed(day.version, number(gone), added > 0)}</p>
      <Table
        dense
        caption={w.versionsTitle}
        rows={versions}
        rowKey={(v) => String(v.version)}
        columns={[
          { name: w.versionName, main: true, cell: (v) => w.versionOf(v.version) },
          { name: w.file, cell: (v) => v.fileName },
          { name: w.broughtBy, cell: (v) => `${v.madeByName}, ${vnDateTime(v.madeAt)}` },
          { name: w.theirs, numeric: true, cell: (v) => w.sums(number(v.theirsCount), vnd(v.theirsSum)) },
          { name: w.differences, numeric: true, cell: (v) => number(v.differences) },
        ]}
      />
    </>
  );
}

function Close({ c, open }: DayProps) {
  const { day, closed } = open;
  if (closed)
    return (
      <p class="govuk-body">
        <Tag tone="green">{w.closed}</Tag>{' '}
        {w.closedBy(closed.closedByName, vnDateTime(closed.closedAt), closed.version)}{' '}
        {w.closedWith(number(closed.differences), number(closed.unresolved))}
        {closed.version < day.version ? ` ${w.laterFile}` : null}
      </p>
    );
  return (
    <form method="post" action={paths.day()} novalidate>
      <FormGuard c={c} />
      <DayFields day={day} />
      <input type="hidden" name="phien-ban" value={String(day.version)} />
      <p class="govuk-body">{w.closeLead}</p>
      <Button>{w.close}</Button>
    </form>
  );
}

/** What names the day in a form. */
export function DayFields({ day }: { day: Parameters<typeof queryOfDay>[0] }) {
  return (
    <>
      {Object.entries(queryOfDay(day)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Differences({ open, kind, isFirst }: DayProps) {
  const { day, kinds, differences, next } = open;
  const query = queryOfDay(day);
  const at = (loai: DifferenceKind | undefined) => paths.day({}, { ...query, ...(loai ? { loai } : {}) });
  const after = next ? { sau: next.thing, 'sau-loai': next.kind } : undefined;
  return (
    <>
      <Views
        label={w.kindsLabel}
        views={[
          { href: at(undefined), name: w.allKinds, count: day.differences, current: !kind },
          ...kinds.map((k) => ({
            href: at(k.kind),
            name: w.kinds[k.kind].name,
            count: k.unresolved,
            tone: k.unexplained > 0 ? ('amber' as const) : undefined,
            current: kind === k.kind,
          })),
        ]}
      />
      {kind ? <p class="govuk-body">{w.kinds[kind].todo}</p> : null}
      <Table
        dense
        caption={w.differencesTitle}
        captionHidden
        rows={differences}
        rowKey={(d) => `${d.kind} ${d.thing}`}
        columns={[
          { name: w.dossier, main: true, cell: dossierOf },
          { name: w.what, cell: (d) => <WhatDiffers d={d} /> },
          { name: w.numbers, cell: (d) => `${d.reference} / ${d.transaction}` },
          { name: w.theirs, numeric: true, cell: (d) => sum(d.theirs) },
          { name: w.ours, numeric: true, cell: (d) => sum(d.ours) },
          { name: w.receipt, numeric: true, cell: (d) => sum(d.receipt) },
          { name: w.note, cell: (d) => <NoteOf day={day} d={d} /> },
        ]}
      />
      <Pagination
        previous={isFirst ? undefined : at(kind)}
        previousText={w.first}
        next={after ? paths.day({}, { ...query, ...(kind ? { loai: kind } : {}), ...after }) : undefined}
        nextText={w.next}
      />
    </>
  );
}

function WhatDiffers({ d }: { d: Difference }) {
  return (
    <>
      {w.kinds[d.kind].name}
      {d.line === null ? null : ` (${w.line(d.line)})`}
      {d.isNew ? <Tag tone="blue">{w.isNew}</Tag> : null}
    </>
  );
}

function NoteOf({ day, d }: { day: OpenDay['day']; d: Difference }) {
  const href = paths.difference({}, { ...queryOfDay(day), loai: d.kind, khoan: d.thing });
  return (
    <>
      {d.resolved ? <Tag tone="green">{w.resolved}</Tag> : null} {d.note ?? ''}{' '}
      <a class="govuk-link" href={href}>
        {d.note ? w.moreNote : w.addNote}
        <VisuallyHidden> {d.transaction}</VisuallyHidden>
      </a>
    </>
  );
}

/** The dossier of a difference, by its number. */
export function dossierOf({ code }: Pick<Difference, 'code'>) {
  if (!code) return w.noDossier;
  return (
    <a class="govuk-link" href={deskPaths.dossier({ code })}>
      {code}
    </a>
  );
}

function sum(amount: number | null): string {
  return amount === null ? w.nothing : vnd(amount);
}

interface DayProps {
  c: C;
  open: OpenDay;
  /** Of the agency. */
  name: string;
  kind: DifferenceKind | undefined;
  isFirst: boolean;
  errors: FieldErrors;
  done: keyof typeof w.done | undefined;
}
