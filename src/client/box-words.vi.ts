/** What a box of files says before anything is sent. */
export const vi = {
  failed:
    'Chưa tải được tệp lên. Ông/Bà kiểm tra mạng rồi bấm “Tải lên” lần nữa; tệp đã chọn và các nội dung khác vẫn còn nguyên.',
  keep: 'Gửi nguyên ảnh gốc, không thu nhỏ (nếu không chọn, ảnh trên 2 MB được thu nhỏ cho nhẹ trước khi gửi)',
  unsent: (names: string, photos: boolean) =>
    `${photos ? 'Ảnh' : 'Tệp'} ${names} chưa gửi được, Ông/Bà chọn lại.`,
};
