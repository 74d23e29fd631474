/** The page of the days on which offices are closed, or work though the week has them closed. */
export const vi = {
  metaDescription:
    'Ngày nghỉ lễ, nghỉ bù, nghỉ hoán đổi và ngày làm bù của các cơ quan trong tỉnh, kèm căn cứ.',
  lead: 'Những ngày này khác với tuần làm việc thường. Thời hạn theo ngày làm việc không tính ngày nghỉ và có tính ngày làm bù.',
  hours: 'Giờ làm việc của từng cơ quan',
  none: 'Chưa có lịch của năm nay. Ông/Bà xem giờ làm việc của từng cơ quan hoặc gọi điện hỏi trước khi đến.',
} as const;
