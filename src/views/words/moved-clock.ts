/** What every page of a demo says while its clock was moved. */
export const movedClockWords = {
  moved: (day: string) => `Đồng hồ đã được chỉnh tới ${day}.`,
  change: 'Chỉnh đồng hồ',
} as const;
