/** A page of a step that comes after the dossier was sent. */
export const vi = {
  title: 'Hồ sơ này đã được gửi',
  lead: (code: string) =>
    `Hồ sơ đã được gửi từ một trang hoặc một máy khác, mã hồ sơ ${code}, nên trang vừa rồi không lưu vào hồ sơ được nữa. Nếu cần sửa, Ông/Bà chép lại nội dung dưới đây rồi liên hệ nơi tiếp nhận, hoặc đợi yêu cầu bổ sung.`,
  unsent: 'Nội dung Ông/Bà vừa nhập, không có trong hồ sơ đã gửi',
  open: (code: string) => `Mở hồ sơ ${code}`,
} as const;
