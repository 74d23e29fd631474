/** What the person declares on the last page, with the sending. */
export const vi = {
  heading: 'Lời cam đoan',
  declared:
    'Tôi xin chịu trách nhiệm trước pháp luật về lời khai trên; các thông tin đã khai là đúng sự thật.',
  tick: 'Đánh dấu vào ô cam đoan trước khi gửi hồ sơ',
  givenAnew:
    'Bấm nút dưới đây để mở lại bước “Kiểm tra và gửi”. Lời cam đoan được đánh dấu lại mỗi lần gửi, nên ô cam đoan còn để trống: Ông/Bà xem lại, đánh dấu vào ô đó rồi gửi từ trang đó.',
} as const;
