export const vi = {
  moved: (day: string) => `Đồng hồ đã được chỉnh tới ${day}.`,
  change: 'Chỉnh đồng hồ',
} as const;
