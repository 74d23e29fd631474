/** A page that another page has overtaken. */
export const vi = {
  title: 'Hồ sơ này vừa được sửa ở một trang khác',
  lead: 'Sau khi Ông/Bà mở trang này, những mục dưới đây cũng được sửa và lưu từ một trang khác, trên máy này hoặc một máy khác. Chưa có gì bị mất: Ông/Bà chọn nội dung muốn giữ ở từng mục.',
  savedAt: (when: string) => `Bản đã lưu: lúc ${when}.`,
  mine: (value: string) => `Trên trang này: ${value}`,
  theirs: (value: string) => `Đã lưu: ${value}`,
  empty: '(để trống)',
  keep: 'Lưu lựa chọn',
  dropMine: 'Bỏ nội dung trên trang này, mở bản đã lưu',
} as const;
