import type { Language } from '#platform/language.ts';

/** A plain question of the procedure's page, by which somebody tells their case before they file. */
export interface CaseQuestion {
  /** Its name in an address. */
  id: string;
  asks: Sentence;
  /** A date that answers it by itself: that of a computed field of the e-form, whose answer the choices name. */
  byDate?: { field: string; asks: Sentence };
  choices: CaseChoice[];
  /** Where it is said that papers, fee or time depend on this. */
  source: string;
}

/** An answer to it. */
export interface CaseChoice {
  /** Its name in an address. */
  id: string;
  says: Sentence;
  /** What it answers in the e-form, by the names of its fields; nothing where the form still has to ask. */
  answers: Record<string, string | boolean>;
}

/** A sentence of the province's own data, in every language of the portal. */
export type Sentence = Readonly<Record<Language, string>>;

/**
 * What somebody has answered about their case, question by question. What is no answer to a question counts as none.
 * @param answerTo the answer to a question, '' where there is none.
 */
export function readCase(
  questions: readonly CaseQuestion[],
  answerTo: (question: string) => string,
): CaseAnswers {
  const answered = questions.flatMap((question) => {
    const choice = question.choices.find((each) => each.id === answerTo(question.id));
    return choice ? [{ question, choice }] : [];
  });
  const open = questions.filter((question) => !answered.some((each) => each.question === question));
  const answers = Object.assign({}, ...answered.map(({ choice }) => choice.answers));
  const address = Object.fromEntries(answered.map(({ question, choice }) => [question.id, choice.id]));
  return { answered, open, answers, address };
}

export interface CaseAnswers {
  answered: { question: CaseQuestion; choice: CaseChoice }[];
  /** The questions without an answer. */
  open: CaseQuestion[];
  /** What is known of the e-form's answers. */
  answers: Record<string, string | boolean>;
  /** The same as an address carries it. */
  address: Record<string, string>;
}
