import { path } from '#platform/paths.ts';

export const totalsPaths = {
  totals: path('/can-bo/thu-phi/tong-hop'),
  exportTotals: path('/can-bo/thu-phi/tong-hop/tai-ve'),
};
