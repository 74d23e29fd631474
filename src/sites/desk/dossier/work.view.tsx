import { type WorkItem, type WorkView, workViews } from '#domain/dossiers';
import { localDate, vnDateTime } from '#platform/time.ts';
import { Keys, Views } from '#platform/ui/desk-parts.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { SearchBox } from '#platform/ui/search-box.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { dossierWords } from '#views/words/dossier.ts';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { deskWords as w } from '../words/dossier.ts';
import { deskPaths } from './dossier.paths.ts';

/** The worklist: dense, quiet, late and due today in words and colour. */
export function WorkViewPage({ c, view, items, counts, next, paged }: WorkViewProps) {
  return (
    <DeskPage c={c} title={w.views[view]}>
      <div class="mc-desk-head">
        <h1 class="govuk-heading-l">{w.views[view]}</h1>
        <SearchBox
          id="ma"
          name="ma"
          action={deskPaths.find()}
          label={w.find}
          placeholder={w.find}
          button={w.findButton}
          labelHidden
          small
        />
      </div>
      <Views
        label={w.viewsLabel}
        views={workViews.map((v) => ({
          href: deskPaths.work({}, { xem: v }),
          name: w.views[v],
          count: counts[v],
          tone: v === 'late' ? 'red' : v === 'today' ? 'amber' : undefined,
          current: v === view,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={w.empty[view]} icon="inbox">
          {w.emptyBody}
        </EmptyState>
      ) : (
        <Table
          dense
          caption={w.views[view]}
          captionHidden
          rows={items}
          rowKey={(i) => i.id}
          rowMark={(i) => markOf(i, c.now)}
          columns={[
            {
              name: w.columns.code,
              main: true,
              cell: (i) => (
                <a class="govuk-link mc-code" href={deskPaths.dossier({ code: i.code })}>
                  {i.code}
                </a>
              ),
            },
            { name: w.columns.procedure, cell: (i) => i.procedureName },
            { name: w.columns.owner, cell: (i) => i.ownerName },
            {
              name: w.columns.step,
              cell: (i) => (
                <>
                  {i.stepName} <StatusTag status={i.status} />
                </>
              ),
            },
            { name: w.columns.holder, cell: (i) => i.officerName || w.nobody },
            { name: w.columns.due, cell: (i) => <DueCell item={i} now={c.now} /> },
          ]}
        />
      )}
      <Pagination
        previous={paged ? deskPaths.work({}, { xem: view }) : undefined}
        previousText={w.first}
        next={next}
        nextText={w.next}
      />
      <Keys keys={[...w.keys]} />
    </DeskPage>
  );
}

function DueCell({ item, now }: { item: WorkItem; now: Date }) {
  const mark = markOf(item, now);
  return (
    <>
      {vnDateTime(item.dueAt)} {mark === 'late' ? <Tag tone="red">{dossierWords.late}</Tag> : null}
      {mark === 'soon' ? <Tag tone="amber">{dossierWords.today}</Tag> : null}
    </>
  );
}

function markOf(item: WorkItem, now: Date): 'late' | 'soon' | undefined {
  if (item.dueAt < now) return 'late';
  return localDate(item.dueAt) === localDate(now) ? 'soon' : undefined;
}

interface WorkViewProps {
  c: C;
  view: WorkView;
  items: WorkItem[];
  counts: Record<WorkView, number>;
  next: string | undefined;
  paged: boolean;
}
