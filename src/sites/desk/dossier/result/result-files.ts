import { addResultFile, type OpenDossier, removeResultFile } from '#domain/dossiers';
import { checkFile } from '#domain/files';
import { Refusal } from '#platform/errors.ts';
import { json, page, piece, redirect } from '#platform/http/answer.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { fileRefusalWords } from '#views/words/files.ts';
import { deskWords } from '../../words/dossier.ts';
import { type AtDossier, openFor, seen } from '../acting.ts';
import { deskPaths } from '../dossier.paths.ts';
import { RESULT_BOX, RESULT_PART, ResultPapers, ResultView } from './result.view.tsx';

/**
 * Takes the signed papers that were chosen, or one away. Each is looked at before its transaction; one that is refused does not touch
 * the others. A script gets the box anew, a browser without one the page. Sent again, the same paper is the same file.
 */
export async function post(c: AtDossier) {
  const open = await openFor(c, 'record-result');
  const fileId = /^remove:(.+)$/.exec(c.form.get('_action'))?.[1];
  const refused: string[] = [];
  let accepted = 0;
  if (fileId) await c.deps.db.tx((tx) => removeResultFile(tx, { ...seen(c, open), fileId }));
  else if (c.uploads.length === 0) refused.push(deskWords.result.chooseFile);
  else accepted = await keepAll(c, open, refused);
  const error = refused.join(' ') || undefined;
  if (c.wantsJson && error && accepted === 0) return json({ ok: false, error }, 422);
  if (!c.wantsJson && !error) return redirect(deskPaths.result({ code: open.dossier.code }));
  const now = await openFor(c, 'record-result');
  if (c.wantsJson) return piece(ResultPapers({ c, open: now, error }));
  return page(ResultView({ c, open: now, errors: { [RESULT_BOX]: error ?? '' } }), { status: 422 });
}

/** Says how many were kept, and why each of the others was not. */
async function keepAll(c: AtDossier, open: OpenDossier, refused: string[]): Promise<number> {
  const { maxFiles } = RESULT_PART;
  let accepted = 0;
  for (const upload of c.uploads) {
    try {
      const checked = await checkFile(upload, RESULT_PART);
      await c.deps.db.tx((tx) => addResultFile(tx, c.deps, { ...seen(c, open), checked, maxFiles }));
      accepted += 1;
    } catch (e) {
      const sentence = e instanceof Refusal && sentenceFor(fileRefusalWords, e);
      if (!sentence) throw e;
      refused.push(sentence);
    }
  }
  return accepted;
}
