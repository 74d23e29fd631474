import type { PasswordRules } from '#domain/accounts';

/** Words of the page on which an officer changes their password and ends their sessions. */
export const ownLoginWords = {
  title: 'Mật khẩu và phiên đăng nhập',
  sessions: 'Các phiên đang mở',
  sessionsHint:
    'Thấy một phiên không phải của mình: kết thúc phiên đó, đổi mật khẩu ngay và báo quản trị hệ thống.',
  browser: 'Trình duyệt',
  browserUnknown: 'Không rõ',
  address: 'Địa chỉ mạng',
  opened: 'Đăng nhập lúc',
  seen: 'Dùng lần cuối',
  action: 'Thao tác',
  thisOne: 'Phiên này',
  end: 'Kết thúc',
  endOthers: 'Kết thúc mọi phiên khác',
  sessionDone: 'Đã kết thúc phiên đăng nhập',
  sessionGone: 'Không còn phiên nào để kết thúc',
  password: 'Đổi mật khẩu',
  passwordHint: 'Sau khi đổi, mọi phiên khác của Ông/Bà kết thúc ngay.',
  rules: {
    mixed: 'Ít nhất 8 ký tự, có chữ thường, chữ hoa, chữ số và ký tự đặc biệt.',
    long: 'Ít nhất 12 ký tự bất kỳ.',
  } satisfies Record<PasswordRules, string>,
  old: 'Mật khẩu hiện nay',
  needOld: 'Nhập mật khẩu hiện nay',
  needNew: 'Nhập mật khẩu mới',
  oldWrong: 'Mật khẩu hiện nay không đúng',
  same: 'Mật khẩu mới phải khác mật khẩu hiện nay',
  passwordButton: 'Đổi mật khẩu',
  passwordDone: 'Đã đổi mật khẩu; các phiên khác đã kết thúc',
} as const;
