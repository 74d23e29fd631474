import { type OpenDossier, removeSupplementFile, supplementDossier } from '#domain/dossiers';
import { isFormAction } from '#domain/forms';
import { unitLookup } from '#domain/units';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { supplementWords as w } from '../words/following.ts';
import { askedParts, followingParts } from './asked-parts.ts';
import { followingPaths } from './following.paths.ts';
import { citizenOf, mayNow, openOwn, openOwnFor, refOf } from './own-dossier.ts';
import { SupplementView } from './supplement.view.tsx';
import { type Corrected, correctedAnswers } from './supplement-answers.ts';
import { NOTE, REVISION } from './supplement-names.ts';
import { boxOf, checkUploads, keepUpload, keepUploads } from './supplement-uploads.ts';

export const UPLOADS = { maxBytes: 20_000_000, maxFiles: 20 } as const;
const LONGEST_NOTE = 2000;

export async function get(c: C): Promise<Answer> {
  const open = await openOwnFor(c, 'supplement');
  return show(c, open, { said: { answers: open.answers, effective: open.answers }, errors: {} });
}

/**
 * One form for everything, so that nothing typed is lost when a file is added, taken away or refused. Its buttons say what is wanted:
 * `upload:<part>`, `remove:<file>`, one of the e-form's own, or nothing for sending.
 */
export async function post(c: C): Promise<Answer> {
  const action = c.form.get('_action');
  if (action === '') return send(c);
  const open = await openOwnFor(c, 'supplement');
  const corrected = await correctedAnswers(c, open, action);
  const errors: FieldErrors = {};
  const removed = /^remove:(.+)$/.exec(action)?.[1];
  if (removed) {
    await c.deps.db.tx((tx) =>
      removeSupplementFile(tx, { ref: refOf(open), citizen: citizenOf(c), fileId: removed, now: c.now }),
    );
    return show(c, await openOwn(c), { said: corrected, errors, done: w.removed });
  }
  const { effective } = corrected;
  const kept = await keepUploads(c, open, await checkUploads(c, open, effective, errors), errors);
  const rows = [...askedParts(open), ...followingParts(open, effective)];
  const wanted = rows.find((p) => action === `upload:${p.spec.id}`);
  if (wanted && kept === 0 && Object.keys(errors).length === 0)
    errors[boxOf(wanted.spec.id)] = w.notChosen(wanted.spec.name);
  const done = kept > 0 && !isFormAction(action) ? w.saved : undefined;
  return show(c, await openOwn(c), { said: corrected, errors, done });
}

/** Everything at once in one transaction: files still in their boxes, corrected answers, the note. */
async function send(c: C): Promise<Answer> {
  const open = await openOwn(c);
  const errors: FieldErrors = {};
  const corrected = await correctedAnswers(c, open, '');
  const looked = await checkUploads(c, open, corrected.effective, errors);
  const note = c.form.get(NOTE).trim();
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
          citizen: citizenOf(c),
          ...(corrected.changed ? { answers: corrected.changed } : {}),
          units: await unitLookup(tx),
          note,
          now: c.now,
        });
        return followingPaths.dossier({ code: d.code }, { xong: 'supplement' });
      });
  } catch (e) {
    if (!(e instanceof Refusal) || !mayNow(open, 'supplement')) throw e;
    return again(c, e, { open, corrected, looked, errors });
  }
  if (!mayNow(open, 'supplement')) throw new Refusal('dossier.not-now', { verb: 'supplement' });
  await keepUploads(c, open, looked, errors);
  return show(c, await openOwn(c), { said: corrected, errors });
}

/** The form once more, with its words, after a refusal: nothing new in it, a file too many, or somebody was faster. */
async function again(c: C, no: Refusal, o: Refused): Promise<Answer> {
  const { corrected, errors } = o;
  if (no.code === 'supplement.nothing') errors[NOTE] = w.nothing;
  else if (no.code === 'dossier.changed') errors[''] = w.changed;
  else if (no.code === 'supplement.part')
    errors[boxOf(String(no.params.part))] = w.nowNeeded(String(no.params.name));
  else if (!/^(file|pdf|supplement\.same-file)/.test(no.code)) throw no;
  const now = await openOwn(c);
  if (!mayNow(now, 'supplement')) throw no;
  await keepUploads(c, now, o.looked, errors);
  const stale = no.code === 'dossier.changed';
  return show(c, await openOwn(c), { said: corrected, errors, fresh: stale }, stale ? 409 : 422);
}

async function show(c: C, open: OpenDossier, o: Shown, status?: number): Promise<Answer> {
  const units = await unitLookup(c.deps.db);
  const wrong = Object.keys(o.errors).length > 0;
  const seen = o.fresh ? '' : c.form.get(REVISION);
  const view = SupplementView({
    c,
    open,
    units,
    longestNote: LONGEST_NOTE,
    revision: seen || String(open.dossier.revision),
    ...o,
  });
  return page(view, { status: status ?? (wrong ? 422 : 200) });
}

interface Shown {
  said: Pick<Corrected, 'answers' | 'effective'>;
  errors: FieldErrors;
  /** What was just done with a file. */
  done?: string | undefined;
  /** The form goes on from the dossier as it is now. */
  fresh?: boolean;
}

interface Refused {
  open: OpenDossier;
  corrected: Corrected;
  looked: Awaited<ReturnType<typeof checkUploads>>;
  errors: FieldErrors;
}
