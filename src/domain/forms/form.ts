import type { ErrorObject } from 'ajv';
import type { WorkCalendar } from '#domain/calendar';
import type { Language } from '#platform/language.ts';
import type { Condition } from './condition.ts';
import type { Choice, ComputedRule, FieldSchema, FieldUi, FormSchema, Widget } from './form-schema.ts';

/** A form ready for use: its fields in the order in which they are asked. */
export interface Form {
  readonly id: string;
  /** In which its texts are. */
  readonly language: Language;
  readonly title: string;
  /** Of a translated form, its Vietnamese title. */
  readonly official?: string;
  readonly schema: FormSchema;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  /** The field at a posted name: `childName`, `children[2].name`; for `address.detail` the address field. */
  field(name: string): Field | undefined;
  /** The errors that the JSON Schema finds in the data. */
  schemaErrors(data: unknown): ErrorObject[];
  /** The rules `if … then required`: whether each applies to some answers, and what it then requires. */
  readonly requiredIf: readonly { applies(answers: unknown): boolean; required: readonly string[] }[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Of a translated form, the Vietnamese title. */
  readonly official?: string;
  readonly hint: string | undefined;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly title: string;
  /** Of a translated form, the Vietnamese title. */
  readonly official?: string;
  readonly hint: string | undefined;
  readonly widget: Widget;
  /** Listed in `required`; even so, a hidden field is never required. */
  readonly required: boolean;
  readonly showWhen: Condition | undefined;
  readonly choices: readonly Choice[];
  /** How a date answers it; it is asked only where the paper has no more than a year and both could be true. */
  readonly computed: ComputedRule | undefined;
  readonly ui: FieldUi;
  readonly schema: FieldSchema;
  /** The fields of one row, for a group. */
  readonly fields: readonly Field[];
  readonly minItems: number;
  readonly maxItems: number;
}

/** Answers as a draft keeps them: right values with their types, wrong ones as they were written. */
export interface Answers {
  [name: string]: AnswerValue | undefined;
}

export type AnswerValue = string | number | boolean | string[] | Answers | Answers[];

/** Posted names and values; `ctx.form` is one. */
export interface Entries {
  all(name: string): readonly string[];
  has(name: string): boolean;
}

/** The places an address may name, as they are in force; read once and kept in memory by the caller. */
export interface UnitLookup {
  provinces: readonly UnitChoice[];
  communes(provinceCode: string): readonly UnitChoice[];
}

export interface UnitChoice {
  code: string;
  name: string;
}

/** One thing wrong with one field. The sentence is made by `#views/e-form/error-sentence.ts`. */
export interface Fault {
  /** The posted name: `childName`, `address.communeCode`, `children[0].name`. */
  field: string;
  /** A JSON Schema keyword, a `ui` keyword, or `twice`, `unit`, `range`. */
  code: string;
  params: Record<string, string | number>;
  /** The form's own sentence, from `ui.errors`. */
  message?: string;
}

/** What is mostly a slip and may yet be right: the person is told at the field, and may go on. `#views/e-form/doubt-sentence.ts` says it. */
export interface HolderDoubt {
  field: string;
  title: string;
  row: string | undefined;
  /** The year of birth that the number says, where another date is given. */
  birth?: { inNumber: number; inForm: string; title: string };
  /** The sex that the number says, where another is given, or asked for by the question itself (without a title). */
  sex?: { inNumber: 'nam' | 'nu'; inForm: string; title: string | undefined };
}

/** The same of anything else, said in the form's own sentence. */
export interface SaidDoubt {
  field: string;
  title: string;
  row: string | undefined;
  says: string;
  /** It is of a day on which the office is closed. */
  closed?: true;
  /** It is told by days that no decision has confirmed yet. */
  expected?: true;
}

export type Doubt = HolderDoubt | SaidDoubt;

export interface ValidationContext {
  /** Today in Việt Nam, YYYY-MM-DD: `localDate(clock.now())`. */
  today: string;
  /** The day of filing, from which answers are computed, when it is not today. */
  filedOn?: string | undefined;
  /** The working time of the agency that decides, for a period that would end on a rest day. */
  calendar?: WorkCalendar | undefined;
  /** When given, the places of addresses must exist, and they get their names. */
  units?: UnitLookup | undefined;
  /** The case of the procedure that was chosen, for what only this case excludes. */
  filingCase?: string | undefined;
  /** The office that decides, once it is chosen; without a commune where it is the province's. */
  office?: { communeCode: string | null; provinceCode?: string | undefined; name: string } | undefined;
  /** The last day on which the result of what is filed now is due, where it can be counted; by days that are not confirmed yet, or not. */
  resultBy?: { day: string; expected: boolean } | undefined;
  /** What is known of the account that files, for what its answers may contradict. */
  account?: { sex?: string | undefined } | undefined;
}
