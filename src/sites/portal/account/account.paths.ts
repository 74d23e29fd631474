import { path } from '#platform/paths.ts';
import { doorPaths } from '#views/doors.paths.ts';

export const accountPaths = {
  register: path('/dang-ky'),
  registerCode: path('/dang-ky/ma-xac-thuc'),
  registerResend: path('/dang-ky/gui-lai-ma'),
  registerPassword: path('/dang-ky/mat-khau'),
  registerDone: path('/dang-ky/xong'),
  terms: path('/dieu-khoan'),
  signIn: doorPaths.signIn,
  signInCode: path('/dang-nhap/ma-xac-thuc'),
  signInResend: path('/dang-nhap/gui-lai-ma'),
  signOut: path('/dang-xuat'),
  forgotten: path('/quen-mat-khau'),
  forgottenCode: path('/quen-mat-khau/ma-xac-thuc'),
  forgottenResend: path('/quen-mat-khau/gui-lai-ma'),
  forgottenPassword: path('/quen-mat-khau/mat-khau'),
  account: path('/tai-khoan'),
  contact: path('/tai-khoan/lien-he'),
  password: path('/tai-khoan/mat-khau'),
  everywhere: path('/tai-khoan/dang-xuat-moi-noi'),
};
