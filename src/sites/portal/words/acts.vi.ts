/** What somebody whose form is offered again was doing, and what they typed in it. */
export const vi = {
  acts: {
    start: 'Bắt đầu nộp hồ sơ',
    info: 'Nộp hồ sơ, bước khai thông tin',
    fee: 'Nộp hồ sơ, bước phí, lệ phí và nhận kết quả',
    send: 'Gửi hồ sơ',
    discard: 'Xóa hồ sơ đang khai',
    supplement: 'Bổ sung hồ sơ',
    withdraw: 'Rút hồ sơ',
    again: 'Nộp lại hồ sơ',
    contact: 'Thay đổi thông tin liên hệ',
    phone: 'Đổi số điện thoại',
    password: 'Đổi mật khẩu',
    confirm: 'Xác nhận bằng mật khẩu',
    code: 'Nhập mã xác thực',
    everywhere: 'Đăng xuất khỏi mọi thiết bị',
  },
  code: 'Mã hồ sơ',
  fields: {
    email: 'Thư điện tử',
    phone: 'Số điện thoại',
    detail: 'Số nhà, đường, thôn, tổ dân phố',
    reason: 'Lý do',
  },
} as const;
