import { path } from '#platform/paths.ts';

export const adminPaths = {
  watch: path('/can-bo/quan-tri'),
  rerun: path('/can-bo/quan-tri/viec-nen/:job/chay-lai'),
};
