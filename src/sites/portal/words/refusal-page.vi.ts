export const vi = {
  notFound: 'Không tìm thấy trang',
  bug: 'Hệ thống đang gặp sự cố',
  away: 'Hệ thống đang tạm gián đoạn',
  tooOften: 'Vui lòng đợi một lát',
  refused: 'Chưa thực hiện được',
  unreadable: 'Máy chủ không đọc được yêu cầu này.',
  ways: 'Ông/Bà có thể',
  dossier: 'xem tình trạng mới nhất của hồ sơ',
  search: 'tìm thủ tục cần làm',
  lookUp: 'tra cứu hồ sơ đã nộp',
  home: 'về trang chủ',
  call: (phone: string) => `gọi ${phone} trong giờ làm việc để được giúp`,
} as const;
