import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    /** Nothing of the dossier's fee can be paid online now. */
    'order.not-payable': Refused;
    /** There is no such money, or it was recorded as paid or given back already. */
    'money.not-to-look-into': Refused;
  }
}
