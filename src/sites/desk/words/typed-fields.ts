import { NOTES } from '#domain/cash';
import { banks } from '#domain/payments';
import { number } from '#platform/money.ts';
import type { DeskAction } from '../dossier/dossier/desk-action.ts';
import type { ActAside } from './acts.ts';
import { budgetWords } from './budget.ts';
import { calendarWords } from './calendar.ts';
import { cashWords } from './cash.ts';
import { changesWords } from './changes.ts';
import { collectingWords } from './collecting.ts';
import { counterWords } from './counter.ts';
import { deskWords as w } from './dossier.ts';
import { dutyWords } from './duty.ts';
import { examinationWords } from './examination.ts';
import { extensionWords } from './extension.ts';
import { handBackWords } from './hand-back.ts';
import { handingOverWords } from './handing-over.ts';
import { incomingWords } from './incoming.ts';
import { journalWords } from './journal.ts';
import { moneyWords } from './money.ts';
import { movedTimesWords } from './moved-times.ts';
import { officersWords } from './officers.ts';
import { opinionWords } from './opinion.ts';
import { periodsWords } from './periods.ts';
import { provingWords } from './proving.ts';
import { receiptSeriesWords } from './receipt-series.ts';
import { receptionWords } from './reception.ts';
import { reconciliationWords } from './reconciliation.ts';
import { refundWords } from './refunds.ts';
import { registerWords } from './register.ts';
import { reopenWords } from './reopen.ts';
import { searchWords } from './search.ts';
import { securityWords } from './security.ts';
import { statementsWords } from './statements.ts';
import { takeBackWords } from './take-back.ts';
import { totalsWords } from './totals.ts';

const COUNTER = { 'nguoi-den': counterWords.broughtBy, 'vi-sao': counterWords.why };
/** What becomes of papers and fee of a dossier that ends. */
const HAND_BACK = { 'giay-to': handBackWords.papers, phi: handBackWords.fee };
/** How and to whom money goes back. */
const WAY = {
  cach: refundWords.way,
  'ngan-hang': refundWords.bank,
  'so-tai-khoan': refundWords.account,
  'nguoi-nhan': refundWords.paidTo,
};
/** What a search over all dossiers is narrowed by. */
const searchBoxes = {
  tim: searchWords.what,
  'co-quan': searchWords.agency,
  'thu-tuc': searchWords.procedure,
  'tinh-trang': searchWords.status,
  'nguoi-giu': searchWords.holder,
  'nop-tu': searchWords.receivedFrom,
  'nop-den': searchWords.receivedTo,
  'hen-tu': searchWords.promisedFrom,
  'hen-den': searchWords.promisedTo,
  xep: searchWords.order,
  'so-dong': searchWords.size,
};

const headBoxes = Object.fromEntries(
  Object.entries(collectingWords.profile.heads).map(([role, name]) => [`cot-${role}`, name]),
);

const OF_A_DAY = {
  'co-quan': reconciliationWords.agency,
  cong: reconciliationWords.provider,
  ngay: reconciliationWords.day,
};

