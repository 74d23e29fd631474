/** What is another than before, by the day of filing or by another page. */
export const vi = {
  rulesChanged:
    'Quy định hoặc tờ khai của thủ tục này đã thay đổi từ khi Ông/Bà bắt đầu khai. Hồ sơ được nộp theo quy định hiện nay; Ông/Bà xem lại những gì đã khai.',
  title: 'Hồ sơ chưa được gửi',
  heading: 'Nội dung hoặc phí, lệ phí đã thay đổi từ khi Ông/Bà xem trang này',
  lead: 'Trang này hiện những gì đang được lưu, tính theo hôm nay. Ông/Bà xem lại tất cả rồi bấm “Đồng ý, gửi đi” nếu vẫn muốn nộp.',
  fee: (amount: string) => `Phí, lệ phí phải nộp bây giờ: ${amount}.`,
} as const;
