import { paramsAt } from '#platform/paths.ts';
import { adminPaths } from './admin/admin.paths.ts';
import { calendarPaths } from './calendar/calendar.paths.ts';
import type { DeskAction } from './dossier/dossier/desk-action.ts';
import { deskPaths as p } from './dossier/dossier.paths.ts';
import { collectingPaths } from './money/accounts/collecting.paths.ts';
import { budgetPath } from './money/budget/budget.paths.ts';
import { cashPaths } from './money/cash/cash.paths.ts';
import { reconciliationPaths } from './money/reconciliation/reconciliation.paths.ts';
import { refundPaths } from './money/refunds/refunds.paths.ts';
import { statementsPaths } from './money/statements/statements.paths.ts';
import { totalsPaths } from './money/totals/totals.paths.ts';
import { movedTimesPaths } from './moved-times/moved-times.paths.ts';
import { opinionPaths } from './opinions/opinions.paths.ts';
import { ownLoginPaths } from './own-login/own-login.paths.ts';
import { discardParkedPath } from './parked/parked.paths.ts';
import { periodsPaths } from './periods/periods.paths.ts';
import { provingPaths } from './proving/proving.paths.ts';
import { receiptSeriesPaths } from './receipt-series/receipt-series.paths.ts';
import { registerPaths } from './register/register.paths.ts';
import { signInPaths } from './sign-in/sign-in.paths.ts';
import { type ActAside, actWords } from './words/acts.ts';
import { deskWords } from './words/dossier.ts';

/** The addresses that the forms of an act are sent to. */
const ON_DOSSIER: Record<DeskAction, readonly string[]> = {
  accept: [p.accept.pattern],
  'request-supplement': [p.supplement.pattern],
  'confirm-supplement': [p.confirmSupplement.pattern],
  'request-duty': [p.requestDuty.pattern],
  'record-duty': [p.recordDuty.pattern],
  'request-opinion': [p.requestOpinion.pattern],
  'end-opinion': [p.callOffOpinion.pattern],
  refuse: [p.refuse.pattern],
  close: [p.close.pattern],
  reopen: [p.reopen.pattern],
  register: [p.register.pattern],
  assign: [p.assign.pattern],
  examine: [p.examine.pattern],
  approve: [p.approve.pattern],
  'take-back': [p.takeBack.pattern],
  'propose-extension': [p.proposeExtension.pattern],
  extend: [p.extend.pattern],
  'record-result': [p.result.pattern, p.resultFile.pattern],
  'return-result': [p.return.pattern],
  'record-payment': [p.payment.pattern],
  supplement: [p.supplementAtCounter.pattern],
  withdraw: [p.withdraw.pattern],
  'change-contact': [p.contact.pattern],
  'correct-answers': [p.correct.pattern],
  'void-receipt': [p.voidReceipt.pattern],
  'record-refund': [p.refund.pattern],
  'return-papers': [p.returnPapers.pattern],
  'decide-fee': [p.decideFee.pattern],
};

const ACTIONS = Object.keys(ON_DOSSIER) as DeskAction[]; // the record is complete by its type

const PROVING: ActsOf<typeof provingPaths> = { lookUp: 'lookUp', account: 'prove', release: 'release' };

const REGISTER: ActsOf<typeof registerPaths> = { register: null, exportRegister: 'exportRegister' };

const ADMIN: ActsOf<typeof adminPaths> = {
  watch: null,
  security: null,
  exportSecurity: 'exportSecurity',
  journal: null,
  exportJournal: 'exportJournal',
  closeAlarms: 'closeAlarms',
  officers: null,
  officer: null,
  changeOfficer: 'changeOfficer',
  decideOfficer: 'decideOfficer',
  firstPassword: 'firstPassword',
  probe: 'probe',
  rerun: 'rerun',
};

const MOVED_TIMES: ActsOf<typeof movedTimesPaths> = { movedTimes: null, tell: 'tellMovedTimes' };

const CALENDAR: ActsOf<typeof calendarPaths> = {
  calendar: null,
  day: 'editCalendarDay',
  year: 'editCalendarYear',
  hours: 'editCalendarHours',
};

const PERIODS: ActsOf<typeof periodsPaths> = { periods: null, period: 'changePeriod' };

