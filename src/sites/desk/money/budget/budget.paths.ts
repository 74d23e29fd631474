import { path } from '#platform/paths.ts';

export const budgetPath = path('/can-bo/thu-phi/chua-ve-ngan-sach');
