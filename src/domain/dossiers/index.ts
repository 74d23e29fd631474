export { ANSWER_HOURS } from './clock.ts';
export { dossierJobs } from './dossier.jobs.ts';
export type {
  Dossier,
  People,
  Person,
  SupplementRequest,
} from './dossier.ts';
export { countedLimit, limitOf } from './limit-of.ts';
export { skipNotices } from './notice-claims.store.ts';
export type { NoticeFacts, NoticeWriter, RequestedItem } from './notice-writer.ts';
export { sealAll } from './proof/seal-all.ts';
export { verifyAll, verifyLedger } from './proof/verify-ledger.ts';
export { type AskedAgain, askedAgain } from './reading/asked-again.ts';
export { type Asked, askedFor, isOpenRequest } from './reading/asked-for.ts';
export { doneBy } from './reading/done-by.ts';
export { type HomeFigures, homeFigures } from './reading/home-figures.store.ts';
export { countCards, countSent, listMine, type MyDossier } from './reading/list-mine.store.ts';
export { type LookedUp, lookUp } from './reading/look-up.ts';
export { maySee } from './reading/may-see.ts';
export {
  codeIn,
  type OpenAtDesk,
  type OpenDossier,
  openAsFiler,
  openAsOfficer,
  openWhole,
} from './reading/open-dossier.ts';
export { type PostedResult, postedResult } from './reading/posted-result.ts';
export { provenOwners } from './reading/proven-people.ts';
export { type Reach, reachOfFiler } from './reading/reach-of-filer.ts';
export { resultsForFiler } from './reading/results-for-filer.ts';
export { secretOf } from './reading/secret.ts';
export { addResultFile, removeResultFile } from './result-files.ts';
export { stepToAssign } from './route.ts';
export { dossierSealedColumns } from './sealed-columns.ts';
export { eventOfForm, rowOf, type Transition, transitions, verbs } from './state-table.ts';
export { answerOf, lastAnswer } from './supplement/answer-to-request.ts';
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
export type { FormName, NoticeKind, Task, Who } from './verb.ts';
export { acceptDossier } from './verbs/accept-dossier.ts';
export { approveDossier } from './verbs/approve-dossier.ts';
export { assignDossier } from './verbs/assign-dossier.ts';
export { examineDossier } from './verbs/examine-dossier.ts';
export { markOfSeen } from './verbs/mark-of-seen.ts';
export { recordExemption } from './verbs/record-exemption.ts';
export { recordPayment } from './verbs/record-payment.ts';
export { recordResult } from './verbs/record-result.ts';
export { refuseDossier } from './verbs/refuse-dossier.ts';
export { MOST_ITEMS, requestSupplement } from './verbs/request-supplement.ts';
export { returnResult } from './verbs/return-result.ts';
export { sendBackDossier } from './verbs/send-back-dossier.ts';
export { submitDossier } from './verbs/submit-dossier.ts';
export { filingOf, supplementDossier } from './verbs/supplement-dossier.ts';
export { withdrawDossier } from './verbs/withdraw-dossier.ts';
