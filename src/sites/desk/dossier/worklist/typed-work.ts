import {
  statusesAtWork,
  type WorkFilter,
  type WorkOrder,
  type WorkView,
  waitsForFiler,
} from '#domain/worklists';
import type { Form } from '#platform/http/form.ts';
import { worklistWords as w } from '../../words/worklist.ts';
import {
  filterOf,
  isNarrowed,
  type ListKind,
  ORDERS,
  type TypedSearch,
  typedSearch,
} from '../search/search-form.ts';

/** A list of open work, narrowed and ordered as the search over all dossiers is; usually by when something is due. */
export const WORK: ListKind<WorkListOrder> = { orders: w.orders, usual: { xep: '', 'so-dong': '50' } };

const WORK_ORDERS: Record<WorkListOrder, WorkOrder> = {
  ...ORDERS,
  ma: 'code-first',
  'ma-nguoc': 'code-last',
};

/** What a list was asked for; a status in which nobody holds a dossier is none that can be asked for. */
export function typedWork(form: Form): TypedWork {
  const typed = typedSearch(form, WORK);
  return {
    ...typed,
    'co-quan': '',
    'tinh-trang': statusesAtWork.find((s) => s === typed['tinh-trang']) ?? '',
  };
}

export function workFilterOf(typed: TypedWork): WorkFilter {
  return { ...filterOf(typed), searchText: typed.tim };
}

export function workOrderOf({ xep }: TypedWork): WorkOrder {
  return xep ? WORK_ORDERS[xep] : 'due-first';
}

/** Whether a list is narrowed, by what counts in it; what is ordered by its promise leaves out what has none. */
export function isWorkNarrowed(view: WorkView, typed: TypedWork): boolean {
  const counts = waitsForFiler(view) ? { ...typed, 'tinh-trang': '' as const, 'nguoi-giu': '' } : typed;
  return Boolean(typed.tim) || isNarrowed(counts) || isByPromise(typed);
}

export function isByPromise(typed: TypedWork): boolean {
  return workOrderOf(typed).startsWith('promised');
}

export type WorkListOrder = keyof typeof w.orders;
export type TypedWork = TypedSearch<WorkListOrder>;
