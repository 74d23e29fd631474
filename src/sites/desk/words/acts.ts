/** What is done at the desk beside the work with dossiers, where a form of it is offered again. */
export const actWords = {
  searchDossiers: 'Tra cứu hồ sơ của cơ quan',
  exportList: 'Tải danh sách hồ sơ',
  lookUp: 'Tra số định danh để xác minh tài khoản',
  prove: 'Xác minh tài khoản',
  release: 'Bỏ số định danh khỏi các tài khoản',
  exportSecurity: 'Tải nhật ký an ninh',
  exportRegister: 'Tải sổ theo dõi hồ sơ',
  exportJournal: 'Tải nhật ký tra cứu',
  closeAlarms: 'Ghi là đã xem cảnh báo',
  changeOfficer: 'Thay đổi tài khoản cán bộ',
  decideOfficer: 'Quyết định đề nghị về tài khoản cán bộ',
  firstPassword: 'Cất mật khẩu vừa cấp',
  probe: 'Thử kênh gửi tin nhắn',
  rerun: 'Chạy lại việc nền',
  tellMovedTimes: 'Báo người nộp: ngày hẹn đã đổi vì lịch nghỉ',
  editCalendarDay: 'Thay đổi ngày trong lịch làm việc',
  editCalendarYear: 'Thay đổi tình trạng của một năm trong lịch làm việc',
  editCalendarHours: 'Thay đổi giờ làm việc',
  changePeriod: 'Thay đổi thời hạn nội bộ',
  setFloat: 'Ghi tiền đầu ngày của sổ quỹ',
  closeSheet: 'Khóa sổ quỹ trong ngày',
  confirmSheet: 'Xác nhận sổ quỹ trong ngày',
  exportSheet: 'Tải sổ quỹ trong ngày',
  setReceiptSeries: 'Đặt ký hiệu biên lai và mã số thuế',
  decideRefund: 'Duyệt hoàn tiền',
  settleRefund: 'Thực hiện hoàn tiền',
  requestAsideRefund: 'Đề nghị hoàn tiền đã nhận',
  password: 'Đổi mật khẩu',
  sessions: 'Kết thúc phiên đăng nhập',
  recoveryCodes: 'Cất mã dự phòng',
  discard: 'Bỏ nội dung đã nhập',
  answerOpinion: 'Trả lời lấy ý kiến',
  issueAgain: 'Cấp lại biểu mẫu của hồ sơ',
};

export type ActAside = keyof typeof actWords;

/** The page that offers again a form that an officer sent after their session had ended. */
export const parkedAtDeskWords = {
  dossier: 'Hồ sơ',
  procedure: 'Thủ tục',
  notTheirs: 'Hồ sơ này không còn trong phạm vi của Ông/Bà. Nội dung đã nhập vẫn ở dưới đây để chép lại.',
  notNow: 'Việc này không còn làm được với hồ sơ nữa. Nội dung đã nhập vẫn ở dưới đây để chép lại.',
  open: (code: string) => `Mở hồ sơ ${code}`,
};
