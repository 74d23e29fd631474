import type { Officer } from '#domain/journal';
import {
  isWhoseChosen,
  mostCounted,
  type Whose,
  type WorkGroup,
  type WorkView,
  whoseIs,
  workGroups,
  workLists,
  workViews,
} from '#domain/worklists';
import { Views } from '#platform/ui/desk-parts.tsx';
import { worklistWords as w } from '../../words/worklist.ts';
import type { TypedWork } from './typed-work.ts';

const TONES: Partial<Record<WorkView, 'red' | 'amber'>> = { late: 'red', extend: 'amber', today: 'amber' };

/** The groups of lists, each with whose dossiers it counts; then the lists of one of them, and where one may choose, whose to look at. */
export function ListNav({ officer, view, whose, counts, hrefOf }: ListNavProps) {
  const countOf = (v: WorkView) => ({
    name: w.lists[v].name,
    ...counted(counts, v, view),
    tone: TONES[v],
  });
  const group = workLists[view].group;
  return (
    <Views
      label={w.label}
      groups={workGroups.flatMap((g, i) => {
        const lists = listsOf(g);
        const [first] = lists;
        if (!first) return [];
        // what presses is counted by itself; of a group where nothing does, its first list
        const pressing = lists.filter((v) => TONES[v] && counts[v] > 0);
        return [
          {
            href: hrefOf(first),
            name: `${w.groups[g]} ${w.whose[whoseIs(officer, first, whose)]}`,
            counts: (pressing.length > 0 ? pressing : [first]).map(countOf),
            key: String(i + 1),
            current: g === group,
          },
        ];
      })}
      views={listsOf(group).map((v) => ({
        ...countOf(v),
        href: hrefOf(v),
        name: listName(officer, v),
        current: v === view,
      }))}
      beside={isWhoseChosen(view) ? <WhoseSwitch {...{ officer, view, whose, hrefOf }} /> : null}
    />
  );
}

function WhoseSwitch({ officer, view, whose, hrefOf }: Omit<ListNavProps, 'counts'>) {
  return (
    <ul class="mc-whose" aria-label={w.whoseLabel}>
      {(['wide', 'own'] as const).map((choice) => (
        <li key={choice}>
          <a
            class="govuk-link"
            href={hrefOf(view, { whose: choice })}
            aria-current={choice === whose ? 'true' : undefined}
          >
            {w.whose[whoseIs(officer, view, choice)]}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The count of a list as it may be said while one of them is looked at: it stops at some number, and then there are more. */
export function counted(
  counts: Record<WorkView, number>,
  view: WorkView,
  lookedAt: WorkView,
): { count: number; more: boolean } {
  const most = mostCounted(view, lookedAt);
  return { count: Math.min(counts[view], most), more: counts[view] > most };
}

/** The list and whose dossiers it shows, as its page is called. */
export function titleOf(officer: Officer, view: WorkView, whose: Whose): string {
  const name = listName(officer, view);
  const { whose: kind } = workLists[view];
  return kind === 'me' || kind === 'units' ? name : `${name} – ${w.whose[whoseIs(officer, view, whose)]}`;
}

// of a list of units the name says it
function listName(officer: Officer, view: WorkView): string {
  const isAll = workLists[view].whose === 'units' && whoseIs(officer, view, 'wide') === 'agency';
  return isAll ? w.allOfAgency : w.lists[view].name;
}

function listsOf(group: WorkGroup): WorkView[] {
  return workViews.filter((v) => workLists[v].group === group);
}

/** The address of a list with what it is narrowed to, from its start; another choice of whose dossiers it shows than the page's where told. */
export type HrefOf = (
  view: WorkView,
  o?: { whose?: Whose; order?: TypedWork['xep']; after?: string },
) => string;

interface ListNavProps {
  officer: Officer;
  view: WorkView;
  whose: Whose;
  counts: Record<WorkView, number>;
  hrefOf: HrefOf;
}
