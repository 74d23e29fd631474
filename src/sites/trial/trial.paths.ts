import { path } from '#platform/paths.ts';
import { doorPaths } from '#views/doors.paths.ts';

export const trialPaths = {
  index: doorPaths.trial,
  mailbox: doorPaths.mailbox,
  clock: doorPaths.clock,
  gallery: path('/thu-nghiem/giao-dien'),
};
