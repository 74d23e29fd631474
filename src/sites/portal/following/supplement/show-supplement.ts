import type { OpenDossier } from '#domain/dossiers';
import { findSupplementDraft, type SupplementDraft } from '#domain/drafts';
import { unitLookup } from '#domain/units';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { differenceOf, differences } from '../../filing/differences/differences.ts';
import { supplementWords as w } from '../../words/following.ts';
import { SupplementView } from './supplement.view.tsx';
import { askedForm, type Corrected, keptAnswers } from './supplement-answers.ts';
import { SupplementDifferencesView } from './supplement-differences.view.tsx';
import { MARK, NOTE, REVISION } from './supplement-names.ts';

/** The page as it is opened: with what was kept, or with what was filed. */
export async function openSupplement(c: C, open: OpenDossier): Promise<Answer> {
  const kept = await findSupplementDraft(c.deps.db, c.deps.keys, open.dossier);
  const said = await keptAnswers(c, open, kept?.content);
  return show(c, open, { said, errors: {}, mark: kept?.mark ?? '', keptAt: kept?.savedAt });
}

/** The page once more after it was posted, with its words. */
export async function show(c: C, open: OpenDossier, o: Shown, status?: number): Promise<Answer> {
  const units = await unitLookup(c.deps.db);
  const wrong = Object.keys(o.errors).length > 0;
  const seen = o.fresh ? '' : c.form.get(REVISION);
  const view = SupplementView({
    c,
    open,
    units,
    revision: seen || String(open.dossier.revision),
    ...o,
    mark: o.mark ?? c.form.get(MARK),
  });
  return page(view, { status: status ?? (wrong ? 422 : 200) });
}

/** Another draft was kept after this page was drawn: both stand there, and the person chooses. */
export async function showDifferences(
  c: C,
  open: OpenDossier,
  said: Corrected,
  stale: SupplementDraft,
): Promise<Answer> {
  const form = askedForm(open);
  const theirs = stale.content;
  const found = form
    ? differences([{ form, mine: said.answers, theirs: theirs.answers }], await unitLookup(c.deps.db))
    : [];
  if (said.note !== theirs.note)
    found.push(differenceOf(NOTE, [{ field: NOTE, title: w.note, mine: said.note, theirs: theirs.note }]));
  return page(SupplementDifferencesView({ c, open, stale, found }), { status: 409 });
}

export interface Shown {
  said: Pick<Corrected, 'answers' | 'effective' | 'note'>;
  errors: FieldErrors;
  /** What was just done with a file. */
  done?: string | undefined;
  /** The form goes on from the dossier as it is now. */
  fresh?: boolean;
  /** Of the draft that is kept now; the page's own when it says nothing. */
  mark?: string | undefined;
  /** When the draft that fills the page was kept. */
  keptAt?: Date | undefined;
}
