import type { DayKind } from '#domain/calendar';

/** The days that are other than the week has them, as officers and citizens read them. Days come as the formats write them. */
export const vi = {
  title: 'Ngày nghỉ, ngày làm bù',
  year: (year: number) => `Năm ${year}`,
  confirmed: 'Đã có quyết định',
  expected: 'Dự kiến',
  notUsable: 'Chưa dùng để tính hẹn',
  decidedBy: (on: string) => (on ? `ngày ${on}` : ''),
  notConfirmed:
    'Lịch nghỉ năm này chưa có quyết định chính thức. Ngày hẹn rơi vào hoặc đi qua năm này có thể thay đổi khi có quyết định.',
  day: 'Ngày',
  kind: 'Loại',
  reason: 'Lý do',
  ground: 'Căn cứ',
  kinds: {
    holiday: 'nghỉ lễ',
    'day-in-lieu': 'nghỉ bù',
    'swap-off': 'nghỉ hoán đổi',
    'make-up': 'làm bù',
  } satisfies Record<DayKind, string>,
  /** Holidays, where another language has names for them. */
  names: {} as Record<string, string>,
  next: 'Sắp tới',
  allDays: (n: number) => `Cả năm: ${n} ngày`,
  instead: (day: string) => `thay cho ${day}`,
  onlyHours: (hours: string) => `chỉ làm việc ${hours}`,
  notDecided: 'dự kiến, chưa có quyết định',
  noDays: 'Chưa có ngày nào.',
} as const;
