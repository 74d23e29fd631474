import { path } from '#platform/paths.ts';

export const provingPaths = {
  lookUp: path('/can-bo/xac-minh-tai-khoan'),
  account: path('/can-bo/xac-minh-tai-khoan/:account'),
  release: path('/can-bo/xac-minh-tai-khoan/:account/khong-tai-khoan-nao'),
};
