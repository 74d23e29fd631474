/** Where files had been chosen and were not taken: the session had ended, or their page was of no use any more. */
export const vi = {
  title: 'Ông/Bà cần chọn lại tệp',
  lead: 'Tệp vừa chọn chưa được nhận. Ông/Bà chọn lại tệp cho:',
  staleTitle: 'Nút vừa bấm chưa có tác dụng',
  stale:
    'Trang vừa gửi không dùng được nữa: trang đã mở quá lâu, hoặc trình duyệt đã xóa dữ liệu của trang. Chưa có gì được ghi hay được nhận; những gì đã lưu và các tệp đã tải lên trước đó vẫn còn.',
  pressAgain: 'Ông/Bà bấm lại nút trên trang này.',
} as const;
