import { path } from '#platform/paths.ts';

export const helpPath = path('/can-bo/huong-dan');
