/** Shown when a form is sent after the session has ended. */
export const parkedWords = {
  title: 'Nội dung vừa nhập vẫn còn',
  lead: 'Phiên làm việc đã hết khi Ông/Bà bấm gửi. Hệ thống đã giữ lại những gì Ông/Bà viết; bấm nút dưới đây để gửi tiếp.',
  button: 'Gửi tiếp nội dung đã nhập',
  back: 'Không gửi, về trang trước đó',
} as const;
