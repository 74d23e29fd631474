import { registerPosts } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import {
  statusesAtWork,
  type Whose,
  type WorkFilter,
  type WorkView,
  waitsForFiler,
  whoseIs,
} from '#domain/worklists';
import { Button } from '#platform/ui/button.tsx';
import { FilterBar, Keys } from '#platform/ui/desk-parts.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { type UnsentLine, UnsentLines } from '#views/parked/unsent-lines.tsx';
import { statusNames } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { calendarPaths } from '../../calendar/calendar.paths.ts';
import { DeskPage } from '../../desk.page.tsx';
import { movedTimesPaths } from '../../moved-times/moved-times.paths.ts';
import { registerPaths } from '../../register/register.paths.ts';
import { closesDossiers, readsMovedTimes } from '../../who.ts';
import { calendarWords } from '../../words/calendar.ts';
import { deskWords } from '../../words/dossier.ts';
import { movedTimesWords } from '../../words/moved-times.ts';
import { registerWords } from '../../words/register.ts';
import { searchWords } from '../../words/search.ts';
import { worklistWords as w } from '../../words/worklist.ts';
import { deskPaths } from '../dossier.paths.ts';
import { type HrefOf, ListNav, titleOf } from './list-nav.tsx';
import { WorkTable, type WorkTableProps } from './work-table.tsx';

/** One of the officer's lists as a dense table, with the others beside it. */
export function WorkViewPage(p: WorkViewProps) {
  const { c, view, whose, items, counts, hrefOf } = p;
  const title = titleOf(c.actor, view, whose);
  return (
    <DeskPage c={c} title={title}>
      <UnsentLines lines={p.unsent} />
      <h1 class="govuk-heading-m mc-desk-title">{title}</h1>
      <ListNav officer={c.actor} view={view} whose={whose} counts={counts} hrefOf={hrefOf} />
      <Narrowing view={view} whose={whose} filter={p.filter} />
      {items.length === 0 ? (
        <Nothing {...p} />
      ) : (
        <WorkTable {...p} title={title} now={c.now} closes={closesDossiers.allows(c.actor)} />
      )}
      <Pagination
        previous={p.paged ? hrefOf(view) : undefined}
        previousText={deskWords.first}
        next={p.next}
        nextText={deskWords.next}
      />
      {registerPosts(c.actor).length > 0 ? (
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
      <Keys keys={[...deskWords.keys, searchWords.toSearchKey, w.groupKeys]} />
    </DeskPage>
  );
}

function Narrowing({ view, whose, filter }: Pick<WorkViewProps, 'view' | 'whose' | 'filter'>) {
  return (
    <FilterBar action={deskPaths.work()} label={w.narrow.label}>
      <input type="hidden" name="xem" value={view} />
      {whose === 'own' ? <input type="hidden" name="cua" value={OWN} /> : null}
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
function Nothing({ c, view, filter, counts, hrefOf }: WorkViewProps) {
  const { empty, emptyBody } = w.lists[view];
  if (!isNarrow(view, filter))
    return (
      <EmptyState title={empty} icon="inbox">
        {emptyBody}
      </EmptyState>
    );
  const inAll = whoseIs(c.actor, 'unit', 'wide') === 'agency' ? w.narrow.inAgency : w.narrow.inUnit;
  return (
    <EmptyState title={w.narrow.none} icon="search">
      {view !== 'unit' && counts.unit > 0 ? (
        <a class="govuk-link" href={hrefOf('unit')}>
          {inAll(counts.unit)}
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

/** In an address: one's own dossiers. */
export const OWN = 'toi';

interface WorkViewProps extends Omit<WorkTableProps, 'title' | 'now' | 'closes'> {
  /** What the officer wrote and has not sent. */
  unsent: UnsentLine[];
  c: C<Officer>;
  whose: Whose;
  filter: WorkFilter;
  counts: Record<WorkView, number>;
  hrefOf: HrefOf;
  next: string | undefined;
  paged: boolean;
}
