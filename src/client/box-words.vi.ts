/** What a box of files says before anything is sent. */
export const vi = {
  failed:
    'Chưa tải được tệp lên. Ông/Bà kiểm tra mạng rồi bấm “Tải lên” lần nữa; tệp đã chọn và các nội dung khác vẫn còn nguyên.',
  keep: 'Giữ ảnh gốc (ảnh trên 2 MB không được thu nhỏ trước khi gửi)',
};
