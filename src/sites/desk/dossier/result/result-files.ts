import { addResultFile, type OpenAtDesk, removeResultFile } from '#domain/dossiers';
import { checkFile } from '#domain/files';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { formPage, json, page, piece, redirect } from '#platform/http/answer.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { fileRefusalWords } from '#views/words/files.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { deskPaths } from '../dossier.paths.ts';
import { RESULT_BOX, RESULT_PART, ResultPapers, ResultView } from './result.view.tsx';

/** The action that shows what was typed again and does nothing: the papers that came with it could not be taken. */
export const STAY = 'stay';

/**
 * Stores the signed papers that were chosen, or removes one. Each is checked before its transaction, and refusing one does not affect
 * the others. A script gets the upload box back, a browser without script the whole page, with what was typed beside the papers. The same
 * paper sent again is stored once.
 */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'record-result');
  if (c.form.get('_action') === STAY) return page(ResultView({ c, open, errors: {} }));
  const fileId = /^remove:(.+)$/.exec(c.form.get('_action'))?.[1];
  const refusals: string[] = [];
  let accepted = 0;
  if (fileId) await c.deps.db.tx((tx) => removeResultFile(tx, { ...actionOn(c, open), fileId }));
  else if (c.uploads.length === 0) refusals.push(handingOverWords.result.chooseFile);
  else accepted = await storePapers(c, open, refusals);
  const error = refusals.join(' ') || undefined;
  if (c.wantsJson && error && accepted === 0) return json({ ok: false, error }, 422);
  const nothingTyped = !c.form.get('number') && !c.form.get('note');
  if (!c.wantsJson && !error && nothingTyped) return redirect(deskPaths.result({ code: open.dossier.code }));
  const current = await openForVerb(c, 'record-result');
  if (c.wantsJson) return piece(ResultPapers({ open: current, error }));
  const errors: FieldErrors = error ? { [RESULT_BOX]: error } : {};
  return formPage(ResultView({ c, open: current, errors }), errors);
}

/** Stores what came with the form. Returns how many were stored, and adds to `refusals` why each of the others was not. */
export async function storePapers(c: AtDossier, open: OpenAtDesk, refusals: string[]): Promise<number> {
  const { maxFiles } = RESULT_PART;
  let accepted = 0;
  for (const upload of c.uploads) {
    try {
      const checked = await checkFile(upload, RESULT_PART, c.actor);
      await c.deps.db.tx((tx) => addResultFile(tx, c.deps, { ...actionOn(c, open), checked, maxFiles }));
      accepted += 1;
    } catch (e) {
      const sentence = e instanceof Refusal && sentenceFor(fileRefusalWords.vi, e);
      if (!sentence) throw e;
      refusals.push(sentence);
    }
  }
  return accepted;
}
