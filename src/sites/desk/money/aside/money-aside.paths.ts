import { path } from '#platform/paths.ts';

export const moneyAsidePath = path('/can-bo/tien-can-kiem-tra');
