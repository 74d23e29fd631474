import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './office-now.vi.ts';

export const officeNowWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    days: {
      'Thứ Hai': 'Monday',
      'Thứ Ba': 'Tuesday',
      'Thứ Tư': 'Wednesday',
      'Thứ Năm': 'Thursday',
      'Thứ Sáu': 'Friday',
      'Thứ Bảy': 'Saturday',
    },
    usualHours: (first, last, morning, afternoon) =>
      `${first} to ${last}: ${morning} and ${afternoon}, except public holidays`,
    open: 'Open now',
    closed: 'Closed now',
    until: (time) => `until ${time}`,
    today: (time) => `opens today at ${time}`,
    tomorrow: (time, day) => `opens tomorrow, ${day}, at ${time}`,
    later: (time, day) => `opens on ${day} at ${time}`,
  },
};
