/** The way to sign in that leaves a page as it is. */
export const vi = { signIn: 'Đăng nhập ở thẻ mới' };
