import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'fee.not-due': Refused;
    /** There is no such receipt, or it is void already. */
    'fee.no-receipt': Refused;
    /** More was paid back than what would remain. */
    'fee.paid-back': Refused;
    'fee.nothing-back': Refused;
    /** The most that may be paid back. */
    'fee.wrong-refund': Refused<422, { to: number }>;
    /** The least and the most that may be taken, the same where the sum is known. */
    'fee.wrong-amount': Refused<422, { from: number; to: number }>;
  }
}
