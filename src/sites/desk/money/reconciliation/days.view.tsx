import { type MoneyAgency, type ProviderFile, providerProfiles, type ReconciledDay } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { number, vnd } from '#platform/money.ts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { DateInput } from '#platform/ui/date-input.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { FileUpload } from '#platform/ui/file-upload.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { reconciliationWords as w } from '../../words/reconciliation.ts';
import { queryOfDay } from './at-day.ts';
import { reconciliationPaths as paths } from './reconciliation.paths.ts';

/** The days that were reconciled, the files and how far they are read, and the form that brings another. */
export function DaysView(p: DaysProps) {
  const { c, errors, files, days } = p;
  const names = new Map(p.agencies.map((a) => [a.id, a.name || w.everyAgency]));
  return (
    <DeskPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <FilledAgain c={c} />
      {p.done ? <NoticeBanner success heading={w.taken} /> : null}
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      {files.length > 0 ? <Files {...p} names={names} /> : null}
      {days.length === 0 ? (
        <EmptyState title={w.noDays} icon="search" />
      ) : (
        <Table
          dense
          caption={w.daysTitle}
          rows={days}
          rowKey={(d) => `${d.ownerAgencyId} ${d.gateway} ${d.day}`}
          columns={[
            {
              name: w.day,
              main: true,
              cell: (d) => (
                <a class="govuk-link" href={paths.day({}, queryOfDay(d))}>
                  {vnDate(d.day)}, {nameOfDay(names, d)}
                </a>
              ),
            },
            { name: w.provider, cell: (d) => w.gateways(d.gateway) },
            { name: w.theirs, numeric: true, cell: (d) => w.sums(number(d.theirsCount), vnd(d.theirsSum)) },
            { name: w.ours, numeric: true, cell: (d) => w.sums(number(d.oursCount), vnd(d.oursSum)) },
            { name: w.differences, numeric: true, cell: (d) => number(d.differences) },
            { name: w.state, cell: (d) => <StateOfDay day={d} /> },
          ]}
        />
      )}
      <BringFile {...p} />
    </DeskPage>
  );
}

function Files({ files, names }: DaysProps & { names: ReadonlyMap<string, string> }) {
  const isReading = files.some((f) => f.state === 'reading');
  return (
    <>
      <Table
        dense
        caption={w.filesTitle}
        rows={files}
        rowKey={(f) => f.id}
        columns={[
          { name: w.file, main: true, cell: (f) => f.name },
          { name: w.day, cell: (f) => `${vnDate(f.day)}, ${names.get(f.agencyId) ?? ''}` },
          { name: w.broughtBy, cell: (f) => `${f.broughtByName}, ${vnDateTime(f.broughtAt)}` },
          { name: w.state, cell: (f) => stateOfFile(f) },
        ]}
      />
      {isReading ? (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.days()}>
            {w.lookAgain}
          </a>
        </p>
      ) : null}
    </>
  );
}

function BringFile({ c, agencies, typed, errors }: DaysProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{w.bringTitle}</h2>
      <p class="govuk-body">{w.bringLead}</p>
      <form method="post" action={paths.days()} encType="multipart/form-data" novalidate>
        <FormGuard c={c} />
        <Select
          name="co-quan"
          label={w.agency}
          value={typed.agency}
          error={errors['co-quan']}
          items={agencies.map((a) => ({ value: a.id, text: a.name || w.everyAgency }))}
        />
        <Select
          name="nha-cung-cap"
          label={w.profile}
          value={typed.profile}
          error={errors['nha-cung-cap']}
          items={providerProfiles.map((p) => ({
            value: p.id,
            text: p.verified ? p.name : w.unverified(p.name),
          }))}
        />
        <DateInput name="ngay" label={w.dayOfFile} value={typed.day} error={errors.ngay} required />
        <FileUpload
          name="tep"
          label={w.fileLabel}
          hint={w.fileHint}
          error={errors.tep}
          accept=".csv,.xlsx,.txt"
          required
        />
        <Button>{w.bring}</Button>
      </form>
    </>
  );
}

function StateOfDay({ day }: { day: ReconciledDay & { closedAt: Date | null } }) {
  if (day.closedAt) return <Tag tone="green">{w.closed}</Tag>;
  return day.differences > 0 ? <Tag tone="amber">{w.open}</Tag> : <Tag tone="blue">{w.agrees}</Tag>;
}

function stateOfFile(f: ProviderFile): string {
  if (f.state === 'reading')
    return f.lines > 0 ? w.progress(number(f.linesRead), number(f.lines)) : w.waiting;
  if (f.fault) return w.refusedFile(w.faults[f.fault], f.faultLine);
  return w.readFile(number(f.lines), number(f.leftOut), number(f.others));
}

/** Whose a day is; what is nobody's stands under an id of its own. */
export function nameOfDay(names: ReadonlyMap<string, string>, d: { ownerAgencyId: string }): string {
  const name = names.get(d.ownerAgencyId) ?? '';
  return name === w.everyAgency ? w.nobodys : name;
}

/** What stands in the boxes. */
export interface TypedFile {
  agency: string;
  profile: string;
  day: string;
}

interface DaysProps {
  c: C;
  agencies: readonly MoneyAgency[];
  days: readonly (ReconciledDay & { closedAt: Date | null })[];
  files: readonly ProviderFile[];
  typed: TypedFile;
  errors: FieldErrors;
  done: boolean;
}
