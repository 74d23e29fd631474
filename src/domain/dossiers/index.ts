export { aboutDraft } from './about-draft.ts';
export { acceptDossier } from './accept-dossier.ts';
export { approveDossier } from './approve-dossier.ts';
export { assignDossier } from './assign-dossier.ts';
export { checkDraft } from './check-draft.ts';
export { deleteDraft } from './delete-draft.ts';
export { dossierJobs } from './dossier.jobs.ts';
export {
  type Card,
  cards,
  type Delivery,
  type Dossier,
  type DossierRef,
  type NoticeKind,
  type People,
  type Person,
  type Status,
  type SupplementRequest,
  statuses,
  type Task,
  type Transition,
  transitions,
  type Verb,
} from './dossier.ts';
export type { Draft, DraftContent, DraftStep } from './draft.ts';
export { deliveryField, ownerFields } from './draft-fields.ts';
export { addDraftFile, removeDraftFile } from './draft-files.ts';
export type { DossierEvent } from './event.store.ts';
export { examineDossier } from './examine-dossier.ts';
export { type HomeFigures, homeFigures } from './home-figures.store.ts';
export { countedLimit, limitOf } from './limit-of.ts';
export { type DraftItem, listDrafts } from './list-drafts.ts';
export { countCards, listMine, type MyDossier } from './list-mine.store.ts';
export {
  countHeld,
  countWork,
  listWork,
  MOST_COUNTED,
  type WorkItem,
  type WorkView,
  workViews,
} from './list-work.store.ts';
export { type LookedUp, lookUp } from './look-up.ts';
export type { NoticeFacts, NoticeWriter } from './notice-writer.ts';
export { skipNotices } from './notified.store.ts';
export { codeIn, type OpenDossier, openAsFiler, openAsOfficer, openWhole } from './open-dossier.ts';
export { type ConditionalPart, partsOf, partsThatMayFollow } from './parts-of.ts';
export { recordExemption } from './record-exemption.ts';
export { recordPayment } from './record-payment.ts';
export { recordResult } from './record-result.ts';
export { refuseDossier } from './refuse-dossier.ts';
export { MOST_ITEMS, requestSupplement } from './request-supplement.ts';
export { addResultFile, removeResultFile } from './result-files.ts';
export { resultsForFiler } from './results-for-filer.ts';
export { returnResult } from './return-result.ts';
export { stepToAssign } from './route.ts';
export { getDraft, saveDraft } from './save-draft.ts';
export { sealLedgers, verifySeals } from './seal-ledgers.ts';
export { dossierSealed } from './sealed-columns.ts';
export { secretOf } from './secret.ts';
export { sendBackDossier } from './send-back-dossier.ts';
export { startDraft } from './start-draft.ts';
export { ANSWER_HOURS, submitDossier } from './submit-dossier.ts';
export { supplementDossier } from './supplement-dossier.ts';
export { addedSince, addSupplementFile, OTHER_PART, removeSupplementFile } from './supplement-files.ts';
export {
  findSupplementWords,
  type KeptWords,
  type SupplementWords,
  saveSupplementWords,
  supplementSavedAt,
} from './supplement-words.ts';
export { verifyAll, verifyLedger } from './verify-ledger.ts';
export { withdrawDossier } from './withdraw-dossier.ts';
export { statusesAtWork, type WorkFilter } from './work-filter.ts';
