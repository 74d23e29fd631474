import { listOwnPapers, listRemovedSupplementFiles, mayBeInWords, type OpenDossier } from '#domain/dossiers';
import { findSupplementDraft, type SupplementContent, type SupplementDraft } from '#domain/drafts';
import { unitLookup } from '#domain/units';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { type Difference, differenceOf, differences } from '../../filing/differences/differences.ts';
import { supplementWords } from '../../words/supplement.ts';
import type { AtOwnDossier } from '../own-dossier.ts';
import { nameOfPaper } from './requested-parts.ts';
import { SupplementView } from './supplement.view.tsx';
import {
  type Correction,
  contextOf,
  correctionFromDraft,
  type ReadCorrection,
  requestedForm,
  requestedIn,
} from './supplement-answers.ts';
import { SupplementDifferencesView } from './supplement-differences.view.tsx';
import { markOfSupplement } from './supplement-mark.ts';
import { MARK, NOTE, REVISION, reasonFor } from './supplement-names.ts';

/** Opens the page, filled with the saved draft, or else with what was filed. `done` says what was just done with a file. */
export async function openSupplement(c: AtOwnDossier, open: OpenDossier, done?: string): Promise<Answer> {
  const draft = await findSupplementDraft(c.deps.db, c.deps.keys, open.dossier);
  const correction = await correctionFromDraft(c, open, draft?.content);
  const mark = markOfSupplement(requestedIn(open, c.language), correction);
  return show(c, open, { correction, errors: {}, done, mark, draftSavedAt: draft?.savedAt });
}

/** Shows the page again after it was posted, with the words that were typed. */
export async function show(
  c: AtOwnDossier,
  open: OpenDossier,
  o: ShowOptions,
  status?: number,
): Promise<Answer> {
  const units = await unitLookup(c.deps.db);
  const form = requestedForm(open, c.language);
  const context = form && (await contextOf(c, open, form));
  const wrong = Object.keys(o.errors).length > 0;
  const revision = o.fresh ? '' : c.form.get(REVISION);
  const view = SupplementView({
    c,
    open,
    units,
    context,
    ...(await besidesSupplement(c, open)),
    revision: revision || String(open.dossier.revision),
    ...o,
    mark: o.mark ?? c.form.get(MARK),
  });
  return page(view, { status: status ?? (wrong ? 422 : 200) });
}

/** What is offered beside the files of a supplement: to undo their removal, and to take over what this person sent or got earlier. */
export async function besidesSupplement(c: AtOwnDossier, { dossier }: Pick<OpenDossier, 'dossier'>) {
  const [removed, papers] = await Promise.all([
    listRemovedSupplementFiles(c.deps.db, dossier, c.now),
    listOwnPapers(c.deps.db, c.actor),
  ]);
  return { removed, papers };
}

/** Shows both versions for the person to choose from, when another draft was saved after their page was drawn. */
export async function showDifferences(
  c: C,
  open: OpenDossier,
  { written, conflicts, fromStored }: ReadCorrection,
  newer: SupplementDraft,
): Promise<Answer> {
  const rows = await differencesIn(c, open, { mine: written, theirs: newer.content });
  const conflictRows = rows.filter((row) => conflicts.includes(row.field));
  return page(SupplementDifferencesView({ c, open, newer, rows: conflictRows, fromStored }), { status: 409 });
}

/** The differences between two states of what is said in a supplement, one for each field. */
export async function differencesIn(
  c: C,
  open: OpenDossier,
  { mine, theirs }: { mine: SupplementContent; theirs: SupplementContent },
): Promise<Difference[]> {
  const w = c.words(supplementWords);
  const { form, papers } = requestedIn(open, c.language);
  const rows = form
    ? differences([{ form, mine: mine.answers, theirs: theirs.answers }], await unitLookup(c.deps.db))
    : [];
  const texts = [
    { field: NOTE, title: w.note, mine: mine.note, theirs: theirs.note },
    ...papers.map((part) => ({
      field: reasonFor(part),
      title: mayBeInWords(part) ? w.inWords : w.without.reasonOf(nameOfPaper(open, part, c.language)),
      mine: mine.reasons?.[part] ?? '',
      theirs: theirs.reasons?.[part] ?? '',
    })),
  ];
  for (const one of texts)
    if (one.mine !== one.theirs) rows.push(differenceOf(one.field, [{ ...one, isWritten: true }]));
  return rows;
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
