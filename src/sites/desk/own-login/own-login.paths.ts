import { path } from '#platform/paths.ts';

export const ownLoginPaths = {
  ownLogin: path('/can-bo/dang-nhap-cua-toi'),
  password: path('/can-bo/dang-nhap-cua-toi/mat-khau'),
  sessions: path('/can-bo/dang-nhap-cua-toi/phien'),
};

/** The query of the page that says that the login was changed. */
export const CHANGED = 'doi';
