import { path } from '#platform/paths.ts';
import { doorPaths } from '#views/doors.paths.ts';

export const deskPaths = {
  work: doorPaths.desk,
  find: path('/can-bo/tim-ho-so'),
  dossier: path('/can-bo/ho-so/:code'),
  accept: path('/can-bo/ho-so/:code/tiep-nhan'),
  supplement: path('/can-bo/ho-so/:code/yeu-cau-bo-sung'),
  refuse: path('/can-bo/ho-so/:code/tu-choi'),
  assign: path('/can-bo/ho-so/:code/phan-cong'),
  examine: path('/can-bo/ho-so/:code/tham-dinh'),
  approve: path('/can-bo/ho-so/:code/phe-duyet'),
  result: path('/can-bo/ho-so/:code/ket-qua'),
  resultFile: path('/can-bo/ho-so/:code/ket-qua/tep'),
  return: path('/can-bo/ho-so/:code/tra-ket-qua'),
  payment: path('/can-bo/ho-so/:code/thu-phi'),
  file: path('/can-bo/ho-so/:code/tep/:file'),
  form: path('/can-bo/ho-so/:code/bieu-mau/:form'),
  formPdf: path('/can-bo/ho-so/:code/bieu-mau/:form/pdf'),
};
