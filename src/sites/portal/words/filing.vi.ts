/** The frame of the four steps of filing. */
export const vi = {
  steps: {
    info: 'Thông tin hồ sơ',
    parts: 'Giấy tờ kèm theo',
    fee: 'Phí, lệ phí và nhận kết quả',
    review: 'Kiểm tra và gửi',
  },
  stepsLabel: 'Các bước nộp hồ sơ',
  backToProcedure: 'Về trang thủ tục',
  back: {
    info: 'Quay lại bước thông tin',
    parts: 'Quay lại bước giấy tờ',
    fee: 'Quay lại bước phí và nhận kết quả',
  },
  next: 'Tiếp tục',
  save: 'Lưu lại',
  close: 'Đóng',
  savedTitle: 'Đã lưu',
  savedAt: (when: string) => `Hồ sơ đã được lưu lúc ${when}.`,
  savedWhere: 'Ông/Bà có thể khai tiếp sau, ở máy khác cũng được, tại',
  myDossiers: 'Hồ sơ của tôi',
  unsent: 'mục Hồ sơ chưa gửi; hồ sơ được giữ 90 ngày kể từ lần lưu cuối',
  incomplete: {
    info: 'Ông/Bà hoàn thành bước này trước khi sang bước sau.',
    parts: 'Ông/Bà gửi đủ giấy tờ bắt buộc trước khi sang bước sau.',
    fee: 'Ông/Bà hoàn thành bước này trước khi gửi hồ sơ.',
  },
  discard: 'Xóa hồ sơ đang khai này',
  autosaveHint: 'Những gì Ông/Bà nhập được tự lưu vài giây một lần.',
} as const;
