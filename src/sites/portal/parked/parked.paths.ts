import { path } from '#platform/paths.ts';

export const parkedPath = path('/tiep-tuc/:form');
export const discardParkedPath = path('/tiep-tuc/:form/bo');
