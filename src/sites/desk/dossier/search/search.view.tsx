import type { NumberProof } from '#domain/accounts';
import type { WorkCalendar } from '#domain/calendar';
import { type ListedDossier, lawDueAt } from '#domain/dossiers';
import { type Status, statuses } from '#domain/ledger';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { Keys } from '#platform/ui/desk-parts.tsx';
import { Details } from '#platform/ui/details.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { lateText } from '#views/dossier/late-text.ts';
import { shortProcedureTitle } from '#views/dossier/short-procedure-name.ts';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { deskWords } from '../../words/dossier.ts';
import { searchWords as w } from '../../words/search.ts';
import { deskPaths } from '../dossier.paths.ts';
import { LevelTag } from '../level-tag.tsx';
import type { Choices } from './choices.ts';
import { isFurther, MoreNarrowing, NarrowingSelects } from './narrowing-boxes.tsx';
import { asked, isNarrowed, orderOf, SEARCH, type SearchOrder, type TypedSearch } from './search-form.ts';

const ALL_STATUSES = Object.keys(statuses) as Status[]; // the record is of every status by its type

/** The search over all dossiers that an agency may see, and what it found as a dense table. */
export function SearchView(p: SearchProps) {
  const { c, errors, choices, list } = p;
  return (
    <DeskPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-m mc-desk-title">{w.title}</h1>
      {choices ? (
        <SearchForm {...p} choices={choices} />
      ) : (
        <EmptyState title={w.noAgency} icon="inbox">
          {w.noAgencyBody}
        </EmptyState>
      )}
      {p.press ? (
        <EmptyState title={w.press} icon="search">
          {w.pressBody}
        </EmptyState>
      ) : null}
      {list ? <Found {...p} list={list} /> : null}
      <Pagination previous={p.first} previousText={deskWords.first} next={p.next} nextText={deskWords.next} />
      <Keys keys={[...w.keys]} />
    </DeskPage>
  );
}

function SearchForm({ c, typed, errors, choices }: SearchProps & { choices: Choices }) {
  const agencies = new Map(
    c.actor.kind === 'officer' ? c.actor.posts.map((p) => [p.agencyId, p.agencyName]) : [],
  );
  return (
    <form method="post" action={deskPaths.search()} class="mc-no-print" aria-label={w.label} noValidate>
      <FormGuard c={c} />
      <div class="mc-filter">
        <TextInput
          name="tim"
          type="search"
          label={w.what}
          value={typed.tim}
          autocomplete="off"
          spellcheck={false}
          maxlength={100}
          attrs={{ 'data-key': '/' }}
        />
        {agencies.size > 1 ? (
          <Select
            name="co-quan"
            label={w.agency}
            value={typed['co-quan']}
            items={[...agencies].map(([value, text]) => ({ value, text }))}
          />
        ) : null}
        <NarrowingSelects typed={typed} choices={choices} statuses={ALL_STATUSES} />
        <Button kind="secondary" once={false} icon="search">
          {w.button}
        </Button>
        {typed.tim || isNarrowed(typed) || isFurther(typed) ? (
          <a class="govuk-link mc-filter__action" href={deskPaths.search()}>
            {w.clear}
          </a>
        ) : null}
      </div>
      <div class="mc-search-more">
        <MoreNarrowing
          typed={typed}
          errors={errors}
          orders={SEARCH.orders}
          usualSize={SEARCH.usual['so-dong']}
        />
        <Details summary={w.helpTitle}>{w.help}</Details>
      </div>
    </form>
  );
}

function Found({ c, typed, list }: SearchProps & { list: FoundList }) {
  if (list.rows.length === 0)
    return (
      <EmptyState title={w.none} icon="search">
        {w.noneBody}
      </EmptyState>
    );
  return (
    <>
      <div class="mc-found">
        <p class="govuk-body mc-quiet" role="status">
          {list.title} {orderOf(typed).startsWith('promised') ? w.promisedOnly : null}
        </p>
        {list.byNumber ? null : (
          <form method="post" action={deskPaths.exportList()}>
            <FormGuard c={c} />
            {Object.entries(asked(typed)).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button kind="secondary" once={false} icon="download">
              {w.export}
            </Button>
          </form>
        )}
      </div>
      <FoundTable list={list} now={c.now} />
    </>
  );
}

function FoundTable({ list, now }: { list: FoundList; now: Date }) {
  return (
    <Table
      dense
      caption={list.title}
      captionHidden
      rows={list.rows}
      rowKey={(d) => d.id}
      rowMark={(d) => (isLate(d, now) ? 'late' : undefined)}
      columns={[
        {
          name: deskWords.columns.code,
          main: true,
          cell: (d) => (
            <a
              class="govuk-link mc-code"
              href={deskPaths.dossier({ code: d.code })}
              data-key={d === list.rows[0] ? 'j' : undefined}
            >
              {d.code}
            </a>
          ),
        },
        {
          name: deskWords.columns.procedure,
          cell: (d) => shortProcedureTitle(list.procedures.get(d.id) ?? d.procedureName),
        },
        {
          name: deskWords.columns.owner,
          cell: (d) => (
            <>
              {d.ownerName} <LevelTag level={list.proven.get(d.id) ?? null} unverifiedOnly />
            </>
          ),
        },
        {
          name: deskWords.columns.status,
          cell: (d) => <StatusTag status={d.status} decision={d.resolvedAt && d.decision} />,
        },
        { name: deskWords.columns.holder, cell: (d) => d.holderOfficerName || d.holderAgencyName },
        { name: w.received, cell: (d) => <span class="mc-when">{vnDateTime(d.submittedAt)}</span> },
        {
          name: w.promised,
          cell: (d) => <Promised d={d} now={now} calendar={list.calendarOf(d.ownerAgencyId)} />,
        },
      ]}
    />
  );
}

/** When the result is promised, and by how much the dossier is late in law. */
function Promised({ d, now, calendar }: { d: ListedDossier; now: Date; calendar: WorkCalendar }) {
  const due = lawDueAt(d);
  return (
    <>
      {d.promisedAt ? <span class="mc-when">{vnDateTime(d.promisedAt)}</span> : null}{' '}
      {due && due < now ? <Tag tone="red">{lateText(calendar, due, now)}</Tag> : null}
    </>
  );
}

function isLate(d: ListedDossier, now: Date): boolean {
  const due = lawDueAt(d);
  return due !== null && due < now;
}

interface FoundList {
  /** How many there are. */
  title: string;
  rows: ListedDossier[];
  /** What proves their owners, by dossier. */
  proven: ReadonlyMap<string, NumberProof>;
  /** What people call their procedures, by dossier, where they call them anything. */
  procedures: ReadonlyMap<string, string>;
  calendarOf: (agencyId: string) => WorkCalendar;
  /** All that a person's number found: it has no address, and nothing is taken away from it. */
  byNumber?: true;
}

interface SearchProps {
  c: C;
  typed: TypedSearch<SearchOrder>;
  errors: FieldErrors;
  /** Undefined for somebody without a post. */
  choices?: Choices;
  /** Undefined while nothing was looked for. */
  list?: FoundList;
  /** A number stands in the box that was not looked for yet. */
  press?: true;
  first?: string | undefined;
  next?: string | undefined;
}
