import { path } from '#platform/paths.ts';

export const reconciliationPaths = {
  days: path('/can-bo/thu-phi/doi-soat'),
  day: path('/can-bo/thu-phi/doi-soat/ngay'),
  difference: path('/can-bo/thu-phi/doi-soat/chenh-lech'),
};
