export {
  countHeld,
  countWork,
  listWork,
  MOST_COUNTED,
  type WorkItem,
  type WorkView,
  workViews,
} from './list-work.store.ts';
export { statusesAtWork, type WorkFilter } from './work-filter.ts';
export { placeOf, projectWork } from './worklist.store.ts';
