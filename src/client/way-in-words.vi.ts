/** The ways on that leave a page as it is. */
export const vi = {
  signIn: 'Đăng nhập ở thẻ mới',
  openSent: (code: string) => `Mở hồ sơ ${code}`,
};
