import type { Officer } from '#domain/journal';
import { type Whose, type WorkView, whoseIs } from '#domain/worklists';
import type { FieldErrors } from '#platform/errors.ts';
import { Keys } from '#platform/ui/desk-parts.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { type UnsentLine, UnsentLines } from '#views/parked/unsent-lines.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { OpinionsLink } from '../../opinions/opinions-link.tsx';
import { deskWords } from '../../words/dossier.ts';
import { searchWords } from '../../words/search.ts';
import { worklistWords as w } from '../../words/worklist.ts';
import type { Choices } from '../search/choices.ts';
import { counted, ListNav, titleOf } from './list-nav.tsx';
import { MoreLists } from './more-lists.tsx';
import { Narrowing } from './narrowing.tsx';
import { isByPromise, isWorkNarrowed } from './typed-work.ts';
import { WorkTable, type WorkTableProps } from './work-table.tsx';

/** One of the officer's lists as a dense table, with the others beside it. */
export function WorkViewPage(p: WorkViewProps) {
  const { c, view, whose, items, counts, errors, hrefOf } = p;
  const title = titleOf(c.actor, view, whose);
  const isWrong = Object.keys(errors).length > 0;
  return (
    <DeskPage c={c} title={title} hasErrors={isWrong}>
      <ErrorSummary errors={errors} />
      <UnsentLines lines={p.unsent} />
      <h1 class="govuk-heading-m mc-desk-title">{title}</h1>
      <ListNav officer={c.actor} view={view} whose={whose} counts={counts} hrefOf={hrefOf} />
      {p.opinions?.asked ? <OpinionsLink counts={p.opinions} /> : null}
      <Narrowing {...p} said={isWrong || items.length === 0 ? undefined : saidOf(p)} />
      {isWrong ? null : items.length === 0 ? (
        <Nothing {...p} />
      ) : (
        <WorkTable {...p} title={title} now={c.now} />
      )}
      <Pagination
        previous={p.paged ? hrefOf(view) : undefined}
        previousText={deskWords.first}
        next={p.next}
        nextText={deskWords.next}
      />
      {p.opinions && !p.opinions.asked ? <OpinionsLink counts={p.opinions} /> : null}
      <MoreLists c={c} />
      <Keys keys={[...deskWords.keys, searchWords.toSearchKey, w.groupKeys]} />
    </DeskPage>
  );
}

/** Says what this list is for, or in which other list the search text is found. */
function Nothing({ c, view, typed, counts, hrefOf }: WorkViewProps) {
  const { empty, emptyBody } = w.lists[view];
  if (!isWorkNarrowed(view, typed))
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
          {inAll(numberOf(counts, 'unit', view))}
        </a>
      ) : (
        w.narrow.noneBody
      )}
    </EmptyState>
  );
}

/** How many of how many are shown, and whose. */
function saidOf({ c, view, whose, items, counts, typed }: WorkViewProps): string {
  const said = w.shown(items.length, numberOf(counts, view, view), w.whose[whoseIs(c.actor, view, whose)]);
  return isByPromise(typed) ? `${said}. ${searchWords.promisedOnly}` : said;
}

function numberOf(...of: Parameters<typeof counted>): string {
  const { count, more } = counted(...of);
  return w.counted(count, more);
}

interface WorkViewProps extends Omit<WorkTableProps, 'title' | 'now'> {
  /** What the officer wrote and has not sent. */
  unsent: UnsentLine[];
  /** How many opinions their agencies are asked for, and wait for; undefined where they answer for none. */
  opinions: { asked: number; asks: number } | undefined;
  c: C<Officer>;
  whose: Whose;
  errors: FieldErrors;
  choices: Choices;
  counts: Record<WorkView, number>;
  next: string | undefined;
  paged: boolean;
}
