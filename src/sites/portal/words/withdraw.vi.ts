/** Withdrawing a dossier. */
export const vi = {
  title: 'Rút hồ sơ này?',
  moved: 'Hồ sơ đã thay đổi từ lúc Ông/Bà viết nội dung này. Ông/Bà xem lại hồ sơ trước khi rút.',
  warning: 'Hồ sơ đã rút không mở lại được. Muốn được giải quyết, Ông/Bà phải nộp hồ sơ mới.',
  papers: (count: string, where: string) =>
    `Giấy tờ bản giấy đã nộp (${count}): nhận lại tại ${where}, theo quy định của thủ tục.`,
  form: 'Hồ sơ đã được tiếp nhận: sau khi rút, Thông báo dừng giải quyết hồ sơ (mẫu 05) có trong trang hồ sơ này.',
  fee: (sum: string) =>
    `Phí, lệ phí đã nộp (${sum}) được giải quyết theo quy định của từng loại phí; hỏi nơi tiếp nhận để biết cụ thể.`,
  reason: 'Lý do rút hồ sơ',
  needReason: 'Nhập lý do rút hồ sơ',
  tooLong: (most: number) => `Rút ngắn lý do còn tối đa ${most} ký tự`,
  button: 'Rút hồ sơ',
  notSent: 'Lý do Ông/Bà đã nhập, chưa được gửi',
} as const;
