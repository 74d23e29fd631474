export { type Bank, bankOf, banks } from './banks.ts';
export {
  type Batch,
  BUDGET_HOURS,
  countLateBatches,
  dueAtBudget,
  listNotArrived,
} from './budget/not-arrived.ts';
export { recordArrival } from './budget/record-arrival.ts';
export { comeBack, orderOfNow, whyNotNow } from './come-back.ts';
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
export { selectAsideOf as moneyAsideOf, selectMoney as findMoney } from './received-money.store.ts';
export { bringProviderFile } from './reconciliation/bring-file.ts';
export { closeDay } from './reconciliation/close-day.ts';
export { mayReconcile } from './reconciliation/may-reconcile.ts';
export { noteDifference } from './reconciliation/note-difference.ts';
export {
  listReconciled,
  type MoneyAgency,
  type OpenDay,
  openDay,
  openDifference,
  reconciledAgencies,
} from './reconciliation/open-day.ts';
export type { ProviderFile } from './reconciliation/provider-file.ts';
export { profileOf, providerProfiles } from './reconciliation/provider-profile.ts';
export type { FileFault } from './reconciliation/read-lines.ts';
export {
  type ClosedDay,
  type DayRef,
  type Difference,
  type DifferenceKind,
  type DifferenceNote,
  differenceKinds,
  type KindCount,
  type ReconciledDay,
} from './reconciliation/reconciled-day.ts';
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
export { startOrder, startTransfer } from './start-order.ts';
export { bringStatement, takeStatement } from './statements/bring-statement.ts';
export { matchLine, setLineAside, takeLineBack } from './statements/handle-line.ts';
export { countLinesWaiting, listLines, openLine } from './statements/list-lines.ts';
export { listStatements, type OpenStatement, openStatement } from './statements/list-statements.ts';
export { accountsOf } from './statements/own-accounts.ts';
export {
  type ColumnRole,
  columnRoles,
  type DayOrder,
  faultOfProfile,
  type ProfileFault,
  type StatementProfile,
  type WantedProfile,
} from './statements/profile.ts';
export {
  selectProfile as findProfile,
  selectProfiles as listProfiles,
} from './statements/profiles.store.ts';
export { readAmount } from './statements/read-amount.ts';
export { readDay } from './statements/read-day.ts';
export { readStatement, type UnreadRow } from './statements/read-statement.ts';
export { setStatementProfile } from './statements/set-profile.ts';
export { isSignedNow, signLines } from './statements/signed-lines.ts';
export { statementJobs } from './statements/statement.jobs.ts';
export type { BankStatement } from './statements/statement.ts';
export type { IncomingLine, StatementLine, WhyWaiting } from './statements/statement-line.ts';
export { type SuggestedOrder, suggestOrders } from './statements/suggest-orders.ts';
export { type TakenLines, takeLines } from './statements/take-lines.ts';
export { takeNotice } from './take-notice.ts';
export {
  type AccountFault,
  accountKey,
  type CollectingAccount,
  faultOfAccount,
  TRANSFER,
  type WantedAccount,
} from './transfer/collecting-account.ts';
export {
  selectAccountOf as collectingAccountOf,
  selectAccounts as listCollectingAccounts,
} from './transfer/collecting-accounts.store.ts';
export { type AccountSeed, seedCollectingAccounts } from './transfer/seed-accounts.ts';
export { setCollectingAccount } from './transfer/set-collecting-account.ts';
export {
  type TransferChoice,
  type TransferMade,
  type TransferStandIn,
  transferChoices,
} from './transfer/transfer-stand-in.ts';
export { vietQr } from './transfer/viet-qr.ts';
