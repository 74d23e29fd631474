import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './office-now.vi.ts';

export const officeNowWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    open: 'Open now',
    closed: 'Closed now',
    until: (time) => `until ${time}`,
    today: (time) => `opens today at ${time}`,
    tomorrow: (time, day) => `opens tomorrow, ${day}, at ${time}`,
    later: (time, day) => `opens on ${day} at ${time}`,
  },
};
