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
  confirm: path('/tai-khoan/xac-nhan'),
  email: path('/tai-khoan/thu-dien-tu'),
  emailSend: path('/tai-khoan/thu-dien-tu/gui-ma'),
  phone: path('/tai-khoan/dien-thoai'),
  phoneCode: path('/tai-khoan/dien-thoai/ma-xac-thuc'),
  phoneResend: path('/tai-khoan/dien-thoai/gui-lai-ma'),
  password: path('/tai-khoan/mat-khau'),
  everywhere: path('/tai-khoan/dang-xuat-moi-noi'),
};
