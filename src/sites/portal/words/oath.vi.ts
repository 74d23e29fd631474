/** What the person declares on the last page, with the sending. */
export const vi = {
  heading: 'Lời cam đoan',
  declared:
    'Tôi xin chịu trách nhiệm trước pháp luật về lời khai trên; các thông tin đã khai là đúng sự thật.',
  tick: 'Đánh dấu vào ô cam đoan trước khi gửi hồ sơ',
} as const;
