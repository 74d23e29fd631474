import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'fee.not-due': Refused;
    'fee.wrong-amount': Refused<422, { expected: number }>;
  }
}
