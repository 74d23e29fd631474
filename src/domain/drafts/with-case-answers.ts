import { type Answers, type Form, offerKnown, type PrefillAccount } from '#domain/forms';

/**
 * The answers of a form, with those that the person gave about their case before they began, and with what these tell: "Mẹ" says that the
 * mother is whoever files. What the form computes, it computes from its own dates.
 */
export function withCaseAnswers(
  form: Form,
  before: Answers,
  { caseAnswers, account }: { caseAnswers: Answers; account: PrefillAccount },
): Answers {
  return offerKnown(form, { before, after: { ...before, ...fitting(form, caseAnswers) }, account });
}

/** Of some answers those that this form asks for, and does not compute. */
export function fitting(form: Form, answers: Answers): Answers {
  const those = Object.entries(answers).filter(([name]) => form.field(name) && !form.field(name)?.computed);
  return Object.fromEntries(those);
}
