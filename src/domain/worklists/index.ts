export {
  countHeld,
  countHeldBy,
  countWork,
  keyAfter,
  listWork,
  MOST_COUNTED,
  type WorkItem,
  type WorkKey,
} from './list-work.store.ts';
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
export { moveWork, placeOf, projectWork } from './worklist.store.ts';
export { worklistJobs } from './worklist-jobs.ts';
