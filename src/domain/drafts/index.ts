export { aboutDraft } from './about-draft.ts';
export { asksCase, caseOf } from './case-of.ts';
export { checkDraft } from './check-draft.ts';
export { deleteDraft } from './delete-draft.ts';
export { countDrafts, lockDraft, markSent } from './draft.store.ts';
export type { Draft, DraftContent, DraftStep } from './draft.ts';
export { deliveryField, ownerFields } from './draft-fields.ts';
export { addDraftFile, removeDraftFile, restoreDraftFile } from './draft-files.ts';
export { draftJobs } from './draft-jobs.ts';
export { type ForCase, forCase } from './for-case.ts';
export { type DraftItem, listDrafts } from './list-drafts.ts';
export { type ConditionalPart, conditionalParts, partsOf, partsThatMayFollow } from './parts-of.ts';
export { draftMark, findSentCode, getDraft, saveDraft } from './save-draft.ts';
export { draftSealedColumns } from './sealed-columns.ts';
export { MOST_UNSENT, startDraft } from './start-draft.ts';
export type { SupplementContent } from './supplement-draft.store.ts';
export {
  dropSupplementDraft,
  findSupplementDraft,
  keepSupplementDraft,
  refuseChangedDraft,
  type SupplementDraft,
  supplementSavedAt,
  type WrittenSupplement,
} from './supplement-draft.ts';
export { withCaseAnswers } from './with-case-answers.ts';
