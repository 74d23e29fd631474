/** What is done at the desk beside the work with dossiers, where a form of it is offered again. */
export const actWords = {
  lookUp: 'Tra số định danh để xác minh tài khoản',
  prove: 'Xác minh tài khoản',
  exportSecurity: 'Tải nhật ký an ninh',
  closeAlarms: 'Ghi là đã xem cảnh báo',
  changeOfficer: 'Thay đổi tài khoản cán bộ',
  decideOfficer: 'Quyết định đề nghị về tài khoản cán bộ',
  firstPassword: 'Cất mật khẩu vừa cấp',
  probe: 'Thử kênh gửi tin nhắn',
  rerun: 'Chạy lại việc nền',
  password: 'Đổi mật khẩu',
  sessions: 'Kết thúc phiên đăng nhập',
};

/** The page that offers a form again which an officer sent after their session had ended. */
export const parkedAtDeskWords = {
  dossier: 'Hồ sơ',
  procedure: 'Thủ tục',
  notTheirs: 'Hồ sơ này không còn trong phạm vi của Ông/Bà. Nội dung đã nhập vẫn ở dưới đây để chép lại.',
  notNow: 'Việc này không còn làm được với hồ sơ nữa. Nội dung đã nhập vẫn ở dưới đây để chép lại.',
  open: (code: string) => `Mở hồ sơ ${code}`,
};
