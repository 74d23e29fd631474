/** Withdrawing a dossier. */
export const vi = {
  title: 'Rút hồ sơ này?',
  moved: 'Hồ sơ đã thay đổi từ lúc Ông/Bà viết nội dung này. Ông/Bà xem lại hồ sơ trước khi rút.',
  warning: 'Hồ sơ đã rút không mở lại được. Muốn được giải quyết, Ông/Bà phải nộp hồ sơ mới.',
  fee: 'Phí, lệ phí đã nộp được giải quyết theo quy định của từng loại phí; hỏi nơi tiếp nhận để biết cụ thể.',
  reason: 'Lý do rút hồ sơ',
  needReason: 'Nhập lý do rút hồ sơ',
  tooLong: (most: number) => `Rút ngắn lý do còn tối đa ${most} ký tự`,
  button: 'Rút hồ sơ',
  notSent: 'Lý do Ông/Bà đã nhập, chưa được gửi',
} as const;
