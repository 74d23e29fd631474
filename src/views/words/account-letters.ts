import type { AccountLetters, CodePurpose, LoginChange } from '#domain/accounts';
import { vnDateTime } from '#platform/time.ts';

const PURPOSES: Record<CodePurpose, string> = {
  register: 'đăng ký tài khoản',
  'sign-in': 'đăng nhập',
  reset: 'đặt lại mật khẩu',
  phone: 'đổi số điện thoại',
};

const officerChanges: Record<LoginChange | 'password-changed', string> = {
  disable: 'khoá tài khoản cán bộ',
  enable: 'mở lại tài khoản cán bộ',
  'new-password': 'cấp mật khẩu mới cho tài khoản cán bộ',
  're-enrol': 'thiết lập lại xác thực và cấp mật khẩu mới cho tài khoản cán bộ',
  'password-changed': 'đổi mật khẩu tài khoản cán bộ',
};

/** The words of the messages about an account: short, because most of them are SMS. */
export const accountLetters: AccountLetters = {
  code: ({ code, minutes, purpose }) => ({
    subject: 'Mã xác thực',
    body: `${code} là mã ${PURPOSES[purpose]} Cổng dịch vụ công tỉnh Một Cửa, dùng trong ${minutes} phút. Không đưa mã này cho bất kỳ ai, kể cả người xưng là cán bộ.`,
  }),
  registrationTried: () => ({
    subject: 'Có người đăng ký bằng số định danh của Ông/Bà',
    body: 'Vừa có người đăng ký tài khoản Cổng dịch vụ công tỉnh Một Cửa bằng số định danh của Ông/Bà. Tài khoản và hồ sơ của Ông/Bà không thay đổi, người đó không xem được; khi đăng nhập, nhập thêm số điện thoại này. Nếu không phải Ông/Bà, hãy mang thẻ căn cước đến Bộ phận Một cửa.',
  }),
  registeredBefore: () => ({
    subject: 'Số định danh này đã có tài khoản',
    body: 'Số định danh vừa đăng ký đã có tài khoản Cổng dịch vụ công tỉnh Một Cửa dùng số điện thoại này, nên không tạo tài khoản mới. Mật khẩu cũ vẫn dùng được; nếu quên, hãy chọn “Quên mật khẩu?” ở trang đăng nhập.',
  }),
  registeredAfterLoss: () => ({
    subject: 'Chưa tạo tài khoản mới: cần mang thẻ căn cước đến quầy',
    body: 'Chưa tạo tài khoản mới: số điện thoại này đã có tài khoản Cổng dịch vụ công tỉnh Một Cửa, nay không còn gắn với số định danh vừa đăng ký. Nếu số định danh là của Ông/Bà, hãy mang thẻ căn cước đến Bộ phận Một cửa để xác minh lại tài khoản đó. Hồ sơ đã nộp vẫn xem được: khi đăng nhập, nhập thêm số điện thoại này.',
  }),
  numberLost: () => ({
    subject: 'Số định danh đã được xác minh cho tài khoản khác',
    body: 'Số định danh của tài khoản Ông/Bà trên Cổng dịch vụ công tỉnh Một Cửa đã được xác minh là của người có tài khoản khác. Ông/Bà vẫn xem được hồ sơ đã nộp: khi đăng nhập, nhập thêm số điện thoại này. Nếu số định danh là của Ông/Bà, hãy mang thẻ căn cước đến Bộ phận Một cửa.',
  }),
  numberReleased: () => ({
    subject: 'Số định danh không còn gắn với tài khoản',
    body: 'Cán bộ đã đối chiếu thẻ căn cước với người đến quầy: tài khoản của Ông/Bà trên Cổng dịch vụ công tỉnh Một Cửa không còn dùng số định danh đã khai. Ông/Bà vẫn xem được hồ sơ đã nộp: khi đăng nhập, nhập thêm số điện thoại này. Nếu số định danh là của Ông/Bà, hãy mang thẻ căn cước đến Bộ phận Một cửa.',
  }),
  emailCode: ({ code, minutes }) => ({
    subject: 'Mã xác thực thư điện tử',
    body: `${code} là mã xác thực địa chỉ thư điện tử này cho tài khoản Cổng dịch vụ công tỉnh Một Cửa, dùng trong ${minutes} phút.\n\nNhập mã ở trang “Xác minh thư điện tử” nơi Ông/Bà đang đăng nhập. Không đưa mã này cho bất kỳ ai, kể cả người xưng là cán bộ.\n\nNếu Ông/Bà không yêu cầu, hãy bỏ qua thư này: địa chỉ sẽ không được dùng.`,
  }),
  emailChanged: ({ at, now }) => ({
    subject: now ? 'Địa chỉ nhận thông báo đã được đổi' : 'Địa chỉ nhận thông báo đã được bỏ',
    body: `Lúc ${vnDateTime(at)}, tài khoản Cổng dịch vụ công tỉnh Một Cửa của Ông/Bà đã ${now ? `chuyển sang nhận thông báo ở ${now}` : 'thôi nhận thông báo bằng thư điện tử'}. Địa chỉ này không còn được dùng. Nếu không phải Ông/Bà đổi, hãy đổi mật khẩu và báo ngay Bộ phận Một cửa.`,
  }),
  phoneChanged: ({ at, now }) => ({
    subject: 'Số điện thoại của tài khoản đã được đổi',
    body: `Tài khoản Cổng dịch vụ công tỉnh Một Cửa của Ông/Bà đã đổi sang số ${now} lúc ${vnDateTime(at)}. Nếu không phải Ông/Bà đổi, hãy báo ngay Bộ phận Một cửa.`,
  }),
  officerLogin: ({ at, what }) => ({
    subject: 'Tài khoản cán bộ: thông báo an ninh',
    body:
      typeof what === 'object'
        ? `Lúc ${vnDateTime(at)} có đề nghị ${officerChanges[what.requested]} của Ông/Bà trên hệ thống Một Cửa, chờ người quản trị thứ hai xác nhận trong 24 giờ. Nếu Ông/Bà không biết việc này, báo ngay quản trị hệ thống.`
        : `Lúc ${vnDateTime(at)}, hệ thống Một Cửa đã ${officerChanges[what]} của Ông/Bà. Nếu Ông/Bà không biết việc này, báo ngay quản trị hệ thống.`,
  }),
  passwordChanged: (at) => ({
    subject: 'Mật khẩu đã được đổi',
    body: `Mật khẩu tài khoản Cổng dịch vụ công tỉnh Một Cửa của Ông/Bà đã được đổi lúc ${vnDateTime(at)}. Nếu không phải Ông/Bà đổi, hãy báo ngay Bộ phận Một cửa.`,
  }),
};
