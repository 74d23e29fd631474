/** Papers that somebody sent or got earlier: their page, and where they are taken over. */
export const vi = {
  title: 'Giấy tờ của tôi',
  lead: 'Giấy tờ Ông/Bà đã gửi kèm hồ sơ và kết quả đã nhận. Chỉ Ông/Bà xem được ở đây. Khi nộp hồ sơ mới hoặc bổ sung hồ sơ, Ông/Bà dùng lại được mà không phải tải lên lần nữa.',
  none: 'Chưa có giấy tờ nào',
  noneText: 'Giấy tờ gửi kèm hồ sơ và kết quả đã nhận sẽ có ở đây.',
  file: 'Giấy tờ',
  from: 'Từ hồ sơ',
  sent: 'Đã gửi kèm hồ sơ',
  result: 'Kết quả đã nhận',
  on: 'Ngày',
  use: 'Dùng giấy tờ đã có',
  useThis: 'Dùng tệp này',
} as const;
