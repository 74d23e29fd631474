export { type Assessment, assessFee, type FeeLine } from './assess-fee.ts';
export { type Balance, balanceOf } from './balance.ts';
export { type CopyFee, copyFee } from './copy-fee.ts';
export { exemptFee } from './exempt-fee.ts';
export {
  type BackMethod,
  type DeskMethod,
  type Fee,
  type Payment,
  type Refund,
  selectFee as findFee,
  selectPayments as listPayments,
  selectRefunds as listRefunds,
} from './fee.store.ts';
export type { FeeTotal, TotalsSpan } from './fee-total.ts';
export { openFee } from './open-fee.ts';
export { reassessFee } from './reassess-fee.ts';
export { onlineRefundsOf, receiptsOf } from './receipt-rows.store.ts';
export {
  insertFirstSeries,
  type SeriesRow,
  selectSeries as listSeries,
  selectSeriesOf as listSeriesOf,
  selectWritten as receiptsWritten,
} from './receipt-series.store.ts';
export {
  faultsOfSeries,
  type ReceiptForm,
  receiptForms,
  seriesIn,
  setReceiptSeries,
} from './receipt-series.ts';
export { mostBack, type PaidBack, recordRefund } from './record-refund.ts';
export { mayState, stateFee } from './state-fee.ts';
export { allowedSums, takePayment } from './take-payment.ts';
export {
  type AskedTotals,
  exportTotals,
  MOST_TOTALS_DAYS,
  readTotals,
  totalledAgencies,
} from './totals.ts';
export { type VoidedPayment, voidPayment } from './void-payment.ts';
