import type { SupplementContent } from '#domain/drafts';
import type { Answers, Form } from '#domain/forms';
import type { Form as Posted } from '#platform/http/form.ts';
import { type Fields, markOfPage, type Reconciled, reconcile } from '../../filing/differences/three-way.ts';
import { MARK, NOTE, reasonFor } from './supplement-names.ts';

/** The mark of a page that shows these words. */
export function markOfSupplement(requested: Requested, content: SupplementContent): string {
  return markOfPage(sheetsOf(requested, content));
}

/** Puts the words of a page together with those that are saved now. */
export function reconcileSupplement(
  requested: Requested,
  o: { mine: SupplementContent; stored: SupplementContent; posted: Posted },
): Reconciled & SupplementContent {
  const saved = sheetsOf(requested, o.stored);
  const found = sheetsOf(requested, o.mine).map(({ form: sheet, answers: mine }, i) =>
    reconcile({
      form: sheet,
      mine,
      stored: saved[i]?.answers ?? {},
      mark: o.posted.get(MARK),
      posted: o.posted,
    }),
  );
  const textOf = (name: string) => {
    const words = found[0]?.answers[name];
    return typeof words === 'string' ? words : '';
  };
  return {
    answers: found[1]?.answers ?? o.mine.answers,
    note: textOf(NOTE),
    ...reasonsIn(requested.papers, (part) => textOf(reasonFor(part))),
    conflicts: found.flatMap(({ conflicts }) => conflicts),
    fromStored: found.flatMap(({ fromStored }) => fromStored),
  };
}

/** The reasons that are given, by the paper; a paper without one is left out. */
export function reasonsIn(
  papers: readonly string[],
  reasonOf: (part: string) => string,
): Pick<SupplementContent, 'reasons'> {
  const reasons = papers.map((part) => [part, reasonOf(part)] as const).filter(([, words]) => words !== '');
  return reasons.length > 0 ? { reasons: Object.fromEntries(reasons) } : {};
}

// what is written beside the e-form is compared as its fields are
function sheetsOf(
  { form, papers }: Requested,
  { answers, note, reasons }: SupplementContent,
): { form: Fields; answers: Answers }[] {
  const reasonEntries = papers.map((part) => [reasonFor(part), reasons?.[part] ?? ''] as const);
  const words = { [NOTE]: note, ...Object.fromEntries(reasonEntries) };
  const fields = Object.keys(words).map(
    (name) => ({ name, widget: 'textarea', computed: undefined }) as const,
  );
  return [{ form: { fields }, answers: words }, ...(form ? [{ form, answers }] : [])];
}

/** What was asked for: the e-form, where it is to be corrected, and the papers. */
export interface Requested {
  form: Form | undefined;
  papers: readonly string[];
}
