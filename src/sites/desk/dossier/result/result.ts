import { answerTo, type OpenAtDesk, type ResultDoubt, recordResult, signResults } from '#domain/dossiers';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { page, redirect } from '#platform/http/answer.ts';
import { seenOn } from '#platform/http/seen.tsx';
import { uploadFolder } from '#platform/http/upload.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { notSignedWords } from '../../words/not-signed.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { RESULT_BOX, ResultView } from './result.view.tsx';
import { AS_IT_IS, type Doubtful, ResultConfirmView } from './result-confirm.view.tsx';
import { STAY, storePapers } from './result-files.ts';

export async function get(c: AtDossier) {
  return page(ResultView({ c, open: await openForVerb(c, 'record-result'), errors: {} }));
}

/**
 * Asks once more, then records the result; asks again when the papers are others by now than those that it named. A signed paper that
 * was uploaded before, or comes with the form, stays even if this form has errors; one that is refused stops it. Before it is recorded the
 * agency signs it; where it cannot, or a paper has a signature that is broken, nothing is recorded until the officer, asked about these
 * papers, says that they are to be recorded as they are.
 */
export async function post(c: AtDossier) {
  const before = await openForVerb(c, 'record-result');
  if ([STAY, EDIT].includes(c.form.get(STEP))) return page(ResultView({ c, open: before, errors: {} }));
  const errors: FieldErrors = {};
  const refusals: string[] = [];
  if (c.uploads.length > 0) await storePapers(c, before, refusals);
  const open = c.uploads.length > 0 ? await openForVerb(c, 'record-result') : before;
  if (refusals.length > 0) errors[RESULT_BOX] = refusals.join(' ');
  else if (open.results.length === 0) errors[RESULT_BOX] = handingOverWords.result.needFile;
  const number = readText(c, 'number', 60, errors);
  const note = readText(c, 'note', 1000, errors);
  if (hasErrors(errors)) return page(ResultView({ c, open, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED) {
    const receiver = await receiverText(c, open);
    return page(ResultConfirmView({ c, open, number, note, receiver }));
  }
  const again = async (o: { now: OpenAtDesk; changed?: true; doubtful?: Doubtful }) => {
    const recorded = await c.answeredBefore(); // the same form at once: this one came second
    if (recorded) return redirect(recorded);
    const receiver = await receiverText(c, o.now);
    const { now: shown, ...why } = o;
    return page(ResultConfirmView({ c, open: shown, number, note, receiver, ...why }), { status: 422 });
  };
  let doubts: ResultDoubt[] = [];
  try {
    const looked = await lookAtSignatures(c, open);
    doubts = looked.doubts;
    return await c.change(async (tx) => {
      const signed = { deps: c.deps, ...looked, answer: c.form.get(AS_IT_IS) };
      const d = await recordResult(tx, { ...actionOn(c, open), seen: seenOn(c), number, note, signed });
      return deskPaths.dossier({ code: d.code }, confirmationQuery('record-result'));
    });
  } catch (e) {
    if (!(e instanceof Refusal)) throw e;
    if (e.is('result.not-answered')) return again({ now: open, doubtful: doubtful(c, open, doubts) });
    if (!e.is('result.others')) throw e;
    return again({ now: await openForVerb(c, 'record-result'), changed: true });
  }
}

// a paper that is gone was recorded, or replaced, by another form at the same time
async function lookAtSignatures(c: AtDossier, open: OpenAtDesk) {
  const reason = handingOverWords.result.signReason(open.dossier.procedureName, c.form.get('number').trim());
  const folder = uploadFolder(c.deps.config.dataDir);
  try {
    return await signResults(c.deps, open, { reason, folder, officer: c.actor, now: c.now });
  } catch (e) {
    throw e instanceof NotFound ? new Refusal('result.others') : e;
  }
}

function doubtful(c: AtDossier, open: OpenAtDesk, doubts: ResultDoubt[]): Doubtful {
  const { ownerAgencyId, id } = open.dossier;
  const why = doubts.map((doubt) => {
    const sentence = sentenceFor(notSignedWords, doubt.why);
    if (!sentence) throw doubt.why;
    return sentence;
  });
  const answer = answerTo(c.deps.keys, { ref: { ownerAgencyId, id }, officer: c.actor, doubts });
  return { why: [...new Set(why)], answer };
}
