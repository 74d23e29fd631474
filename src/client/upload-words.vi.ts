/** What the sending of files says by itself; apart, so that no page loads it before a file may come. */
export const vi = {
  broken:
    'Chưa tải được tệp lên vì mất kết nối. Tệp vẫn còn ở đây: Ông/Bà bấm “Thử lại”, hoặc để trang này mở, khi có mạng tệp tự được gửi lại.',
  signedOut: (button: string) =>
    `Chưa tải được tệp lên vì phiên đăng nhập đã hết. Ông/Bà đừng đóng trang này: đăng nhập ở một thẻ khác, rồi trở lại đây bấm “${button}”.`,
  changeBroken: 'Không nhận được trả lời vì mất kết nối. Ông/Bà kiểm tra mạng rồi bấm lần nữa.',
  changeSignedOut:
    'Phiên đăng nhập đã hết nên chưa có tệp nào bị xóa hay được đưa trở lại. Ông/Bà đừng đóng trang này: đăng nhập ở một thẻ khác, rồi trở lại đây bấm lần nữa.',
  upload: 'Tải lên',
  preparing: 'Đang thu nhỏ ảnh…',
  shrunk: (name: string, from: string, to: string) =>
    `Ảnh ${name} được thu nhỏ từ ${from} còn ${to} trước khi gửi.`,
  tooLargeStill: (name: string, from: string, to: string) =>
    `Ảnh ${name} đã được thu nhỏ từ ${from} còn ${to}, nhỏ hơn nữa thì chữ không đọc được, mà vẫn còn nặng hơn mức của mục này.`,
  stop: 'Dừng tải lên',
  stopped: 'Đã dừng, tệp chưa được gửi. Nếu vẫn cần, Ông/Bà chọn lại tệp.',
  again: 'Thử lại',
  drop: 'Bỏ, không gửi',
};
