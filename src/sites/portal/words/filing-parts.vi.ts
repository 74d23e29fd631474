/** Step 2: the papers. */
export const vi = {
  title: 'Giấy tờ kèm theo',
  none: 'Hồ sơ không có giấy tờ kèm theo',
  noneText: 'Với nội dung Ông/Bà đã khai, hồ sơ này không cần gửi kèm tệp nào. Ông/Bà bấm “Tiếp tục”.',
  missing: (name: string) => `Tải lên ${lower(name)}`,
  noLonger: 'Tệp không còn cần',
  noLongerText:
    'Với nội dung Ông/Bà vừa khai, hồ sơ không cần giấy tờ này nữa. Tệp vẫn được gửi kèm nếu Ông/Bà không xóa.',
  noLongerChange: 'Xóa bớt',
  notChosen: (name: string) => `Chọn tệp cho ${lower(name)} rồi bấm “Tải lên”`,
} as const;

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
