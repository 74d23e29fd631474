import { path } from '#platform/paths.ts';

export const parkedPath = path('/can-bo/tiep-tuc/:form');
export const discardParkedPath = path('/can-bo/tiep-tuc/:form/bo');
