import { path } from '#platform/paths.ts';

export const movedTimesPaths = {
  movedTimes: path('/can-bo/thoi-han-thay-doi'),
  tell: path('/can-bo/thoi-han-thay-doi/:agency/bao'),
};
