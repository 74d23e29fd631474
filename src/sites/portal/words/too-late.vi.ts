/** A page of a supplement that comes when the dossier waits for none any more. */
export const vi = {
  title: 'Trang bổ sung này không gửi được nữa',
  unsent: 'Nội dung Ông/Bà vừa nhập ở trang này, chưa được gửi',
  files: 'Tệp chưa được nhận',
  how: 'Nếu cơ quan còn cần những nội dung này, Ông/Bà chép lại rồi liên hệ nơi tiếp nhận, hoặc đợi yêu cầu bổ sung tiếp theo.',
  open: 'Mở hồ sơ',
} as const;
