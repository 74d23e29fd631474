import { path } from '#platform/paths.ts';

export const periodsPaths = {
  periods: path('/can-bo/quan-tri/thoi-han-noi-bo'),
  period: path('/can-bo/quan-tri/thoi-han-noi-bo/:period'),
};
