/** The first step of a long form, section by section. */
export const vi = {
  list: 'Các phần của tờ khai',
  place: (at: number, of: number) => `Phần ${at} trên ${of}`,
  fold: (at: number, of: number) => `Phần ${at} trên ${of}, xem các phần`,
  here: 'đang mở',
  states: {
    done: () => 'Đã điền đủ',
    missing: (n: number) => `Còn thiếu ${n} mục`,
    wrong: (n: number) => `Có ${n} mục cần sửa`,
    empty: () => 'Chưa điền',
    optional: () => 'Không bắt buộc',
  },
  back: 'Quay lại phần trước',
  backToReview: 'Quay lại trang kiểm tra',
  saveAndReview: 'Lưu và về trang kiểm tra',
} as const;
