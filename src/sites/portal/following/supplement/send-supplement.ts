import { mayBeInWords, type OpenDossier, supplementDossier } from '#domain/dossiers';
import { unitLookup } from '#domain/units';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import type { Answer } from '#platform/http/answer.ts';
import {
  boxOf,
  type CheckedUpload,
  checkFiles,
  type Keeper,
  keepFiles,
  noneTaken,
} from '../../papers/take-files.ts';
import { supplementWords as w } from '../../words/following.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, mayNow, openOwn, refOf } from '../own-dossier.ts';
import { papersLeftOut } from './papers-left-out.ts';
import { followingParts, nameOfPaper } from './requested-parts.ts';
import { contentOf, saveUnsent } from './save-unsent.ts';
import { show, showDifferences } from './show-supplement.ts';
import { type ReadCorrection, readCorrection } from './supplement-answers.ts';
import { atBoxes, keeperOf, sentenceOf } from './supplement-keeper.ts';
import { LONGEST_NOTE, NOTE, REVISION, reasonFor } from './supplement-names.ts';

/** Sends everything in one transaction: files still in their boxes, corrected answers and the note. */
export async function sendSupplement(c: AtOwnDossier): Promise<Answer> {
  const open = await openOwn(c);
  const errors: FieldErrors = {};
  const correction = await readCorrection(c, open, '');
  // nothing that this page never showed is sent
  const { stored } = correction;
  const unseen = stored !== undefined && correction.asked.length + correction.kept.length > 0;
  const keeper = keeperOf(c, open, correction.effective);
  const taken = noneTaken();
  const uploads = await checkFiles(c, keeper, taken);
  Object.assign(errors, atBoxes(taken.refused));
  const note = correction.note.trim();
  if (c.form.twice(NOTE)) errors[NOTE] = w.twice;
  else if (note.length > LONGEST_NOTE) errors[NOTE] = w.noteTooLong(LONGEST_NOTE);
  Object.assign(errors, correction.errors);
  const isEmpty = (part: string) => !errors[boxOf(part)] && !uploads.some((one) => one.part.id === part);
  const hasFile = (part: string) => !isEmpty(part);
  const { reasons, missing } = papersLeftOut(c, open, correction, { errors, hasFile });
  for (const { spec, missing } of followingParts(open, correction.effective))
    if (missing && isEmpty(spec.id)) errors[boxOf(spec.id)] = w.nowNeeded(spec.name);
  try {
    if (Object.keys(errors).length === 0)
      return await c.change(async (tx) => {
        for (const one of uploads) await keeper.keep(tx, one);
        if (unseen) throw new Refusal('supplement.draft-changed');
        const d = await supplementDossier(tx, c.deps.keys, {
          ref: refOf(open),
          revision: Number(c.form.get(REVISION)) || 0,
          citizen: c.actor,
          ...(correction.newAnswers ? { answers: correction.newAnswers } : {}),
          units: await unitLookup(tx),
          reasons,
          note,
          written: { content: contentOf(open, correction), from: stored?.mark ?? '' },
          now: c.now,
        });
        return followingPaths.dossier({ code: d.code }, { xong: 'supplement' });
      });
  } catch (e) {
    if (!(e instanceof Refusal) || !mayNow(open, 'supplement')) throw e;
    return showAgain(c, e, { open, correction, keeper, uploads, errors, missing });
  }
  if (!mayNow(open, 'supplement'))
    throw new Refusal('dossier.not-now', { verb: 'supplement', status: open.dossier.status });
  await keepUploads(c, { keeper, uploads, errors });
  const saved = await saveUnsent(c, open, correction);
  return show(c, await openOwn(c), { correction, errors, missing, ...saved });
}

/** Shows the form again with its words after a refusal: it says nothing new, has a file too many, or somebody was faster. */
async function showAgain(c: AtOwnDossier, refusal: Refusal, o: Attempt): Promise<Answer> {
  const { correction, errors, missing } = o;
  if (refusal.is('supplement.nothing')) errors[NOTE] = w.nothing;
  else if (refusal.is('dossier.changed')) errors[''] = w.changed;
  else if (refusal.is('supplement.part'))
    errors[boxOf(refusal.params.part)] = w.nowNeeded(refusal.params.name);
  else if (refusal.is('supplement.requested-part')) sayMissing(o, refusal.params.parts.split(' '));
  else if (!sentenceOf(refusal) && !refusal.is('supplement.draft-changed')) throw refusal;
  const now = await openOwn(c);
  if (!mayNow(now, 'supplement')) throw refusal;
  if (refusal.is('supplement.draft-changed')) return showOwnChange(c, now, o);
  await keepUploads(c, o);
  const fresh = refusal.is('dossier.changed');
  const saved = fresh ? {} : await saveUnsent(c, now, correction);
  return show(c, await openOwn(c), { correction, errors, missing, fresh, ...saved }, fresh ? 409 : 422);
}

function sayMissing({ open, errors, missing }: Attempt, parts: string[]): void {
  for (const part of parts) {
    if (mayBeInWords(part)) errors[reasonFor(part)] = w.needWordsOrFile(nameOfPaper(open, part));
    else {
      errors[boxOf(part)] = w.requestedMissing(nameOfPaper(open, part));
      missing.push(part);
    }
  }
}

/** Another page of the same person saved another draft: nothing is sent before they have seen both. Their files stay. */
async function showOwnChange(c: AtOwnDossier, open: OpenDossier, o: Attempt): Promise<Answer> {
  await keepUploads(c, o);
  const correction = await readCorrection(c, open, '');
  const { stored, asked, kept } = correction;
  if (!stored) return show(c, await openOwn(c), { correction, errors: o.errors });
  // what only the other page changed is shown too
  return showDifferences(c, open, { ...correction, asked: [...asked, ...kept], kept: [] }, stored);
}

// what was checked stays, each file by itself
async function keepUploads(
  c: AtOwnDossier,
  { keeper, uploads, errors }: Pick<Attempt, 'keeper' | 'uploads' | 'errors'>,
): Promise<void> {
  const taken = noneTaken();
  await keepFiles(c, keeper, uploads, taken);
  for (const [box, sentence] of Object.entries(atBoxes(taken.refused)))
    errors[box] = [errors[box], sentence].filter(Boolean).join(' ');
}

interface Attempt {
  open: OpenDossier;
  correction: ReadCorrection;
  keeper: Keeper;
  uploads: CheckedUpload[];
  errors: FieldErrors;
  missing: string[];
}
