import { path } from '#platform/paths.ts';
import { clockPath } from '#views/moved-clock.tsx';

export const trialPaths = {
  index: path('/thu-nghiem'),
  mailbox: path('/thu-nghiem/hop-thu'),
  clock: clockPath,
  gallery: path('/thu-nghiem/giao-dien'),
};
