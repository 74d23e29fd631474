/** Where files had been chosen and were not taken, because the session had ended. */
export const vi = {
  title: 'Ông/Bà cần chọn lại tệp',
  lead: 'Phiên làm việc đã hết khi Ông/Bà bấm nút nên tệp vừa chọn chưa được nhận. Ông/Bà chọn lại tệp cho:',
} as const;
