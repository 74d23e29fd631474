import { path } from '#platform/paths.ts';

export const parkedPath = path('/can-bo/tiep-tuc/:form');
