export {
  countHeld,
  countHeldBy,
  countWork,
  keyAfter,
  listWork,
  MOST_COUNTED,
  type WorkItem,
  type WorkKey,
  type WorkView,
  waitsForFiler,
  workViews,
} from './list-work.store.ts';
export { statusesAtWork, type WorkFilter } from './work-filter.ts';
export { moveWork, placeOf, projectWork } from './worklist.store.ts';
export { worklistJobs } from './worklist-jobs.ts';
