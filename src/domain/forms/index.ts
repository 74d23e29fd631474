export { compileForm, FormSchemaError } from './compile-form.ts';
export { type Condition, evaluateCondition, type FieldCondition, valueAt } from './condition.ts';
export { type AnswerDifference, diffAnswers } from './diff-answers.ts';
export { fieldText } from './field-text.ts';
export { fileParts } from './file-parts.ts';
export type {
  Answers,
  AnswerValue,
  Entries,
  Fault,
  Field,
  Form,
  Section,
  UnitChoice,
  UnitLookup,
  ValidationContext,
} from './form.ts';
export { applyFormAction, isFormAction } from './form-action.ts';
export {
  type Choice,
  type FieldSchema,
  type FieldUi,
  type FormSchema,
  type Widget,
  widgets,
} from './form-schema.ts';
export { type PrefillAccount, prefillAnswers } from './prefill-answers.ts';
export { readAnswers } from './read-answers.ts';
export { requiredNames } from './required-names.ts';
export { rowTitle } from './row-title.ts';
export { shownFields } from './shown-fields.ts';
export { type AnswerRow, type AnswerSection, summarise, type ValueWords } from './summarise.ts';
export { type Validated, validateAnswers } from './validate-answers.ts';