/** The boxes of every act, each as its page names it; an act that is missing does not compile. */
const boxes: Readonly<Record<DeskAction | ActAside, Readonly<Record<string, string>>>> = {
  accept: {
    date: receptionWords.accept.date,
    time: receptionWords.accept.time,
    note: receptionWords.accept.note,
  },
  'request-supplement': { item: 'Mục cần bổ sung', reason: receptionWords.supplement.reason },
  close: { note: receptionWords.close.note, ...HAND_BACK },
  reopen: { reason: reopenWords.reason },
  'confirm-supplement': { note: examinationWords.confirmSupplement.note },
  'request-duty': {
    what: dutyWords.request.what,
    ground: dutyWords.request.ground,
    how: dutyWords.request.how,
  },
  'record-duty': {
    happened: dutyWords.record.happened,
    date: dutyWords.record.date,
    time: dutyWords.record.time,
    proof: dutyWords.record.proof,
    reason: dutyWords.record.reason,
  },
  refuse: { reason: receptionWords.refuse.reason, ...HAND_BACK },
  register: { note: incomingWords.note },
  'request-opinion': {
    'agency-1': opinionWords.request.agency,
    'agency-2': opinionWords.request.agencyMore(2),
    'agency-3': opinionWords.request.agencyMore(3),
    question: opinionWords.request.question,
    day: opinionWords.request.day,
  },
  'end-opinion': { agency: opinionWords.callOff.agencies, reason: opinionWords.callOff.reason },
  assign: { to: examinationWords.assign.who, note: examinationWords.assign.note },
  examine: { proposal: examinationWords.examine.proposal, opinion: examinationWords.examine.opinion },
  approve: { decision: examinationWords.approve.decision, note: examinationWords.approve.note },
  'take-back': { reason: takeBackWords.reason },
  'propose-extension': {
    date: extensionWords.propose.date,
    time: extensionWords.propose.time,
    reason: extensionWords.reason,
  },
  extend: { decision: extensionWords.send.decision, note: extensionWords.send.note },
  'record-result': { number: handingOverWords.result.number, note: handingOverWords.result.note },
  'return-result': {
    takenBy: `${handingOverWords.return.recipient} / ${handingOverWords.return.byPost}`,
    ...HAND_BACK,
  },
  'record-payment': {
    amount: handingOverWords.payment.amount,
    method: handingOverWords.payment.method,
    payer: handingOverWords.payment.payer,
    reason: handingOverWords.payment.reason,
    'cach-tinh': handingOverWords.payment.working,
    'so-phieu-the': handingOverWords.payment.slip,
    'khach-dua': handingOverWords.payment.given,
  },
  supplement: { ...COUNTER, 'loi-nhan': counterWords.supplement.note },
  withdraw: {
    ...COUNTER,
    'ly-do': counterWords.withdraw.reason,
    ...HAND_BACK,
  },
  'change-contact': {
    ...COUNTER,
    phone: counterWords.contact.phone,
    email: counterWords.contact.email,
    address: counterWords.contact.address,
  },
  'correct-answers': { 'ly-do-sua': changesWords.correct.reason },
  'void-receipt': {
    receipt: moneyWords.void.receipt,
    reason: moneyWords.void.reason,
    'lap-lai': moneyWords.void.again,
    amount: moneyWords.void.amount,
    method: handingOverWords.payment.method,
    payer: handingOverWords.payment.payer,
    'so-phieu-the': handingOverWords.payment.slip,
  },
  'record-refund': {
    ...WAY,
    amount: moneyWords.refund.amount,
    reason: refundWords.reason,
    'phan-con-lai': moneyWords.refund.rest,
  },
  answerOpinion: { says: opinionWords.answer.says, text: opinionWords.answer.text },
  'return-papers': {
    'giay-tra': handBackWords.returnPapers.which,
    'nguoi-nhan': handBackWords.returnPapers.takenBy,
    'con-lai': handBackWords.returnPapers.rest,
    'ghi-chu': handBackWords.returnPapers.note,
  },
  'decide-fee': { phi: handBackWords.decideFee.decision, 'ly-do-phi': handBackWords.decideFee.reason },
  searchDossiers: searchBoxes,
  exportList: searchBoxes,
  lookUp: { idNumber: provingWords.number },
  prove: { 'doi-chieu': provingWords.compared },
  release: { 'ly-do': provingWords.release.reason, 'doi-chieu': provingWords.compared },
  exportSecurity: {
    loai: securityWords.kind,
    mang: securityWords.network,
    tu: securityWords.from,
    den: securityWords.to,
  },
  exportRegister: { tu: registerWords.from, den: registerWords.to, 'co-quan': registerWords.agency },
  exportJournal: { ma: journalWords.code, 'can-bo': journalWords.officer },
  closeAlarms: {},
  changeOfficer: { viec: officersWords.what },
  decideOfficer: { viec: officersWords.what, 'quyet-dinh': officersWords.decision },
  firstPassword: {},
  probe: {},
  rerun: {},
  tellMovedTimes: { lich: movedTimesWords.changes },
  editCalendarDay: {
    viec: calendarWords.what,
    'co-quan': calendarWords.form.whose,
    tu: calendarWords.form.from,
    den: calendarWords.form.to,
    'loai-ngay': calendarWords.form.kind,
    'thay-cho': calendarWords.form.other,
    ten: calendarWords.form.name,
    'van-ban': calendarWords.form.source,
    'ghi-chu': calendarWords.form.note,
    'vi-sao': calendarWords.form.why,
  },
  editCalendarYear: {
    'trang-thai': calendarWords.yearForm.state,
    'van-ban': calendarWords.yearForm.document,
    'ngay-ky': calendarWords.yearForm.signedOn,
    'loi-bao': calendarWords.yearForm.told,
    'vi-sao': calendarWords.form.why,
  },
  editCalendarHours: {
    tu: calendarWords.hoursForm.from,
    den: calendarWords.hoursForm.until,
    ...Object.fromEntries(calendarWords.weekdays.map((day, i) => [`gio-${i + 1}`, day])),
    'vi-sao': calendarWords.form.why,
  },
  changePeriod: {
    'gia-tri': periodsWords.form.value,
    tu: periodsWords.form.from,
    den: periodsWords.form.to,
    'van-ban': periodsWords.form.source,
    'vi-sao': periodsWords.form.why,
  },
  setFloat: { 'tien-dau-ngay': cashWords.float, 'co-quan': cashWords.agency },
  closeSheet: {
    ...Object.fromEntries(NOTES.map((note) => [`to-${note}`, cashWords.noteCount(number(note))])),
    'ly-do-chenh-lech': cashWords.reason,
  },
  confirmSheet: {},
  exportSheet: {},
  setReceiptSeries: {
    nam: receiptSeriesWords.year,
    'mau-so': receiptSeriesWords.form,
    'ky-hieu': receiptSeriesWords.letters,
    'ma-so-thue': receiptSeriesWords.taxCode,
    'vi-sao': receiptSeriesWords.why,
  },
  bringProviderFile: {
    'co-quan': reconciliationWords.agency,
    'nha-cung-cap': reconciliationWords.profile,
    ngay: reconciliationWords.dayOfFile,
    tep: reconciliationWords.fileLabel,
  },
  closeDay: { ...OF_A_DAY, 'phien-ban': reconciliationWords.versionName },
  noteDifference: {
    ...OF_A_DAY,
    loai: reconciliationWords.differences,
    khoan: reconciliationWords.differences,
    'so-ghi-chu': reconciliationWords.note,
    'ghi-chu': reconciliationWords.note,
    'xong-chua': reconciliationWords.state,
  },
  recordArrival: { dot: budgetWords.batch, 'chung-tu': budgetWords.document, ngay: budgetWords.day },
  exportTotals: {
    'co-quan': totalsWords.agency,
    tu: totalsWords.from,
    den: totalsWords.to,
    theo: totalsWords.by,
    dang: totalsWords.sheet,
  },
  decideRefund: { 'quyet-dinh': refundWords.decide.decision, 'ly-do': refundWords.decide.reason },
  settleRefund: {
    ...WAY,
    viec: refundWords.settle.act,
    'so-chung-tu': refundWords.document,
    'ly-do': refundWords.settle.reason,
  },
  requestAsideRefund: { ...WAY, 'ly-do': refundWords.reason },
  bringStatement: { 'tai-khoan': statementsWords.bring.account, mau: statementsWords.bring.profile },
  takeStatement: {},
  matchLine: {
    don: statementsWords.line.suggested,
    'ma-don': statementsWords.line.reference,
    'da-doi-chieu': statementsWords.line.confirm,
  },
  setLineAside: { 'ly-do': statementsWords.line.reason },
  takeLineBack: {},
  setAccount: {
    'ngan-hang': collectingWords.account.bank,
    'so-tai-khoan': collectingWords.account.number,
    'chu-tai-khoan': collectingWords.account.owner,
    'so-ngay': collectingWords.account.days,
    'vi-sao': collectingWords.account.why,
  },
  setProfile: {
    ten: collectingWords.profile.name,
    ...headBoxes,
    'thu-tu-ngay': collectingWords.profile.dayOrder,
    'da-xac-minh': collectingWords.profile.verified,
  },
  password: {},
  sessions: {},
  recoveryCodes: {},
  discard: {},
  issueAgain: { reason: receptionWords.issueAgain.reason },
};

