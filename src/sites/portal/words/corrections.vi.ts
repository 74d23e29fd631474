/** What officers have mended in the answers of a dossier. */
export const vi = {
  title: 'Nội dung khai được cơ quan sửa',
  by: (agency: string, at: string) => `${agency} sửa lúc ${at}.`,
  reason: 'Lý do',
  field: 'Mục khai',
  before: 'Trước khi sửa',
  after: 'Bây giờ',
  empty: '(để trống)',
  wrong: 'Nếu nội dung sửa không đúng, Ông/Bà báo ngay cho nơi tiếp nhận.',
} as const;
