import { type OpenDossier, supplementDossier } from '#domain/dossiers';
import { findSupplementDraft } from '#domain/drafts';
import { unitLookup } from '#domain/units';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import type { Answer } from '#platform/http/answer.ts';
import { supplementWords as w } from '../../words/following.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, mayNow, openOwn, refOf } from '../own-dossier.ts';
import { followingParts } from './asked-parts.ts';
import { contentOf, keepUnsent } from './keep-unsent.ts';
import { show, showDifferences } from './show-supplement.ts';
import { type Corrected, correctedAnswers } from './supplement-answers.ts';
import { LONGEST_NOTE, MARK, NOTE, REVISION } from './supplement-names.ts';
import { boxOf, checkUploads, keepUpload, keepUploads, sentenceOf } from './supplement-uploads.ts';

/** Everything at once in one transaction: files still in their boxes, corrected answers, the note. */
export async function sendSupplement(c: AtOwnDossier): Promise<Answer> {
  const open = await openOwn(c);
  const errors: FieldErrors = {};
  const corrected = await correctedAnswers(c, open, '');
  const looked = await checkUploads(c, open, corrected.effective, errors);
  const note = corrected.note.trim();
  if (c.form.twice(NOTE)) errors[NOTE] = w.twice;
  else if (note.length > LONGEST_NOTE) errors[NOTE] = w.noteTooLong(LONGEST_NOTE);
  Object.assign(errors, corrected.errors);
  for (const { spec, missing } of followingParts(open, corrected.effective))
    if (missing && !errors[boxOf(spec.id)] && !looked.some((one) => one.spec.id === spec.id))
      errors[boxOf(spec.id)] = w.nowNeeded(spec.name);
  try {
    if (Object.keys(errors).length === 0)
      return await c.change(async (tx) => {
        for (const one of looked) await keepUpload(tx, c, open, one);
        const d = await supplementDossier(tx, c.deps.keys, {
          ref: refOf(open),
          revision: Number(c.form.get(REVISION)) || 0,
          citizen: c.actor,
          ...(corrected.changed ? { answers: corrected.changed } : {}),
          units: await unitLookup(tx),
          note,
          written: { content: contentOf(open, corrected), from: c.form.get(MARK) },
          now: c.now,
        });
        return followingPaths.dossier({ code: d.code }, { xong: 'supplement' });
      });
  } catch (e) {
    if (!(e instanceof Refusal) || !mayNow(open, 'supplement')) throw e;
    return again(c, e, { open, corrected, looked, errors });
  }
  if (!mayNow(open, 'supplement'))
    throw new Refusal('dossier.not-now', { verb: 'supplement', status: open.dossier.status });
  await keepUploads(c, open, looked, errors);
  const kept = await keepUnsent(c, open, corrected);
  return show(c, await openOwn(c), { said: corrected, errors, ...kept });
}

/** The form once more, with its words, after a refusal: nothing new in it, a file too many, or somebody was faster, be it oneself. */
async function again(c: AtOwnDossier, no: Refusal, o: Refused): Promise<Answer> {
  const { corrected, errors } = o;
  if (no.is('supplement.nothing')) errors[NOTE] = w.nothing;
  else if (no.is('dossier.changed')) errors[''] = w.changed;
  else if (no.is('supplement.part')) errors[boxOf(no.params.part)] = w.nowNeeded(no.params.name);
  else if (no.is('supplement.draft-changed')) return afterOwnChange(c, no, o);
  else if (!sentenceOf(no)) throw no;
  const now = await openOwn(c);
  if (!mayNow(now, 'supplement')) throw no;
  await keepUploads(c, now, o.looked, errors);
  const stale = no.is('dossier.changed');
  const kept = stale ? {} : await keepUnsent(c, now, corrected);
  return show(c, await openOwn(c), { said: corrected, errors, fresh: stale, ...kept }, stale ? 409 : 422);
}

/** Another page kept another draft: nothing is sent before they have seen both. Their files stay. */
async function afterOwnChange(
  c: AtOwnDossier,
  no: Refusal,
  { corrected, errors, looked }: Refused,
): Promise<Answer> {
  const now = await openOwn(c);
  if (!mayNow(now, 'supplement')) throw no;
  await keepUploads(c, now, looked, errors);
  const stale = await findSupplementDraft(c.deps.db, c.deps.keys, now.dossier);
  if (!stale) throw no;
  return showDifferences(c, now, corrected, stale);
}

interface Refused {
  open: OpenDossier;
  corrected: Corrected;
  looked: Awaited<ReturnType<typeof checkUploads>>;
  errors: FieldErrors;
}