const CASH: ActsOf<typeof cashPaths> = {
  sheets: null,
  float: 'setFloat',
  sheet: null,
  close: 'closeSheet',
  confirm: 'confirmSheet',
  exportSheet: 'exportSheet',
};

const RECEIPT_SERIES: ActsOf<typeof receiptSeriesPaths> = { list: null, series: 'setReceiptSeries' };
const STATEMENTS: ActsOf<typeof statementsPaths> = {
  statements: 'bringStatement',
  statement: 'takeStatement',
  line: 'matchLine',
  asideLine: 'setLineAside',
  lineBack: 'takeLineBack',
};

const COLLECTING: ActsOf<typeof collectingPaths> = {
  accounts: null,
  account: 'setAccount',
  profiles: null,
  profile: 'setProfile',
};

const RECONCILIATION: ActsOf<typeof reconciliationPaths> = {
  days: 'bringProviderFile',
  day: 'closeDay',
  difference: 'noteDifference',
};

const TOTALS: ActsOf<typeof totalsPaths> = { totals: null, exportTotals: 'exportTotals' };

const REFUNDS: ActsOf<typeof refundPaths> = {
  refunds: null,
  refund: null,
  decide: 'decideRefund',
  settle: 'settleRefund',
  askAside: 'requestAsideRefund',
};

const OWN_LOGIN: ActsOf<typeof ownLoginPaths> = {
  ownLogin: null,
  password: 'password',
  sessions: 'sessions',
};

// what somebody sends who has not signed in is never kept
const SIGN_IN: ActsOf<typeof signInPaths> = {
  signIn: null,
  code: null,
  recovery: null,
  enrol: null,
  codes: 'recoveryCodes',
  signOut: null,
};

const ASIDE: readonly (readonly [pattern: string, act: ActAside])[] = [
  ...placesOf(provingPaths, PROVING),
  ...placesOf(registerPaths, REGISTER),
  ...placesOf(movedTimesPaths, MOVED_TIMES),
  ...placesOf(calendarPaths, CALENDAR),
  ...placesOf(periodsPaths, PERIODS),
  ...placesOf(receiptSeriesPaths, RECEIPT_SERIES),
  ...placesOf(cashPaths, CASH),
  ...placesOf(refundPaths, REFUNDS),
  ...placesOf(reconciliationPaths, RECONCILIATION),
  ...placesOf(totalsPaths, TOTALS),
  ...placesOf(statementsPaths, STATEMENTS),
  ...placesOf(collectingPaths, COLLECTING),
  ...placesOf(adminPaths, ADMIN),
  ...placesOf(ownLoginPaths, OWN_LOGIN),
  ...placesOf(signInPaths, SIGN_IN),
  [budgetPath.pattern, 'recordArrival'],
  [p.search.pattern, 'searchDossiers'],
  [p.exportList.pattern, 'exportList'],
  [discardParkedPath.pattern, 'discard'],
  [p.issueAgain.pattern, 'issueAgain'],
  [opinionPaths.answer.pattern, 'answerOpinion'],
];

/** What a form of the desk does, told by the address that it is sent to, in the words of the button that leads to it; of a dossier, which. */
export function actAt(address: string): DeskAct | undefined {
  for (const verb of ACTIONS)
    for (const pattern of ON_DOSSIER[verb]) {
      const params = paramsAt(pattern, address);
      if (params) return { act: verb, name: deskWords.actions[verb], code: params.code, verb };
    }
  const aside = ASIDE.find(([pattern]) => paramsAt(pattern, address));
  return aside && { act: aside[1], name: actWords[aside[1]] };
}

function placesOf<P extends Record<string, { pattern: string }>>(paths: P, acts: ActsOf<P>) {
  return Object.entries(paths).flatMap(([name, { pattern }]): [string, ActAside][] => {
    const act = acts[name];
    return act ? [[pattern, act]] : [];
  });
}

/** What a form sent to each of these addresses does; null where none that is kept is sent. Another path does not compile without it. */
type ActsOf<P> = Readonly<Record<keyof P, ActAside | null>>;

export interface DeskAct {
  act: DeskAction | ActAside;
  name: string;
  /** Of a dossier. */
  code?: string | undefined;
  verb?: DeskAction;
}
