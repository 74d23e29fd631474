import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'calendar.year-missing': Refused<422, { year: number }>;
  }
}
