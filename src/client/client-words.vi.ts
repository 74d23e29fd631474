/** What the browser side says by itself; whatever belongs to one page comes in its data attributes. */
export const autosaveVi = {
  strip: 'Chưa lưu hoặc chưa gửi được. Xem vì sao',
  saving: 'Đang lưu…',
  saved: (time: string) => `Đã lưu lúc ${time}`,
  failed: 'Chưa lưu được những gì vừa nhập. Ông/Bà đừng đóng trang này: kiểm tra mạng rồi bấm “Lưu lại”.',
  signedOut:
    'Phiên đăng nhập đã hết nên chưa lưu được. Ông/Bà đừng đóng trang này: đăng nhập ở thẻ mới, rồi trở lại đây bấm “Lưu lại”.',
  anothers:
    'Một tài khoản khác đã đăng nhập trên trình duyệt này nên trang này không lưu được nữa. Ông/Bà bấm “Lưu lại”: những gì vừa nhập được giữ một giờ cho tài khoản đã mở trang này.',
  anothersWithFiles:
    'Một tài khoản khác đã đăng nhập trên trình duyệt này nên trang này không lưu được nữa. Ông/Bà đừng đóng trang này: đăng nhập lại bằng tài khoản đã mở trang ở một thẻ khác, rồi trở lại đây bấm “Lưu lại”.',
  sent: (code: string) =>
    `Hồ sơ này đã được gửi từ một trang khác, mã hồ sơ ${code}, nên trang này không lưu được nữa. Những gì vừa nhập vẫn ở trên trang để Ông/Bà chép lại.`,
  stale:
    'Mục vừa nhập cũng đã được sửa ở một trang khác, trên máy này hoặc một máy khác, nên trang này không tự lưu nữa. Ông/Bà bấm “Lưu lại” để xem chỗ khác nhau.',
};
