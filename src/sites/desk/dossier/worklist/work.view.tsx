import type { NumberProof } from '#domain/accounts';
import type { WorkCalendar } from '#domain/calendar';
import { registerPosts } from '#domain/dossiers';
import {
  MOST_COUNTED,
  statusesAtWork,
  type WorkFilter,
  type WorkItem,
  type WorkView,
  waitsForFiler,
  workViews,
} from '#domain/worklists';
import { localDate, vnDate, vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { FilterBar, Keys, Views } from '#platform/ui/desk-parts.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Select } from '#platform/ui/select.tsx';
import { type RowMark, Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { lateText } from '#views/dossier/late-text.ts';
import { shortProcedureTitle } from '#views/dossier/short-procedure-name.ts';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { stepNameOf } from '#views/dossier/step-name.ts';
import { type UnsentLine, UnsentLines } from '#views/parked/unsent-lines.tsx';
import { dossierWords, statusNames } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { calendarPaths } from '../../calendar/calendar.paths.ts';
import { DeskPage } from '../../desk.page.tsx';
import { movedTimesPaths } from '../../moved-times/moved-times.paths.ts';
import { registerPaths } from '../../register/register.paths.ts';
import { closesDossiers, readsMovedTimes } from '../../who.ts';
import { calendarWords } from '../../words/calendar.ts';
import { changesWords } from '../../words/changes.ts';
import { deskWords as w } from '../../words/dossier.ts';
import { extensionWords } from '../../words/extension.ts';
import { movedTimesWords } from '../../words/moved-times.ts';
import { registerWords } from '../../words/register.ts';
import { searchWords } from '../../words/search.ts';
import { deskPaths } from '../dossier.paths.ts';
import { LevelTag } from '../level-tag.tsx';
import { Closable } from './closable.tsx';

/** The worklist as a dense table, which marks what is due today and, in red, what is late in law, in words and in colour. */
export function WorkViewPage(p: WorkViewProps) {
  const { c, view, items, counts, hrefOf } = p;
  return (
    <DeskPage c={c} title={w.views[view]}>
      <UnsentLines lines={p.unsent} />
      <h1 class="govuk-heading-m mc-desk-title">{w.views[view]}</h1>
      <Views
        label={w.viewsLabel}
        views={workViews.map((v) => ({
          href: hrefOf(v),
          name: w.views[v],
          count: counts[v],
          more: counts[v] >= MOST_COUNTED,
          tone: v === 'late' ? 'red' : v === 'today' || v === 'extend' ? 'amber' : undefined,
          current: v === view,
        }))}
      />
      <Narrowing view={view} filter={p.filter} />
      {items.length === 0 ? (
        <Nothing {...p} />
      ) : (
        <WorkTable
          items={items}
          proven={p.proven}
          procedures={p.procedures}
          calendars={p.calendars}
          now={c.now}
          view={view}
          closes={closesDossiers.allows(c.actor)}
        />
      )}
      <Pagination
        previous={p.paged ? hrefOf(view) : undefined}
        previousText={w.first}
        next={p.next}
        nextText={w.next}
      />
      {c.actor.kind === 'officer' && registerPosts(c.actor).length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={registerPaths.register()}>
            {registerWords.link}
          </a>
        </p>
      ) : null}
      {readsMovedTimes.allows(c.actor) ? (
        <p class="govuk-body">
          <a class="govuk-link" href={movedTimesPaths.movedTimes()}>
            {movedTimesWords.link}
          </a>
        </p>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={calendarPaths.calendar()}>
          {calendarWords.link}
        </a>
      </p>
      <Keys keys={[...w.keys, searchWords.toSearchKey]} />
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
      {waitsForFiler(view) ? null : (
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
      <a
        class="govuk-link mc-filter__action"
        href={deskPaths.search()}
        data-key={searchWords.toSearchKey.key}
      >
        {searchWords.link}
      </a>
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
        {emptyText(view)}
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
  return Boolean(filter.searchText || (!waitsForFiler(view) && filter.status));
}

function emptyText(view: WorkView): string {
  if (view === 'waiting') return w.emptyWaiting;
  if (view === 'closing') return w.emptyClosing;
  if (view === 'close') return w.emptyClose;
  if (view === 'extend') return extensionWords.emptyList;
  if (view === 'withdrawn') return w.emptyWithdrawn;
  return view === 'collect' ? w.emptyCollect : w.emptyBody;
}

function WorkTable({ items, proven, procedures, calendars, now, view, closes }: WorkTableProps) {
  return (
    <Table
      dense
      caption={w.views[view]}
      captionHidden
      rows={items}
      rowKey={(i) => i.id}
      rowMark={(i) => markOf(i, now, view)}
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
        {
          name: w.columns.procedure,
          cell: (i) => shortProcedureTitle(procedures.get(i.id) ?? i.procedureName),
        },
        {
          name: w.columns.owner,
          cell: (i) => (
            <>
              {i.ownerName} <LevelTag level={proven.get(i.id) ?? null} unverifiedOnly />
            </>
          ),
        },
        { name: w.columns.step, cell: stepNameOf },
        { name: w.columns.status, cell: (i) => <Status item={i} /> },
        ...(view === 'collect'
          ? []
          : [
              {
                name: view !== 'withdrawn' && waitsForFiler(view) ? w.columns.askedBy : w.columns.holder,
                cell: (i: WorkItem) => i.officerName || w.nobody,
              },
            ]),
        { name: dueColumn(view), cell: (i) => <StepDue item={i} now={now} view={view} /> },
        ...(view === 'collect' || view === 'withdrawn'
          ? []
          : [
              {
                name: waitsForFiler(view) ? w.columns.answerUntil : w.columns.lawDue,
                cell: (i: WorkItem) => (
                  <>
                    <AnswerUntil item={i} now={now} />{' '}
                    <LawDue item={i} now={now} calendar={calendars(i.ownerAgencyId)} />{' '}
                    {i.extension ? <Tag tone="purple">{extensionWords.tags[i.extension]}</Tag> : null}
                  </>
                ),
              },
            ]),
        ...(view === 'closing' || view === 'close'
          ? [
              {
                name: w.columns.closable,
                cell: (i: WorkItem) => <Closable item={i} now={now} closes={closes} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** Where it stands, and that it has come back with a supplement which nobody has taken up yet. */
function Status({ item: { status, decision, supplementedAt } }: { item: WorkItem }) {
  return (
    <>
      <StatusTag status={status} decision={decision} />{' '}
      {supplementedAt ? <Tag tone="purple">{changesWords.tag}</Tag> : null}
    </>
  );
}

function dueColumn(view: WorkView): string {
  if (view === 'collect') return w.columns.readyAt;
  if (view === 'withdrawn') return w.columns.withdrawnAt;
  return waitsForFiler(view) ? w.columns.askedAt : w.columns.due;
}

/** Until when the step in hand should be done: the offices' own time, so amber and never red. */
function StepDue({ item, now, view }: { item: WorkItem; now: Date; view: WorkView }) {
  return (
    <>
      <span class="mc-when">{vnDateTime(item.dueAt)}</span>{' '}
      {item.dueAt < now && !waitsForFiler(view) ? <Tag tone="amber">{w.stepLate}</Tag> : null}
    </>
  );
}

/** Until when its filer may complete what waits for them; afterwards it may be closed. */
function AnswerUntil({ item: { answerUntil }, now }: { item: WorkItem; now: Date }) {
  if (!answerUntil) return null;
  return (
    <>
      <span class="mc-when">{vnDate(answerUntil)}</span>{' '}
      {answerUntil < localDate(now) ? <Tag tone="amber">{w.answerOver}</Tag> : null}
    </>
  );
}

/** Until when the answer or the result is due in law, and by how much it is late. */
function LawDue({
  item: { lawDueAt },
  now,
  calendar,
}: {
  item: WorkItem;
  now: Date;
  calendar: WorkCalendar;
}) {
  if (!lawDueAt) return null;
  return (
    <>
      <span class="mc-when">{vnDateTime(lawDueAt)}</span>{' '}
      {lawDueAt < now ? (
        <Tag tone="red">{lateText(calendar, lawDueAt, now)}</Tag>
      ) : isToday(lawDueAt, now) ? (
        <Tag tone="amber">{dossierWords.today}</Tag>
      ) : null}
    </>
  );
}

function markOf({ dueAt, lawDueAt }: WorkItem, now: Date, view: WorkView): RowMark | undefined {
  if (lawDueAt && lawDueAt < now) return 'late';
  if (waitsForFiler(view)) return undefined;
  return dueAt < now || isToday(dueAt, now) ? 'soon' : undefined;
}

function isToday(at: Date, now: Date): boolean {
  return localDate(at) === localDate(now);
}

interface WorkTableProps
  extends Pick<WorkViewProps, 'items' | 'proven' | 'procedures' | 'calendars' | 'view'> {
  now: Date;
  /** Whether whoever reads has a post in which dossiers are closed. */
  closes: boolean;
}

interface WorkViewProps {
  /** What the officer wrote and has not sent. */
  unsent: UnsentLine[];
  c: C;
  view: WorkView;
  filter: WorkFilter;
  items: WorkItem[];
  /** What proves their owners, by dossier. */
  proven: ReadonlyMap<string, NumberProof>;
  /** What people call their procedures, by dossier, where they call them anything. */
  procedures: ReadonlyMap<string, string>;
  /** The working time of the agencies that decide them, by which a delay is counted. */
  calendars: (agencyId: string) => WorkCalendar;
  counts: Record<WorkView, number>;
  /** The address of the list `view` with the same filter, from its start. */
  hrefOf: (view: WorkView) => string;
  next: string | undefined;
  paged: boolean;
}
