/** A new dossier from the answers of one that is over without a result. */
export const vi = {
  title: 'Nộp lại hồ sơ',
  answers:
    'Nội dung đã khai ở hồ sơ này được chép sang một hồ sơ mới chưa gửi, để Ông/Bà sửa rồi gửi. Hồ sơ cũ vẫn còn nguyên.',
  papers:
    'Giấy tờ không tự chép sang: ở bước giấy tờ, Ông/Bà chọn dùng lại từng tệp đã nộp, hoặc tải tệp mới. Địa chỉ nhận kết quả qua bưu chính, nếu có, Ông/Bà nhập lại.',
  button: 'Tạo hồ sơ mới',
} as const;
