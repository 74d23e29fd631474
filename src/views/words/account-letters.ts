import type { AccountLetters, CodePurpose } from '#domain/accounts';
import { vnDateTime } from '#platform/time.ts';

const PURPOSES: Record<CodePurpose, string> = {
  register: 'đăng ký tài khoản',
  'sign-in': 'đăng nhập',
  reset: 'đặt lại mật khẩu',
};

/** The words of the messages about an account: short, because most of them are SMS. */
export const accountLetters: AccountLetters = {
  code: ({ code, minutes, purpose }) => ({
    subject: 'Mã xác thực',
    body: `${code} là mã ${PURPOSES[purpose]} Cổng dịch vụ công tỉnh Một Cửa, dùng trong ${minutes} phút. Không đưa mã này cho bất kỳ ai, kể cả người xưng là cán bộ.`,
  }),
  registrationTried: () => ({
    subject: 'Có người đăng ký bằng số định danh của Ông/Bà',
    body: 'Vừa có người đăng ký tài khoản Cổng dịch vụ công tỉnh Một Cửa bằng số định danh của Ông/Bà. Tài khoản và hồ sơ của Ông/Bà không thay đổi, người đó không xem được. Nếu không phải Ông/Bà, hãy mang thẻ căn cước đến Bộ phận Một cửa.',
  }),
  numberLost: () => ({
    subject: 'Số định danh đã được xác minh cho tài khoản khác',
    body: 'Số định danh của tài khoản Ông/Bà trên Cổng dịch vụ công tỉnh Một Cửa đã được xác minh là của người có tài khoản khác. Ông/Bà vẫn xem được hồ sơ đã nộp: khi đăng nhập, nhập thêm số điện thoại này. Nếu số định danh là của Ông/Bà, hãy mang thẻ căn cước đến Bộ phận Một cửa.',
  }),
  passwordChanged: (at) => ({
    subject: 'Mật khẩu đã được đổi',
    body: `Mật khẩu tài khoản Cổng dịch vụ công tỉnh Một Cửa của Ông/Bà đã được đổi lúc ${vnDateTime(at)}. Nếu không phải Ông/Bà đổi, hãy báo ngay Bộ phận Một cửa.`,
  }),
};