/** Names of what an officer filled in, where it is given back to them because it was not recorded. */
export const typedFieldWords = {
  boxes,
  choices: {
    viec: { ...officersWords.changes, remove: calendarWords.form.remove, ...refundWords.settle.acts },
    'quyet-dinh': {
      'xac-nhan': officersWords.confirm,
      huy: officersWords.decline,
      ...refundWords.decide.choices,
    },
    cach: refundWords.ways,
    'ngan-hang': Object.fromEntries(banks.map((b) => [b.bin, b.name])),
    'ly-do': provingWords.release.reasons,
    'doi-chieu': { true: 'Đã đánh dấu' },
    loai: securityWords.groups,
    'loai-ngay': calendarWords.shared.kinds,
    'trang-thai': calendarWords.yearForm.states,
    method: {
      cash: handingOverWords.payment.cash,
      card: handingOverWords.payment.card,
      transfer: handingOverWords.payment.transfer,
      state: handingOverWords.payment.state,
      exempt: handingOverWords.payment.exempt,
    },
    'lap-lai': moneyWords.void.choices,
    'giay-to': handBackWords.papersBack,
    phi: handBackWords.feeBack,
    'con-lai': handBackWords.returnPapers.restOf,
    'phan-con-lai': moneyWords.refund.restOf,
    happened: { done: dutyWords.record.done, 'called-off': dutyWords.record.calledOff },
    proposal: { grant: examinationWords.examine.grant, deny: examinationWords.examine.deny },
    decision: {
      granted: examinationWords.approve.grant,
      denied: examinationWords.approve.deny,
      'send-back': examinationWords.approve.sendBack,
      send: extensionWords.send.send,
      decline: extensionWords.send.decline,
    },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>, // any field may be asked for
  what: receptionWords.supplement.what,
  targets: { form: receptionWords.supplement.form, other: receptionWords.supplement.other },
  papers: receptionWords.accept.papers,
  whatFor: (name: string) => `${receptionWords.supplement.what}: ${name}`,
  /** What is entered of each paper at the counter. */
  ofPaper: {
    'ban-chinh': counterWords.supplement.originals,
    'chung-thuc': counterWords.supplement.certified,
    'ban-chup': counterWords.supplement.copies,
    'khong-co': counterWords.supplement.without,
  } as Readonly<Record<string, string>>,
  answers: w.answers,
  otherField: 'Nội dung khác',
};
