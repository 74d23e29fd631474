import type { Answers, AnswerValue, ComputedAnswer, Field, Form, UnitLookup } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import type { Child } from '#platform/ui/child.ts';

/** What every widget is given. */
export interface FieldViewProps {
  field: Field;
  /** The posted name. */
  name: string;
  id: string;
  value: AnswerValue | undefined;
  error: string | undefined;
  doubt: string | undefined;
  required: boolean;
  sheet: Sheet;
  /** The fields that belong under one choice of this field. */
  under: (choice: string) => Child;
  /** Draws the fields of one row of a group. */
  row: (values: Answers, path: string) => Child;
}

/** What is the same for all fields of one drawing. */
export interface Sheet {
  form: Form;
  answers: Answers;
  errors: FieldErrors;
  /** Posted name → what the person is asked to look at again. */
  doubts: FieldErrors;
  units: UnitLookup;
  /** What dates answer by themselves, by the name of the field. */
  computed: ReadonlyMap<string, ComputedAnswer>;
  prefix: string | undefined;
  partHref: ((part: string) => string) | undefined;
  defaultProvince: string | undefined;
  /** What other pages have answered, by the path in a condition; undefined where the whole form is on this page. */
  elsewhere: ReadonlyMap<string, unknown> | undefined;
}
