import type { NumberProof } from '#domain/accounts';
import type { WorkCalendar } from '#domain/calendar';
import { type WorkItem, type WorkView, waitsForFiler, workLists } from '#domain/worklists';
import { localDate, vnDate, vnDateTime } from '#platform/time.ts';
import { type RowMark, Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { lateText } from '#views/dossier/late-text.ts';
import { shortProcedureTitle } from '#views/dossier/short-procedure-name.ts';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { stepNameOf } from '#views/dossier/step-name.ts';
import { dossierWords } from '#views/words/dossier.ts';
import { changesWords } from '../../words/changes.ts';
import { deskWords as w } from '../../words/dossier.ts';
import { extensionWords } from '../../words/extension.ts';
import { handBackWords } from '../../words/hand-back.ts';
import { searchWords } from '../../words/search.ts';
import { worklistWords } from '../../words/worklist.ts';
import { deskPaths } from '../dossier.paths.ts';
import { StillBack } from '../hand-back/still-back.tsx';
import { LevelTag } from '../level-tag.tsx';
import { Closable } from './closable.tsx';
import type { HrefOf } from './list-nav.tsx';
import type { TypedWork } from './typed-work.ts';

/** The dossiers of a list, which marks what is due today and, in red, what is late in law, in words and in colour. */
export function WorkTable(p: WorkTableProps) {
  const { items, title, proven, procedures, closable, calendars, now, view, typed } = p;
  const isReceivedShown = Boolean(RECEIVED.includes(typed.xep) || typed['nop-tu'] || typed['nop-den']);
  return (
    <Table
      dense
      caption={title}
      captionHidden
      rows={items}
      rowKey={(i) => i.id}
      rowMark={(i) => markOf(isElsewhere(p, i) ? { ...i, dueAt: i.lawDueAt ?? i.dueAt } : i, now, view)}
      columns={[
        {
          name: w.columns.code,
          main: true,
          sort: sortOf(p, 'ma', 'ma-nguoc'),
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
        ...(view === 'collect' || view === 'back'
          ? []
          : [
              {
                name: view !== 'withdrawn' && waitsForFiler(view) ? w.columns.askedBy : w.columns.holder,
                cell: (i: WorkItem) => <Holder item={i} view={view} elsewhere={p.elsewhere} />,
              },
            ]),
        ...(isReceivedShown
          ? [
              {
                name: searchWords.received,
                sort: sortOf(p, 'cu-nhat', 'moi-nhat'),
                cell: (i: WorkItem) => <span class="mc-when">{vnDateTime(i.receivedAt)}</span>,
              },
            ]
          : []),
        {
          name: worklistWords.lists[view].at,
          sort: workLists[view].by === 'due_at' ? sortOf(p, '') : undefined,
          // what another agency holds, it is to keep in time
          cell: (i) =>
            isElsewhere(p, i) && !waitsForFiler(view) ? null : <StepDue item={i} now={now} view={view} />,
        },
        ...(view === 'collect' || view === 'withdrawn' || view === 'back'
          ? []
          : [
              {
                name: waitsForFiler(view) ? w.columns.answerUntil : w.columns.lawDue,
                sort: waitsForFiler(view) ? undefined : sortOf(p, 'hen-som', 'hen-muon'),
                cell: (i: WorkItem) => (
                  <>
                    <AnswerUntil item={i} now={now} />{' '}
                    <LawDue item={i} now={now} calendar={calendars(i.ownerAgencyId)} />{' '}
                    {i.extension ? <Tag tone="purple">{extensionWords.tags[i.extension]}</Tag> : null}
                  </>
                ),
              },
            ]),
        ...(view === 'back'
          ? [{ name: handBackWords.column, cell: (i: WorkItem) => <StillBack item={i} /> }]
          : []),
        ...(view === 'closing' || view === 'close'
          ? [
              {
                name: w.columns.closable,
                cell: (i: WorkItem) => <Closable item={i} isOffered={closable.has(i.id)} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** The way to the list in the order of a column, in the other direction where it stands in this one already. */
function sortOf({ view, typed: { xep }, hrefOf }: WorkTableProps, first: TypedWork['xep'], last = first) {
  const way = xep === first ? ('ascending' as const) : xep === last ? ('descending' as const) : undefined;
  return { href: hrefOf(view, { order: way === 'ascending' ? last : first }), way };
}

/** Who has it, or who asked its person for something; of what the desk has received for another agency, which agency that is. */
function Holder({ item, view, elsewhere }: Pick<WorkTableProps, 'view' | 'elsewhere'> & { item: WorkItem }) {
  const name = item.officerName || (waitsForFiler(view) ? '' : w.nobody);
  return <>{[name, elsewhere.get(item.holderAgencyId) ?? ''].filter(Boolean).join(' – ')}</>;
}

function isElsewhere(
  { elsewhere }: Pick<WorkTableProps, 'elsewhere'>,
  { holderAgencyId }: WorkItem,
): boolean {
  return elsewhere.has(holderAgencyId);
}

/** Where it stands, that it waits for its originals, and that it has come back with a supplement which nobody has taken up yet. */
function Status({ item: { status, role, decision, supplementedAt } }: { item: WorkItem }) {
  return (
    <>
      <StatusTag status={status} decision={decision} />{' '}
      {status === 'submitted' && !role ? <Tag tone="amber">{worklistWords.originals}</Tag> : null}
      {supplementedAt ? <Tag tone="purple">{changesWords.tag}</Tag> : null}
    </>
  );
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

const RECEIVED: readonly string[] = ['moi-nhat', 'cu-nhat'];

export interface WorkTableProps {
  items: readonly WorkItem[];
  /** What the list is called, and whose dossiers it shows. */
  title: string;
  view: WorkView;
  /** What proves their owners, by dossier. */
  proven: ReadonlyMap<string, NumberProof>;
  /** What people call their procedures, by dossier, where they call them anything. */
  procedures: ReadonlyMap<string, string>;
  /** Those that whoever reads may close now. */
  closable: ReadonlySet<string>;
  /** The agencies for which the reader's desk receives, and which hold some of them: what each is called. */
  elsewhere: ReadonlyMap<string, string>;
  /** The working time of the agencies that decide them, by which a delay is counted. */
  calendars: (agencyId: string) => WorkCalendar;
  typed: TypedWork;
  hrefOf: HrefOf;
  now: Date;
}
