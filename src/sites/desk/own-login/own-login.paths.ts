import { path } from '#platform/paths.ts';

export const ownLoginPaths = {
  ownLogin: path('/can-bo/dang-nhap-cua-toi'),
  password: path('/can-bo/dang-nhap-cua-toi/mat-khau'),
  sessions: path('/can-bo/dang-nhap-cua-toi/phien'),
};
