import { cataloguePaths } from '../catalogue/catalogue.paths.ts';

/** Pages of other topics that the pages of accounts lead to. */
export const leadsTo = {
  procedures: cataloguePaths.procedures,
};
