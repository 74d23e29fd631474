import { path } from '#platform/paths.ts';
import { lookUpPath } from '#views/dossier/look-up-url.ts';

export const followingPaths = {
  mine: path('/ho-so-cua-toi'),
  dossier: path('/ho-so-cua-toi/:code'),
  file: path('/ho-so-cua-toi/:code/tep/:file'),
  supplement: path('/ho-so-cua-toi/:code/bo-sung'),
  withdraw: path('/ho-so-cua-toi/:code/rut'),
  form: path('/ho-so-cua-toi/:code/bieu-mau/:form'),
  formPdf: path('/ho-so-cua-toi/:code/bieu-mau/:form/pdf'),
  lookUp: lookUpPath,
};

/** Pages of other topics that these lead to. */
export const leadsTo = {
  procedures: path('/thu-tuc'),
  template: path('/thu-tuc/:code/mau/:part'),
  editDraft: path('/nop-ho-so/:draft/thong-tin'),
  sendDraft: path('/nop-ho-so/:draft/xac-nhan'),
  deleteDraft: path('/nop-ho-so/:draft/xoa'),
};
