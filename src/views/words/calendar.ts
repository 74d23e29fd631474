import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './calendar.vi.ts';

export const calendarWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Days off and make-up working days',
    year: (year) => `${year}`,
    confirmed: 'Decided',
    expected: 'Foreseen',
    notUsable: 'Not used for dates yet',
    decidedBy: (on) => (on ? `of ${on}` : ''),
    notConfirmed:
      'The holidays of this year have not been decided officially. A date that lies in this year, or is counted through it, may change when they are.',
    day: 'Day',
    kind: 'Kind',
    reason: 'Reason',
    ground: 'By',
    kinds: {
      holiday: 'public holiday',
      'day-in-lieu': 'day in lieu of a holiday',
      'swap-off': 'day off, swapped with another',
      'make-up': 'make-up working day',
    },
    names: {
      'Tết Dương lịch': 'New Year’s Day',
      'Tết Nguyên đán': 'Lunar New Year (Tet)',
      'Giỗ Tổ Hùng Vương': 'Hung Kings’ Commemoration Day',
      'Ngày Chiến thắng': 'Reunification Day',
      'Ngày Quốc tế Lao động': 'International Labour Day',
      'Quốc khánh': 'National Day',
      'Ngày Văn hóa Việt Nam': 'Vietnamese Culture Day',
      'Nghỉ bù Tết Nguyên đán': 'Lunar New Year (Tet), day in lieu',
      'Nghỉ bù Giỗ Tổ Hùng Vương': 'Hung Kings’ Commemoration Day, day in lieu',
      'Nghỉ bù Ngày Quốc tế Lao động': 'International Labour Day, day in lieu',
      'Nghỉ hoán đổi dịp Tết Dương lịch': 'Swapped for the New Year',
      'Nghỉ hoán đổi dịp Quốc khánh': 'Swapped for National Day',
      'Làm bù cho ngày 02/01': 'Makes up for 2 January',
      'Làm bù cho ngày 31/8': 'Makes up for 31 August',
    },
    next: 'Coming up',
    allDays: (n) => `The whole year: ${n === 1 ? '1 day' : `${n} days`}`,
    instead: (day) => `in place of ${day}`,
    onlyHours: (hours) => `open ${hours} only`,
    notDecided: 'foreseen, not decided yet',
    noDays: 'No day yet.',
  },
};
