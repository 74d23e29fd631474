import { path } from '#platform/paths.ts';

export const opinionPaths = {
  opinions: path('/can-bo/y-kien'),
  answer: path('/can-bo/y-kien/:code'),
  file: path('/can-bo/y-kien/:code/tep/:file'),
};
