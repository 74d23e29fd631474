import type { Payment } from './fee.store.ts';

/** By what the sums are told apart besides: each day, each month, or all days together. */
export type TotalsSpan = 'day' | 'month' | 'period';

/** The sum of one agency, span, kind and channel, in whole đồng. */
export interface FeeTotal {
  agencyId: string;
  /** 'YYYY-MM-DD', 'YYYY-MM', or '' for all days together. */
  span: string;
  /** unknown: its receipt does not say of which kind it is. */
  kind: 'phi' | 'le-phi' | 'unknown';
  channel: Payment['method'];
  /** How many receipts have a part in it. */
  receipts: number;
  taken: number;
  givenBack: number;
}
