export { countPastPromise } from './count-past-promise.store.ts';
export {
  countHeld,
  countHeldBy,
  countWork,
  keyAfter,
  listWork,
  mostCounted,
  proceduresAtWork,
  type WorkItem,
  type WorkKey,
  type WorkOrder,
} from './list-work.store.ts';
export { type ListOrder, type Narrowing, narrowedBy, wayOf } from './narrowing.ts';
export type { Whose } from './whose.ts';
export { statusesAtWork, type WorkFilter } from './work-filter.ts';
export {
  isWhoseChosen,
  type WorkGroup,
  type WorkView,
  waitsForFiler,
  whoseIs,
  workGroups,
  workLists,
  workViews,
} from './work-lists.ts';
export { moveWork, placeOf, projectWork, searchTextOf } from './worklist.store.ts';
export { worklistJobs } from './worklist-jobs.ts';
