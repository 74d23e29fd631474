export { type Assessment, assessFee, type FeeLine } from './assess-fee.ts';
export { type CopyFee, copyFee } from './copy-fee.ts';
export { exemptFee } from './exempt-fee.ts';
export { type Fee, type Payment, selectFee as findFee, selectPayment as findPayment } from './fee.store.ts';
export { openFee } from './open-fee.ts';
export { reassessFee } from './reassess-fee.ts';
export { allowedSums, takePayment } from './take-payment.ts';
