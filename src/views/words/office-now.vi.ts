/** Whether an office is open now, and when it opens next. */
export const vi = {
  /** Where hours are said in another language. */
  days: {} as Record<string, string>,
  usualHours: (first: string, last: string, morning: string, afternoon: string) =>
    `${first} đến ${last}: ${morning} và ${afternoon}, trừ ngày nghỉ lễ`,
  open: 'Đang mở cửa',
  closed: 'Đã đóng cửa',
  until: (time: string) => `đến ${time}`,
  today: (time: string) => `mở cửa lúc ${time} hôm nay`,
  /** `day`: 'Thứ Hai, 30/11/2026'. */
  tomorrow: (time: string, day: string) => `mở cửa lúc ${time} ngày mai, ${lower(day)}`,
  later: (time: string, day: string) => `mở cửa lúc ${time} ${lower(day)}`,
} as const;

function lower(day: string): string {
  return day.charAt(0).toLowerCase() + day.slice(1);
}
