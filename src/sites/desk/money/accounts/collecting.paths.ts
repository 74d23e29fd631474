import { path } from '#platform/paths.ts';

export const collectingPaths = {
  accounts: path('/can-bo/quan-tri/tai-khoan-thu'),
  account: path('/can-bo/quan-tri/tai-khoan-thu/:agency'),
  profiles: path('/can-bo/quan-tri/mau-sao-ke'),
  profile: path('/can-bo/quan-tri/mau-sao-ke/:profile'),
};
