// what the tests of others look at: an order's history, and all that came

export { giveBackRefund } from './give-back.ts';
export type { OrderEvent } from './order.ts';
export { orderTable } from './order-table.ts';
export { selectOrderEvents } from './orders.store.ts';
export { selectMoneyOf, selectStrayMoney } from './received-money.store.ts';
export { refundTable } from './refund-table.ts';
export { returnMoney } from './return-money.ts';
export { NOBODY } from './take-notice.ts';
