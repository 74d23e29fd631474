import { path } from '#platform/paths.ts';
import { doorPaths } from '#views/doors.paths.ts';

/** The path below which the stand-in of a gateway answers. */
export const STAND_IN_API = '/thu-nghiem-vnpay';

export const trialPaths = {
  index: doorPaths.trial,
  mailbox: doorPaths.mailbox,
  clock: doorPaths.clock,
  standIn: doorPaths.standIn,
  transfer: doorPaths.transfer,
  gallery: path('/thu-nghiem/giao-dien'),
};
