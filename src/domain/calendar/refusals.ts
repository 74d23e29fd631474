import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'calendar.year-missing': Refused<422, { year: number }>;
    /** It is another than the one that was looked at: by whom, where a person did it. */
    'calendar.changed': Refused<409, { by: string }>;
    'calendar.no-reason': Refused<422>;
  }
}
