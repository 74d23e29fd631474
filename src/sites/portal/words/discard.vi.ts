/** Deleting a draft. */
export const vi = {
  title: 'Xóa hồ sơ đang khai',
  ask: (name: string) => `Ông/Bà muốn xóa hồ sơ đang khai của thủ tục “${name}”?`,
  what: 'Những gì đã khai và các tệp đã tải lên sẽ bị xóa, không lấy lại được.',
  about: 'Hồ sơ',
  savedAt: 'Lưu lần cuối',
  files: 'Số tệp đã tải lên',
  yes: 'Xóa hồ sơ này',
  no: 'Giữ lại, khai tiếp',
} as const;
