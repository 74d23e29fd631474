import { path } from '#platform/paths.ts';

export const trialPaths = {
  index: path('/thu-nghiem'),
  mailbox: path('/thu-nghiem/hop-thu'),
  gallery: path('/thu-nghiem/giao-dien'),
};
