import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'fee.not-due': Refused;
    /** The least and the most that may be taken, the same where the sum is known. */
    'fee.wrong-amount': Refused<422, { from: number; to: number }>;
  }
}
