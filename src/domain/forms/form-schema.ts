import type { Condition } from './condition.ts';

export const widgets = [
  'text',
  'textarea',
  'person-name',
  'radio',
  'select',
  'checkbox',
  'date',
  'year',
  'cccd',
  'phone',
  'email',
  'money',
  'integer',
  'number',
  'address',
  'group',
  'note',
  'file',
] as const;

export const prefillPaths = [
  'account.fullName',
  'account.idNumber',
  'account.birthDate',
  'account.phone',
  'account.email',
  'account.sex',
  'account.address',
] as const;

export type Widget = (typeof widgets)[number];

export type PrefillPath = (typeof prefillPaths)[number];

/** A form's definition as it stands in its file: JSON Schema 2020-12 with the keyword `ui`. */
export interface FormSchema {
  $schema?: string;
  $id: string;
  type: 'object';
  title: string;
  description?: string;
  ui: { sections: SectionSchema[]; contradictions?: Contradiction[]; english?: EnglishTexts };
  properties: Record<string, FieldSchema>;
  required?: string[];
  allOf?: Rule[];
  $defs?: Record<string, unknown>;
}

export interface SectionSchema {
  id: string;
  title: string;
  hint?: string;
  fields: string[];
}

export interface FieldSchema {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';
  title?: string;
  description?: string;
  ui?: FieldUi;
  oneOf?: Choice[];
  enum?: (string | number)[];
  const?: string | number | boolean;
  default?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  items?: FieldSchema;
  allOf?: Rule[];
  additionalProperties?: boolean;
}

export interface Choice {
  const: string | number;
  title: string;
  description?: string;
  /** Of a translated form: the Vietnamese title, or that it is a name, which is not translated. */
  official?: string;
  isName?: true;
}

/** A form's texts in English, by the Vietnamese ones; a name stands for itself. */
export interface EnglishTexts {
  /** Whose translation it is. */
  source: string;
  texts: Readonly<Record<string, string>>;
  /** The form is the program's own and stands on no paper: its Vietnamese texts are not shown beside the English ones. */
  own?: true;
}

export interface FieldUi {
  widget?: Widget;
  hint?: string;
  text?: string;
  prefill?: PrefillPath;
  known?: KnownAnswer;
  autocomplete?: string;
  width?: 2 | 3 | 4 | 5 | 10 | 20;
  rows?: number;
  upper?: boolean;
  inline?: boolean;
  unit?: string;
  part?: string;
  showWhen?: Condition;
  past?: boolean;
  future?: boolean;
  /** Of a day: how many days after today it is at most. */
  daysAhead?: number;
  before?: string;
  notBefore?: string;
  computed?: ComputedRule;
  /** As versions before `computed` said it. */
  age?: AgeRule;
  /** Of a date or year of birth: how old that person can be, or must be, at some moment; the first that is broken is said. */
  aged?: AgeBound[];
  /** Of a day on which somebody means to come: what is asked where the office is closed that day, with {date} and {next}. */
  openDay?: { says: string };
  /** Of the day on which something begins that needs the result: what is asked where it is before the result is due, with {date} and {result}. */
  afterResult?: { says: string; source: string; verified: boolean };
  /** Of the place by which an office decides: what is asked where the chosen office is elsewhere, with {place} and {office}. */
  atOffice?: AtOffice;
  /** By which rule a paper with only a year of birth is taken, where the format says that it is. */
  orYear?: { source: string; verified: boolean };
  /** Of whom a number of an identity card is: what it says of them is held against these. */
  holder?: NumberHolder;
  fields?: string[];
  rowTitle?: string;
  addText?: string;
  errors?: Record<string, string>;
}

/**
 * An address that is to lie in the commune of the office, or `within` its province; where one of the addresses `orAt` does, that is
 * enough.
 */
export interface AtOffice {
  says: string;
  within?: 'province';
  orAt?: string[];
  source: string;
  verified: boolean;
}

/** What is known of a question while a condition holds: the answer of the account, or a choice. The person may change it. */
export interface KnownAnswer {
  when: Condition;
  from?: PrefillPath;
  is?: string;
}

/** The fields of the form, or of the same row, with what is asked of the person whose number it is. */
export interface NumberHolder {
  birthDate?: string;
  sex?: string;
  /** The sex of whoever is asked for here, where nobody is asked for it: a mother, a groom. */
  isOf?: 'nam' | 'nu';
}

/** The full years that somebody has on a day that the answers say. At least one of `least` and `most` is there. */
export interface AgeBound {
  /** The fields with that day, of the form or the same row; the first that is answered counts. 'filing' is the day of filing. */
  on: string[];
  least?: number;
  most?: number;
  /** For the person, with the reason; {age} is the age found. */
  says: string;
  /** It is no condition: the person is asked to look again, and may go on. */
  asks?: true;
  /** The article of law that says so; empty for what nature says. */
  source: string;
  /** Whether somebody has compared it with the text in force. */
  verified: boolean;
}

/** A choice that a date, or what is counted in the rows of a group, answers by itself, so that nobody is asked for it. */
export interface ComputedRule {
  /** The field with the date, or the group. */
  of: string;
  /** Of a group: the numbers of a row whose product is added up over all rows. */
  product?: string[];
  /** The choices in the order of time, or of the sum; the first holds from the date on, or from nothing on. */
  steps: ComputedStep[];
  /** The article of law that says so. */
  source: string;
  /** Whether somebody has compared it with the text in force. */
  verified: boolean;
}

/** Answers that cannot all be true, or cannot be true of the case chosen. */
export interface Contradiction {
  /** The question at which it is said. */
  at: string;
  /** The procedure's cases in which it holds; in every case when left out. */
  cases?: string[];
  when: Condition;
  /** What excludes what, for the person: both answers by their names; {answer} is the one given at `at`. */
  says: string;
  /** The law leaves room: the person is asked to look again, and may go on. */
  asks?: true;
  /** The article of law that says so; empty when the words of the form alone exclude one another. */
  source: string;
  /** Whether somebody has compared it with the text in force. */
  verified: boolean;
}

/** `from` since the day somebody is so many years old, `under` until then. */
export interface AgeRule {
  of: string;
  years: number;
  from: string;
  under: string;
}

/**
 * A choice that holds from the day when so many years have passed, or when a period of so many calendar days is over; of a group, when the
 * sum is over so much.
 */
export interface ComputedStep {
  is: string;
  years?: number;
  afterDays?: number;
  over?: number;
  /** The sentence for the person; {date} is the date that it was computed from, {count} the sum. */
  says: string;
}

export type Rule = Record<string, unknown>;
