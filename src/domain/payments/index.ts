export { comeBack, whyNotNow } from './come-back.ts';
export type {
  GatewayAnswer,
  GatewayNotice,
  GiveBack,
  NoticeOutcome,
  PaymentGateway,
  PayWay,
} from './gateway.ts';
export { type GatewayStandIn, type StandInChoice, standInChoices, type Told } from './gateway-stand-in.ts';
export { listMoneyAside } from './list-money-aside.ts';
export type { Aside, MoneyAside, Order, OrderState, ReceivedMoney } from './order.ts';
export {
  selectOrder as findOrder,
  selectOrdersOf as listOrders,
  selectOrdersOfMany as listOrdersOf,
  selectReference as findOrderRef,
} from './orders.store.ts';
export { paymentJobs } from './payment.jobs.ts';
export { selectAsideOf as moneyAsideOf } from './received-money.store.ts';
export { returnMoney } from './return-money.ts';
export { startOrder } from './start-order.ts';
export { takeNotice } from './take-notice.ts';
