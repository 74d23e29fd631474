export { comeBack, whyNotNow } from './come-back.ts';
export { type Bank, bankOf, banks } from './banks.ts';
export { decideRefund } from './decide-refund.ts';
export type {
  GatewayAnswer,
  GatewayNotice,
  GaveBack,
  GiveBack,
  NoticeOutcome,
  PaymentGateway,
  PayWay,
} from './gateway.ts';
export {
  type GatewayStandIn,
  type GivingBack,
  givingBack,
  type StandInChoice,
  standInChoices,
  type Told,
} from './gateway-stand-in.ts';
export { listMoneyAside } from './list-money-aside.ts';
export { listRefunds, openRefund } from './list-refunds.ts';
export { isClerkOf, refundActs } from './may-refund.ts';
export { type MoneyToReturn, openMoneyAside } from './open-money-aside.ts';
export type { Aside, MoneyAside, Order, OrderState, ReceivedMoney } from './order.ts';
export {
  selectOrder as findOrder,
  selectOrdersOf as listOrders,
  selectOrdersOfMany as listOrdersOf,
  selectReference as findOrderRef,
} from './orders.store.ts';
export { paymentJobs } from './payment.jobs.ts';
export { selectAsideOf as moneyAsideOf } from './received-money.store.ts';
export { refundJobs } from './refund.jobs.ts';
export {
  type Account,
  type GatewayMoney,
  type Refund,
  type RefundEvent,
  type RefundState,
  type RefundWay,
  refundStates,
  refundWays,
} from './refund.ts';
export type { RefundEventName } from './refund-table.ts';
export {
  selectGatewayMoneyOf as gatewayMoneyOf,
  selectRefundEvents as refundEvents,
  selectRefundsOf as refundsOf,
} from './refunds.store.ts';
export { requestAsideRefund, requestRefund } from './request-refund.ts';
export { ACCOUNT_NUMBER, accountOf, paymentSealedColumns } from './sealed-account.ts';
export { type Settled, type Settling, settleRefund, settlings } from './settle-refund.ts';
export { startOrder } from './start-order.ts';
export { takeNotice } from './take-notice.ts';
