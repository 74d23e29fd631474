import { computedAnswers, type Form, type ValidationContext } from '#domain/forms';
import type { CaseQuestion } from '#domain/procedures';
import { dateFault as whyNoDate } from '#platform/date-fault.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { parseVnDate } from '#platform/time.ts';
import type { ownCaseWords } from '../../words/own-case.ts';

const FIRST_DAY = '1900-01-01';

/** The name of the box for the date that answers a question. */
export function dateName(question: string): string {
  return `${question}-ngay`;
}

/**
 * The answers that follow from the dates that were typed, as the e-form will compute them from the same dates; beside what cannot be a
 * date, what was typed and why.
 */
export function readDates(
  questions: readonly CaseQuestion[],
  query: CaseQuery,
  context: Pick<ValidationContext, 'today' | 'calendar'>,
): ReadDates {
  const found: ReadDates = { choices: {}, errors: {}, typed: {} };
  for (const question of questions) {
    const name = dateName(question.id);
    const typed = question.byDate ? query.queryValue(name).slice(0, 40) : '';
    if (!typed) continue;
    const date = parseVnDate(typed);
    const wrong = dateFault(typed, date, query, context.today);
    const choice = date && !wrong ? choiceBy(question, date, query.form, context) : undefined;
    if (choice) found.choices[question.id] = choice;
    else {
      found.errors[name] = wrong ?? query.words.wrongDate(typed);
      found.typed[name] = typed;
    }
  }
  return found;
}

function dateFault(typed: string, date: string | undefined, { words, language }: CaseQuery, today: string) {
  if (!date) {
    const { why } = whyNoDate(typed);
    if (why === 'short-year') return words.shortYear(typed);
    return why === 'no-such-day' || why === 'no-such-month'
      ? words.noSuchDate(typed)
      : words.wrongDate(typed);
  }
  if (date > today) return words.dateToCome(formats[language].date(date));
  return date < FIRST_DAY ? words.dateTooLong : undefined;
}

function choiceBy(
  question: CaseQuestion,
  date: string,
  form: Form,
  context: Pick<ValidationContext, 'today' | 'calendar'>,
): string | undefined {
  const name = question.byDate?.field ?? '';
  const of = form.field(name)?.computed?.of;
  const answer = of ? computedAnswers(form, { [of]: date }, context).get(name) : undefined;
  if (answer?.state !== 'known') return undefined;
  return question.choices.find((each) => each.answers[name] === answer.choice)?.id;
}

interface CaseQuery {
  form: Form;
  /** What the address has under a name, '' where it has nothing. */
  queryValue: (name: string) => string;
  words: (typeof ownCaseWords)[Language];
  language: Language;
}

interface ReadDates {
  /** Question → the choice that follows from its date. */
  choices: Record<string, string>;
  /** The box's name → sentence. */
  errors: FieldErrors;
  /** The box's name → what was typed and is wrong. */
  typed: Record<string, string>;
}
