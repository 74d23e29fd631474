import { mayBeInWords, type OpenDossier, supplementDossier } from '#domain/dossiers';
import { unitLookup } from '#domain/units';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import type { Answer } from '#platform/http/answer.ts';
import { seenOn } from '#platform/http/seen.tsx';
import {
  boxOf,
  type CheckedUpload,
  checkFiles,
  type Keeper,
  keepFiles,
  noneTaken,
} from '../../papers/take-files.ts';
import { refusalWords } from '../../words/refusals.ts';
import { supplementWords } from '../../words/supplement.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, mayNow, openOwn, refOf } from '../own-dossier.ts';
import { papersLeftOut } from './papers-left-out.ts';
import { followingParts, nameOfPaper } from './requested-parts.ts';
import { contentOf, saveUnsent } from './save-unsent.ts';
import { show, showDifferences } from './show-supplement.ts';
import { type ReadCorrection, readCorrection } from './supplement-answers.ts';
import { atBoxes, keeperOf, sentenceOf } from './supplement-keeper.ts';
import { LONGEST_NOTE, NOTE, REVISION, reasonFor } from './supplement-names.ts';
import { tooLate } from './too-late.ts';

/** Sends everything in one transaction: files still in their boxes, corrected answers and the note. */
export async function sendSupplement(c: AtOwnDossier): Promise<Answer> {
  const open = await openOwn(c);
  const w = c.words(supplementWords);
  const errors: FieldErrors = {};
  const correction = await readCorrection(c, open, '');
  // nothing that this page never showed is sent
  const { stored } = correction;
  const unseen = stored !== undefined && correction.conflicts.length + correction.fromStored.length > 0;
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
  const { reasons, again, missing } = papersLeftOut(c, open, correction, { errors, hasFile });
  for (const { spec, missing } of followingParts(open, correction.effective))
    if (missing && isEmpty(spec.id)) errors[boxOf(spec.id)] = w.nowNeeded(spec.name);
  try {
    if (Object.keys(errors).length === 0)
      return await c.change(async (tx) => {
        const seen = seenOn(c);
        for (const one of uploads) seen.push((await keeper.keep(tx, one)).id);
        if (unseen) throw new Refusal('supplement.draft-changed');
        const d = await supplementDossier(tx, c.deps.keys, {
          ref: refOf(open),
          revision: Number(c.form.get(REVISION)) || 0,
          citizen: c.actor,
          ...(correction.newAnswers ? { answers: correction.newAnswers } : {}),
          units: await unitLookup(tx),
          reasons,
          again,
          note,
          seen,
          written: { content: contentOf(open, correction), from: stored?.mark ?? '' },
          now: c.now,
        });
        return followingPaths.dossier({ code: d.code }, { xong: 'supplement' });
      });
  } catch (e) {
    if (!(e instanceof Refusal)) throw e;
    if (!mayNow(open, 'supplement') || e.is('dossier.number-lost')) return tooLate(c, open, e);
    return showAgain(c, e, { open, correction, keeper, uploads, errors, missing });
  }
  if (!mayNow(open, 'supplement')) return tooLate(c, open);
  await keepUploads(c, { keeper, uploads, errors });
  const saved = await saveUnsent(c, open, correction);
  return show(c, await openOwn(c), { correction, errors, missing, ...saved });
}

/** Shows the form again with its words after a refusal: it says nothing new, has a file too many, or somebody was faster. */
async function showAgain(c: AtOwnDossier, refusal: Refusal, o: Attempt): Promise<Answer> {
  const { correction, errors, missing } = o;
  const w = c.words(supplementWords);
  if (refusal.is('supplement.nothing')) errors[NOTE] = w.nothing;
  else if (refusal.is('dossier.changed')) errors[''] = w.changed;
  else if (refusal.is('supplement.others')) errors[''] = refusalWords[c.language][refusal.code]({});
  else if (refusal.is('supplement.part'))
    errors[boxOf(refusal.params.part)] = w.nowNeeded(refusal.params.name);
  else if (refusal.is('supplement.requested-part')) sayMissing(c, o, refusal.params.parts.split(' '));
  else if (refusal.is('supplement.other-case'))
    errors[''] = refusalWords[c.language][refusal.code](refusal.params);
  else if (!sentenceOf(c, refusal) && !refusal.is('supplement.draft-changed')) throw refusal;
  const now = await openOwn(c);
  if (!mayNow(now, 'supplement')) return tooLate(c, now);
  if (refusal.is('supplement.draft-changed')) return showOwnChange(c, now, o);
  await keepUploads(c, o);
  const fresh = refusal.is('dossier.changed');
  const saved = fresh ? {} : await saveUnsent(c, now, correction);
  return show(c, await openOwn(c), { correction, errors, missing, fresh, ...saved }, fresh ? 409 : 422);
}

function sayMissing(c: AtOwnDossier, { open, errors, missing }: Attempt, parts: string[]): void {
  const w = c.words(supplementWords);
  for (const part of parts) {
    if (mayBeInWords(part)) errors[reasonFor(part)] = w.needWordsOrFile(nameOfPaper(open, part, c.language));
    else {
      errors[boxOf(part)] = w.requestedMissing(nameOfPaper(open, part, c.language));
      missing.push(part);
    }
  }
}

/** Another page of the same person saved another draft: nothing is sent before they have seen both. Their files stay. */
async function showOwnChange(c: AtOwnDossier, open: OpenDossier, o: Attempt): Promise<Answer> {
  await keepUploads(c, o);
  const correction = await readCorrection(c, open, '');
  const { stored, conflicts, fromStored } = correction;
  if (!stored) return show(c, await openOwn(c), { correction, errors: o.errors });
  // what only the other page changed is shown too
  return showDifferences(
    c,
    open,
    { ...correction, conflicts: [...conflicts, ...fromStored], fromStored: [] },
    stored,
  );
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
