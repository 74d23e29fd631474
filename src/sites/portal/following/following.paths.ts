import { path } from '#platform/paths.ts';
import { doorPaths } from '#views/doors.paths.ts';

export const followingPaths = {
  mine: path('/ho-so-cua-toi'),
  papers: path('/giay-to-cua-toi'),
  payments: path('/thanh-toan-cua-toi'),
  dossier: path('/ho-so-cua-toi/:code'),
  course: path('/ho-so-cua-toi/:code/qua-trinh'),
  file: path('/ho-so-cua-toi/:code/tep/:file'),
  supplement: path('/ho-so-cua-toi/:code/bo-sung'),
  supplementPart: path('/ho-so-cua-toi/:code/bo-sung/:part'),
  pay: path('/ho-so-cua-toi/:code/thanh-toan'),
  /** Where whoever has number and secret pays without an account; messages lead there, so the address must stay. */
  payByNumber: doorPaths.payByNumber,
  /** An order by its reference. */
  order: path('/don-thanh-toan/:reference'),
  /** Where a gateway sends people back to. */
  cameBack: path('/ket-qua-thanh-toan/:code'),
  withdraw: path('/ho-so-cua-toi/:code/rut'),
  /** A letter of complaint made of it. */
  complaint: path('/ho-so-cua-toi/:code/don-khieu-nai'),
  again: path('/ho-so-cua-toi/:code/nop-lai'),
  form: path('/ho-so-cua-toi/:code/bieu-mau/:form'),
  formPdf: path('/ho-so-cua-toi/:code/bieu-mau/:form/pdf'),
  lookUp: doorPaths.lookUp,
  checkPaper: doorPaths.checkPaper,
};
