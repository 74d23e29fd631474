import type { SupplementContent } from '#domain/drafts';
import type { Answers, Form } from '#domain/forms';
import type { Form as Posted } from '#platform/http/form.ts';
import { type Fields, markOfPage, type Reconciled, reconcile } from '../../filing/differences/three-way.ts';
import { MARK, NOTE } from './supplement-names.ts';

// compared as the fields of the e-form are
const noteSheet: Fields = { fields: [{ name: NOTE, widget: 'textarea', computed: undefined }] };

/** The mark of a page that shows these words; `form` is the e-form, where it is asked for. */
export function markOfSupplement(form: Form | undefined, content: SupplementContent): string {
  return markOfPage(sheetsOf(form, content));
}

/** Puts the words of a page together with those that are saved now. */
export function reconcileSupplement(
  form: Form | undefined,
  o: { mine: SupplementContent; stored: SupplementContent; posted: Posted },
): Reconciled & { note: string } {
  const saved = sheetsOf(form, o.stored);
  const found = sheetsOf(form, o.mine).map(({ form: sheet, answers: mine }, i) =>
    reconcile({
      form: sheet,
      mine,
      stored: saved[i]?.answers ?? {},
      shown: o.posted.get(MARK),
      posted: o.posted,
    }),
  );
  const note = found[0]?.answers[NOTE];
  return {
    answers: found[1]?.answers ?? o.mine.answers,
    note: typeof note === 'string' ? note : '',
    asked: found.flatMap(({ asked }) => asked),
    kept: found.flatMap(({ kept }) => kept),
  };
}

function sheetsOf(
  form: Form | undefined,
  { answers, note }: SupplementContent,
): { form: Fields; answers: Answers }[] {
  return [{ form: noteSheet, answers: { [NOTE]: note } }, ...(form ? [{ form, answers }] : [])];
}
