/** What is said when a form could not be sent for want of a connection. */
export const vi = {
  offline: {
    save: 'Chưa lưu được: thiết bị đang mất kết nối mạng.',
    send: 'Chưa gửi được: thiết bị đang mất kết nối mạng.',
  },
  lost: {
    save: 'Chưa lưu được, hoặc đã lưu mà chưa có trả lời: mất kết nối mạng giữa chừng.',
    send: 'Chưa gửi được, hoặc đã gửi mà chưa có trả lời: mất kết nối mạng giữa chừng.',
  },
  kept: 'Những gì vừa nhập được giữ trong thẻ này của trình duyệt một giờ.',
  keepOpen: 'Những gì vừa nhập vẫn còn trên trang này, Ông/Bà đừng đóng trang.',
  again: (button: string) =>
    `Khi có mạng, Ông/Bà bấm lại “${button}”; bấm lại không làm việc này thành hai lần.`,
  againForCode: (button: string) =>
    `Khi có mạng, Ông/Bà bấm lại “${button}”. Nếu nhận được hai mã thì dùng mã đến sau.`,
};
