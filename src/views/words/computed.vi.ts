/** What stands in place of a question that a date answers by itself. */
export const vi = {
  later: (date: string) => `Được tính khi Ông/Bà đã nhập “${date}”.`,
  again: 'Đang tính lại…',
  afterSaving: (date: string) =>
    `Theo “${date}” chưa tính được chắc chắn. Ông/Bà bấm “Tiếp tục”, câu hỏi sẽ hiện ra ở đây.`,
} as const;
