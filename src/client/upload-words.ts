/** What the sending of files says by itself; apart, so that a page without files does not load it. */
export const uploadWords = {
  failed:
    'Chưa tải được tệp lên. Ông/Bà kiểm tra mạng rồi bấm “Tải lên” lần nữa; tệp đã chọn và các nội dung khác vẫn còn nguyên.',
  signedOut:
    'Chưa tải được tệp lên vì phiên đăng nhập đã hết. Ông/Bà tải lại trang, đăng nhập rồi chọn lại tệp; những gì đã lưu vẫn còn.',
  percent: (n: number) => `${n}%`,
};
