export { promiseAfterPause } from './after-pause.ts';
export {
  type ListedDossier,
  type ListKey,
  selectProceduresListed as proceduresListed,
} from './agency-list/agency-dossiers.store.ts';
export { listMissing } from './agency-list/list-missing.ts';
export {
  exportList,
  findByNumber,
  listKeyOf,
  type Search,
  searchDossiers,
} from './agency-list/search-dossiers.ts';
export { numberSought } from './agency-list/terms.ts';
export { type AtCounter, counterOf } from './at-counter.ts';
export { changePeriod, faultOfPeriod, type PeriodFault, type WantedPeriod } from './change-period.ts';
export { ANSWER_HOURS, answerDue, promiseAnew } from './clock.ts';
export { type DateLine, explainDates } from './dates/explain-dates.ts';
export { agenciesIn } from './dates/opinion-line.ts';
export { type DossierJobDeps, dossierJobs } from './dossier.jobs.ts';
export type {
  Dossier,
  Extension,
  OpinionAsked,
  OpinionSays,
  People,
  Person,
  SupplementRequest,
  ToHandBack,
} from './dossier.ts';
export {
  apologyBy,
  extendedFrom,
  MOST_APOLOGY,
  openProposal,
  whyNotProposed,
  whyNotSent,
} from './extension.ts';
export { fileAgain, mayFileAgain } from './file-again.ts';
export { type ForeseenTimes, foreseeTimes } from './foresee-times.ts';
export { feeBack, type HandBack, type HandBackTold, handBackIn, papersBack } from './hand-back.ts';
export { type CheckedPaper, checkPaper, type SinceIssued } from './issued/check-paper.ts';
export {
  type CheckedFile,
  checkPaperFile,
  type FileSigner,
  type FoundPaper,
  type FoundPapers,
} from './issued/check-paper-file.ts';
export { issueFormAgain, mayIssueAgain } from './issued/issue-form-again.ts';
export type { IssuedForm, IssuedRef } from './issued/issued-form.ts';
export {
  type FormSource,
  keepPaper,
  listIssued,
  type OpenIssued,
  openIssued,
  readPaper,
} from './issued/open-issued.ts';
export { paperCodeOf, printedPaperCode } from './issued/paper-code.ts';
export { type Undoing, undoingOf, voidingOf } from './issued/undoing-of.ts';
export { awaitsOriginals, brokenPromise, lawDueAt, stoppedSince } from './lateness.ts';
export { countedLimit, cutOffOf, limitOf } from './limit-of.ts';
export { skipNotices } from './notice-claims.store.ts';
export type { NoticeFacts, NoticeWriter, RequestedItem } from './notice-writer.ts';
export { type OfficersToAssign, officersToAssign, suggestedOfficer } from './officers-to-assign.ts';
export { lapseJobs } from './opinions/lapse.jobs.ts';
export { countOpinions, listOpinions, MOST_OPINIONS } from './opinions/list-opinions.ts';
export { type AskedDossier, openAsked } from './opinions/open-asked.ts';
export {
  agenciesAwaited,
  isOutsideLimit,
  isOverdue,
  mayAnswer,
  opinionSays,
  whyNotExamined,
} from './opinions/opinion.ts';
export {
  type Asks,
  type OpinionDueFault,
  opinionDueAt,
  opinionDueFault,
  proposedOpinionDay,
} from './opinions/opinion-due.ts';
export type { OpinionRequested } from './opinions/opinion-requests.store.ts';
export {
  countPapers,
  gaveIn,
  isNoPaper,
  type PapersAtDesk,
  papersAtDesk,
  papersHeld,
} from './papers-at-desk.ts';
export { MOST_PAPERS, type PaperCount, papersCounted } from './papers-counted.ts';
export {
  type PeriodChange,
  type PeriodSpan,
  type Periods,
  periodBounds,
  readPeriods,
  readStoredPeriods,
  type StoredPeriods,
  timelineOf,
  usualPeriods,
} from './periods.ts';
export { programNames } from './program-actors.ts';
export { type PromiseFault, promiseFault } from './promise-fault.ts';
export { sealAll } from './proof/seal-all.ts';
export { verifyAll, verifyLedger } from './proof/verify-ledger.ts';
export { type AskedAgain, askedAgain } from './reading/asked-again.ts';
export { askedFor, isOpenRequest, type RequestContent } from './reading/asked-for.ts';
export { type Claim, claimsIn } from './reading/claimed-exemption.ts';
export { closableBy } from './reading/closable.ts';
export { type CollectedResult, collectedResult } from './reading/collected-result.ts';
export { commonNames } from './reading/common-names.ts';
export { deskOf } from './reading/desk-of.ts';
export { doneBy } from './reading/done-by.ts';
export { type FiledTwice, filedTwice } from './reading/filed-twice.ts';
export { findDossierId } from './reading/find-dossier-id.ts';
export { type HomeFigures, homeFigures } from './reading/home-figures.store.ts';
export {
  countCards,
  countSent,
  lastFiledAt,
  listMine,
  type MyDossier,
  selectFiledLast as filedLast,
} from './reading/list-mine.store.ts';
export { type LookedUp, lookUp } from './reading/look-up.ts';
export { maySee } from './reading/may-see.ts';
export {
  agencyOfCode,
  codeIn,
  type OpenAtDesk,
  type OpenDossier,
  openAsFiler,
  openAsOfficer,
  openWhole,
} from './reading/open-dossier.ts';
export { getOwnPaper, listOwnPapers, type OwnPaper } from './reading/own-papers.ts';
export { type PostedResult, postedResult } from './reading/posted-result.ts';
export { provenOwners } from './reading/proven-people.ts';
export { type Reach, reachOfFiler } from './reading/reach-of-filer.ts';
export {
  exportRegister,
  MOST_REGISTER_DAYS,
  type RegisterLine,
  readRegister,
  registerPosts,
} from './reading/register.ts';
export { resultsForFiler } from './reading/results-for-filer.ts';
export { looksLikeSecret, secretOf } from './reading/secret.ts';
export { type StepDone, stepsDone } from './reading/steps-done.ts';
export { openToPay, payTicket, readPayTicket, type ToPay } from './reading/to-pay.ts';
export { type Change, type ChangedPaper, whatChanged } from './reading/what-changed.ts';
export { type ForeseenMoves, foreseeMoves } from './recount/foresee-moves.ts';
export { listMovedTimes, mayTell, pageOfMovedTimes, tellMovedTimes } from './recount/moved-times.ts';
export { recountJobs } from './recount/recount.jobs.ts';
export type { MoveCount, MovedTime } from './recount/recount.store.ts';
export { answerTo, type ResultDoubt } from './result-doubts.ts';
export { addResultFile, removeResultFile } from './result-files.ts';
export { stepToAssign } from './route.ts';
export { dossierSealedColumns } from './sealed-columns.ts';
export { signResults } from './sign-results.ts';
export { eventOfForm, rowOf, type Transition, transitions, verbs } from './state-table.ts';
export { answerOf, lastAnswer } from './supplement/answer-to-request.ts';
export { askBy } from './supplement/ask-by.ts';
export { cameBackAt } from './supplement/came-back-at.ts';
export { closeJobs } from './supplement/close.jobs.ts';
export {
  type CountedPaper,
  type CountedPapers,
  countedIn,
  MOST_COUNTED_PAPERS,
} from './supplement/counted-papers.ts';
export { remindJobs } from './supplement/remind.jobs.ts';
export { lastDayToReopen, reopensWithin } from './supplement/reopening.ts';
export {
  type AnswerInWords,
  mayBeInWords,
  type PaperNotSent,
  papersAskedFor,
  type Reasons,
} from './supplement/required-parts.ts';
export { saveSupplement } from './supplement/save-supplement.ts';
export {
  addSupplementFile,
  listRemovedSupplementFiles,
  OTHER_PART,
  removeSupplementFile,
  restoreSupplementFile,
} from './supplement/supplement-files.ts';
export { type Former, standingEvents, stoodBefore } from './taken-back.ts';
export { tellOfRefund } from './tell-of-refund.ts';
export type { FormName, NoticeKind, Task, Who } from './verb.ts';
export { acceptDossier } from './verbs/accept-dossier.ts';
export { approveDossier, type Proposal, proposalIn } from './verbs/approve-dossier.ts';
export { assignDossier } from './verbs/assign-dossier.ts';
export {
  CONTACT_FIELDS,
  type ContactField,
  changeContact,
  formerContact,
} from './verbs/change-contact.ts';
export { closeDossier, mayClose } from './verbs/close-dossier.ts';
export { confirmSupplement } from './verbs/confirm-supplement.ts';
export { correctAnswers } from './verbs/correct-answers.ts';
export { decideFee } from './verbs/decide-fee.ts';
export { declineExtension } from './verbs/decline-extension.ts';
export { endOpinion } from './verbs/end-opinion.ts';
export { examineDossier } from './verbs/examine-dossier.ts';
export { extendDossier } from './verbs/extend-dossier.ts';
export { giveOpinion } from './verbs/give-opinion.ts';
export { markOfSeen } from './verbs/mark-of-seen.ts';
export { proposeExtension } from './verbs/propose-extension.ts';
export { type DutyEnded, isDutyDone, recordDuty } from './verbs/record-duty.ts';
export { recordExemption } from './verbs/record-exemption.ts';
export { mayTakeNow, payableOnline, recordOnlinePayment, recordPayment } from './verbs/record-payment.ts';
export {
  type MoneyBack,
  mayPayBack,
  mayPayBackNow,
  type RefundTold,
  recordAsideRefund,
  recordRefund,
} from './verbs/record-refund.ts';
export { recordResult } from './verbs/record-result.ts';
export { recountDossier } from './verbs/recount-dossier.ts';
export { refuseDossier } from './verbs/refuse-dossier.ts';
export { registerDossier } from './verbs/register-dossier.ts';
export { reopenDossier } from './verbs/reopen-dossier.ts';
export { type Duty, dutyIn, mayOweDuty, requestDuty } from './verbs/request-duty.ts';
export { agenciesToAsk, requestOpinion } from './verbs/request-opinion.ts';
export { MOST_ITEMS, requestSupplement } from './verbs/request-supplement.ts';
export { restOfPapers, returnPapers } from './verbs/return-papers.ts';
export { mustBePaid, owesFee, returnResult } from './verbs/return-result.ts';
export { sendBackDossier } from './verbs/send-back-dossier.ts';
export { stateFee } from './verbs/state-fee.ts';
export { submitDossier } from './verbs/submit-dossier.ts';
export { supplementAtCounter } from './verbs/supplement-at-counter.ts';
export { filingOf, supplementDossier } from './verbs/supplement-dossier.ts';
export { takeBackDossier } from './verbs/take-back-dossier.ts';
export { voidReceipt } from './verbs/void-receipt.ts';
export { withdrawAtCounter, withdrawDossier } from './verbs/withdraw-dossier.ts';
export { answeredFrom, broughtFirst, runsFromVisit, visitDay, waitsForOriginals } from './visit.ts';
