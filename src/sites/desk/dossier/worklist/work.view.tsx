import type { AccountLevel } from '#domain/accounts';
import {
  MOST_COUNTED,
  statusesAtWork,
  type WorkFilter,
  type WorkItem,
  type WorkView,
  workViews,
} from '#domain/worklists';
import { localDate, vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { FilterBar, Keys, Views } from '#platform/ui/desk-parts.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { stepNameOf } from '#views/dossier/step-name.ts';
import { type UnsentLine, UnsentLines } from '#views/parked/unsent-lines.tsx';
import { dossierWords, statusNames } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { deskWords as w } from '../../words/dossier.ts';
import { deskPaths } from '../dossier.paths.ts';
import { LevelTag } from '../level-tag.tsx';

/** The worklist as a dense table, which marks what is late or due today in words and in colour. */
export function WorkViewPage(p: WorkViewProps) {
  const { c, view, items, counts, hrefOf } = p;
  return (
    <DeskPage c={c} title={w.views[view]}>
      <UnsentLines lines={p.unsent} />
      <h1 class="govuk-heading-l">{w.views[view]}</h1>
      <Views
        label={w.viewsLabel}
        views={workViews.map((v) => ({
          href: hrefOf(v),
          name: w.views[v],
          count: counts[v],
          more: counts[v] >= MOST_COUNTED,
          tone: v === 'late' ? 'red' : v === 'today' ? 'amber' : undefined,
          current: v === view,
        }))}
      />
      <Narrowing view={view} filter={p.filter} />
      {items.length === 0 ? (
        <Nothing {...p} />
      ) : (
        <WorkTable items={items} proven={p.proven} now={c.now} view={view} />
      )}
      <Pagination
        previous={p.paged ? hrefOf(view) : undefined}
        previousText={w.first}
        next={p.next}
        nextText={w.next}
      />
      <Keys keys={[...w.keys]} />
    </DeskPage>
  );
}

function Narrowing({ view, filter }: Pick<WorkViewProps, 'view' | 'filter'>) {
  return (
    <FilterBar action={deskPaths.work()} label={w.narrow.label}>
      <input type="hidden" name="xem" value={view} />
      <TextInput
        name="tim"
        type="search"
        label={w.narrow.searchText}
        value={filter.searchText}
        maxlength={200}
        attrs={{ 'data-key': '/' }}
      />
      {view === 'waiting' ? null : (
        <Select
          name="tinh-trang"
          label={w.narrow.status}
          prompt={w.narrow.anyStatus}
          value={filter.status}
          items={statusesAtWork.map((value) => ({ value, text: statusNames[value] }))}
        />
      )}
      <Button kind="secondary" once={false} icon="search">
        {w.narrow.button}
      </Button>
      {isNarrow(view, filter) ? (
        <a class="govuk-link mc-filter__action" href={deskPaths.work({}, { xem: view })}>
          {w.narrow.clear}
        </a>
      ) : null}
    </FilterBar>
  );
}

/** Says what this list is for, or in which other list the search text is found. */
function Nothing({ view, filter, counts, hrefOf }: WorkViewProps) {
  if (!isNarrow(view, filter))
    return (
      <EmptyState title={w.empty[view]} icon="inbox">
        {view === 'waiting' ? w.emptyWaiting : w.emptyBody}
      </EmptyState>
    );
  return (
    <EmptyState title={w.narrow.none} icon="search">
      {view !== 'unit' && counts.unit > 0 ? (
        <a class="govuk-link" href={hrefOf('unit')}>
          {w.narrow.inUnit(counts.unit)}
        </a>
      ) : (
        w.narrow.noneBody
      )}
    </EmptyState>
  );
}

function isNarrow(view: WorkView, filter: WorkFilter): boolean {
  return Boolean(filter.searchText || (view !== 'waiting' && filter.status));
}

function WorkTable({ items, proven, now, view }: WorkTableProps) {
  const waiting = view === 'waiting';
  return (
    <Table
      dense
      caption={w.views[view]}
      captionHidden
      rows={items}
      rowKey={(i) => i.id}
      rowMark={(i) => (waiting ? undefined : markOf(i, now))}
      columns={[
        {
          name: w.columns.code,
          main: true,
          cell: (i) => (
            <a
              class="govuk-link mc-code"
              href={deskPaths.dossier({ code: i.code })}
              data-key={i === items[0] ? 'j' : undefined}
            >
              {i.code}
            </a>
          ),
        },
        { name: w.columns.procedure, cell: (i) => i.procedureName },
        {
          name: w.columns.owner,
          cell: (i) => (
            <>
              {i.ownerName} <LevelTag level={proven.get(i.id) ?? null} unverifiedOnly />
            </>
          ),
        },
        { name: w.columns.step, cell: stepNameOf },
        { name: w.columns.status, cell: (i) => <StatusTag status={i.status} /> },
        {
          name: waiting ? w.columns.askedBy : w.columns.holder,
          cell: (i) => i.officerName || w.nobody,
        },
        waiting
          ? { name: w.columns.askedAt, cell: (i) => <span class="mc-when">{vnDateTime(i.dueAt)}</span> }
          : { name: w.columns.due, cell: (i) => <DueCell item={i} now={now} /> },
      ]}
    />
  );
}

function DueCell({ item, now }: { item: WorkItem; now: Date }) {
  const mark = markOf(item, now);
  return (
    <>
      <span class="mc-when">{vnDateTime(item.dueAt)}</span>{' '}
      {mark === 'late' ? <Tag tone="red">{dossierWords.late}</Tag> : null}
      {mark === 'soon' ? <Tag tone="amber">{dossierWords.today}</Tag> : null}
    </>
  );
}

function markOf(item: WorkItem, now: Date): 'late' | 'soon' | undefined {
  if (item.dueAt < now) return 'late';
  return localDate(item.dueAt) === localDate(now) ? 'soon' : undefined;
}

interface WorkTableProps extends Pick<WorkViewProps, 'items' | 'proven' | 'view'> {
  now: Date;
}

interface WorkViewProps {
  /** What the officer wrote and has not sent. */
  unsent: UnsentLine[];
  c: C;
  view: WorkView;
  filter: WorkFilter;
  items: WorkItem[];
  /** What proves their owners, by dossier. */
  proven: ReadonlyMap<string, AccountLevel>;
  counts: Record<WorkView, number>;
  /** The address of the list `view` with the same filter, from its start. */
  hrefOf: (view: WorkView) => string;
  next: string | undefined;
  paged: boolean;
}
