import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'cash.wrong-float': Refused<422>;
    /** It was closed already. */
    'cash.sheet-closed': Refused;
    /** Money came or went since its cashier counted. */
    'cash.sheet-changed': Refused;
    'cash.wrong-counts': Refused<422>;
    /** What was counted is so much more, or less, than what should be there. */
    'cash.no-reason': Refused<422, { difference: number }>;
    /** Whoever has taken the money does not confirm the sheet. */
    'cash.own-sheet': Refused;
    /** It is not closed yet, or confirmed already. */
    'cash.not-closed': Refused;
  }
}
