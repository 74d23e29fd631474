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
    /** Less was given in cash than is taken. */
    'fee.too-little': Refused<422, { amount: number }>;
    /** A receipt of the year was written under it. */
    'receipts.series-in-use': Refused<409, { symbol: string; last: number }>;
    'receipts.series-not-possible': Refused<422>;
    /** The least and the most that may be taken, the same where the sum is known. */
    'fee.wrong-amount': Refused<422, { from: number; to: number }>;
  }
}
