import { cataloguePaths } from '../catalogue/catalogue.paths.ts';
import { filingPaths } from '../filing/filing.paths.ts';

/** Pages of other topics that these pages link to. */
export const leadsTo = {
  procedures: cataloguePaths.procedures,
  agency: cataloguePaths.agency,
  complaints: cataloguePaths.complaints,
  template: cataloguePaths.template,
  start: filingPaths.start,
  /** The first step of a draft. */
  tellOfDraft: filingPaths.info,
  /** Where a draft was left. */
  resumeDraft: filingPaths.resume,
  sendDraft: filingPaths.review,
  deleteDraft: filingPaths.discard,
};
