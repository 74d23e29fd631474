export { asksOpenDay } from './closed-days.ts';
export { checkForms, compileForm, compileStoredForm } from './compile-form.ts';
export { type ComputedAnswer, computeAnswers, computedAnswers, countsDays } from './compute-answers.ts';
export { type Condition, conditionHolds, evaluateCondition, fieldsOf, valueAt } from './condition.ts';
export { conditionSoFar } from './condition-so-far.ts';
export { asksAccount } from './contradictions.ts';
export { type AnswerDifference, diffAnswers } from './diff-answers.ts';
export { doubtsIn } from './doubts.ts';
export { withoutEmptyRows } from './empty-rows.ts';
export { fieldText } from './field-text.ts';
export type {
  Answers,
  AnswerValue,
  Doubt,
  Fault,
  Field,
  Form,
  Section,
  UnitLookup,
  ValidationContext,
} from './form.ts';
export { applyFormAction, isFormAction } from './form-action.ts';
export { formIn, textsOf } from './form-in.ts';
export {
  type Choice,
  type EnglishTexts,
  type FieldSchema,
  type FormSchema,
  type Widget,
  widgets,
} from './form-schema.ts';
export { DATE_OR_YEAR } from './formats.ts';
export { keepVisible } from './keep-visible.ts';
export { offerKnown, turnsKnown } from './offer-known.ts';
export { asksPlaceOfOffice, asksResultDay, type PlaceElsewhere, placesElsewhere } from './office-doubts.ts';
export { type PrefillAccount, prefillAnswers } from './prefill-answers.ts';
export { readAnswers } from './read-answers.ts';
export { requiredNames } from './required-names.ts';
export { rowTitle } from './row-title.ts';
export { sectionsByPage } from './sections-by-page.ts';
export { MOST_OF_FORM, sizeOfForm } from './size-of-form.ts';
export { type AnswerRow, summarise } from './summarise.ts';
export { validateAnswers } from './validate-answers.ts';
export { visibleFields } from './visible-fields.ts';
export { withEnglish } from './with-english.ts';
