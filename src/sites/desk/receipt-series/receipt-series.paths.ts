import { path } from '#platform/paths.ts';

export const receiptSeriesPaths = {
  list: path('/can-bo/quan-tri/bien-lai'),
  series: path('/can-bo/quan-tri/bien-lai/:agency'),
};
