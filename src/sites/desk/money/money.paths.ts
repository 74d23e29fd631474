import { path } from '#platform/paths.ts';

export const moneyPath = path('/can-bo/thu-phi');
