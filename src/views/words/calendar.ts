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
    instead: (day) => `in place of ${day}`,
    onlyHours: (hours) => `open ${hours} only`,
    notDecided: 'foreseen, not decided yet',
    noDays: 'No day yet.',
  },
};
