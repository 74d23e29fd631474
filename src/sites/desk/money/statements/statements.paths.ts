import { path } from '#platform/paths.ts';

export const statementsPaths = {
  statements: path('/can-bo/sao-ke'),
  statement: path('/can-bo/sao-ke/tep/:account/:statement'),
  line: path('/can-bo/sao-ke/khoan/:account/:line'),
  asideLine: path('/can-bo/sao-ke/khoan/:account/:line/khong-phai-phi'),
  lineBack: path('/can-bo/sao-ke/khoan/:account/:line/cho-lai'),
};
