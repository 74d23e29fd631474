// what the tests of others look at: an order's history, and all that came; and what their worlds are made of: a provider's file as it was read

export { giveBackRefund } from './give-back.ts';
export type { OrderEvent } from './order.ts';
export { orderTable } from './order-table.ts';
export { selectOrderEvents } from './orders.store.ts';
export { selectMoneyOf, selectStrayMoney } from './received-money.store.ts';
export { selectFile } from './reconciliation/provider-files.store.ts';
export { takeLines } from './reconciliation/read-file.ts';
export { refundTable } from './refund-table.ts';
export { returnMoney } from './return-money.ts';
export { NOBODY } from './take-notice.ts';
