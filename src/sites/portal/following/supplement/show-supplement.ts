import { listRemovedSupplementFiles, mayBeInWords, type OpenDossier } from '#domain/dossiers';
import { findSupplementDraft, type SupplementDraft } from '#domain/drafts';
import { unitLookup } from '#domain/units';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { differenceOf, differences } from '../../filing/differences/differences.ts';
import { supplementWords as w } from '../../words/following.ts';
import { nameOfPaper } from './requested-parts.ts';
import { SupplementView } from './supplement.view.tsx';
import {
  askedIn,
  type Correction,
  contextOf,
  correctionFromDraft,
  type ReadCorrection,
  requestedForm,
} from './supplement-answers.ts';
import { SupplementDifferencesView } from './supplement-differences.view.tsx';
import { markOfSupplement } from './supplement-mark.ts';
import { MARK, NOTE, REVISION, reasonFor } from './supplement-names.ts';

/** Opens the page, filled with the saved draft, or else with what was filed. `done` says what was just done with a file. */
export async function openSupplement(c: C, open: OpenDossier, done?: string): Promise<Answer> {
  const draft = await findSupplementDraft(c.deps.db, c.deps.keys, open.dossier);
  const correction = await correctionFromDraft(c, open, draft?.content);
  const mark = markOfSupplement(askedIn(open), correction);
  return show(c, open, { correction, errors: {}, done, mark, draftSavedAt: draft?.savedAt });
}

/** Shows the page again after it was posted, with the words that were typed. */
export async function show(c: C, open: OpenDossier, o: ShowOptions, status?: number): Promise<Answer> {
  const units = await unitLookup(c.deps.db);
  const form = requestedForm(open);
  const context = form && (await contextOf(c, open, form));
  const wrong = Object.keys(o.errors).length > 0;
  const revision = o.fresh ? '' : c.form.get(REVISION);
  const view = SupplementView({
    c,
    open,
    units,
    context,
    removed: await listRemovedSupplementFiles(c.deps.db, open.dossier, c.now),
    revision: revision || String(open.dossier.revision),
    ...o,
    mark: o.mark ?? c.form.get(MARK),
  });
  return page(view, { status: status ?? (wrong ? 422 : 200) });
}

/** Shows both versions for the person to choose from, when another draft was saved after their page was drawn. */
export async function showDifferences(
  c: C,
  open: OpenDossier,
  { written, asked, kept }: ReadCorrection,
  newer: SupplementDraft,
): Promise<Answer> {
  const { form, papers } = askedIn(open);
  const theirs = newer.content;
  const rows = form
    ? differences([{ form, mine: written.answers, theirs: theirs.answers }], await unitLookup(c.deps.db))
    : [];
  const said = [
    { field: NOTE, title: w.note, mine: written.note, theirs: theirs.note },
    ...papers.map((part) => ({
      field: reasonFor(part),
      title: mayBeInWords(part) ? w.inWords : w.without.reasonOf(nameOfPaper(open, part)),
      mine: written.reasons?.[part] ?? '',
      theirs: theirs.reasons?.[part] ?? '',
    })),
  ];
  for (const one of said) if (one.mine !== one.theirs) rows.push(differenceOf(one.field, [one]));
  const shown = rows.filter((row) => asked.includes(row.field));
  return page(SupplementDifferencesView({ c, open, newer, rows: shown, kept }), { status: 409 });
}

export interface ShowOptions {
  correction: Pick<Correction, 'answers' | 'effective' | 'note' | 'reasons'>;
  errors: FieldErrors;
  /** The papers for which a sending was refused: it is offered to leave them out. */
  missing?: readonly string[];
  /** The sentence that says what was just done with a file. */
  done?: string | undefined;
  /** The form continues from the dossier's present revision. */
  fresh?: boolean;
  /** The mark of the saved draft; when left out, the one that the page sent. */
  mark?: string | undefined;
  /** When the draft that fills the page was saved. */
  draftSavedAt?: Date | undefined;
}
