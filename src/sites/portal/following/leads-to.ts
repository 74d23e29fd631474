import { cataloguePaths } from '../catalogue/catalogue.paths.ts';
import { filingPaths } from '../filing/filing.paths.ts';

/** Pages of other topics that these pages link to. */
export const leadsTo = {
  procedures: cataloguePaths.procedures,
  template: cataloguePaths.template,
  editDraft: filingPaths.info,
  sendDraft: filingPaths.review,
  deleteDraft: filingPaths.discard,
};
