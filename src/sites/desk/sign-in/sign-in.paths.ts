import { path } from '#platform/paths.ts';
import { doorPaths } from '#views/doors.paths.ts';

export const signInPaths = {
  signIn: doorPaths.deskSignIn,
  code: path('/can-bo/dang-nhap/ma-xac-thuc'),
  recovery: path('/can-bo/dang-nhap/ma-du-phong'),
  enrol: path('/can-bo/dang-nhap/thiet-lap'),
  codes: path('/can-bo/ma-du-phong'),
  signOut: path('/can-bo/dang-xuat'),
};
