import type { OpenDossier } from '#domain/dossiers';
import { type Answers, computedAnswers, isFormAction } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, json, redirect } from '#platform/http/answer.ts';
import { queryOfLeftOut } from '#platform/http/left-out.ts';
import { computedForScript } from '#views/e-form/computed-field.tsx';
import type { C } from '../../../../deps.ts';
import { changeFile, readChange, readReuse } from '../../papers/change-file.ts';
import { boxOf, takeFiles, whileReceived } from '../../papers/take-files.ts';
import { takeOver } from '../../papers/take-over.ts';
import { supplementWords } from '../../words/supplement.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, mayNow, openOwn, openToAct } from '../own-dossier.ts';
import { followingParts, partsThatMayCome, requestedParts } from './requested-parts.ts';
import { saveUnsent } from './save-unsent.ts';
import { sendSupplement } from './send-supplement.ts';
import { openSupplement, show, showDifferences } from './show-supplement.ts';
import { contextOf, type ReadCorrection, readCorrection, requestedIn } from './supplement-answers.ts';
import { atBoxes, boxOfRemoved, keeperOf } from './supplement-keeper.ts';
import { markOfSupplement } from './supplement-mark.ts';
import { numberLostPage, tooLate } from './too-late.ts';

export const UPLOADS = {
  maxBytes: 20_000_000,
  maxFiles: 20,
  maxTotal: 60_000_000,
  boxes: whileReceived(async (c: AtOwnDossier) => boxesOf(c, await openOwn(c))),
  wordsAlone: { _action: 'save' },
} as const;

/** The boxes that the page may have, by whatever answers. */
function boxesOf(c: C, open: OpenDossier): string[] {
  return partsThatMayCome(open, c.language).map((p) => boxOf(p.spec.id));
}

const DONE = {
  luu: 'saved',
  xoa: 'removed',
  'tra-lai': 'restored',
  'xoa-luu': 'removedAndSaved',
  'tra-lai-luu': 'restoredAndSaved',
} as const;

export async function get(c: AtOwnDossier): Promise<Answer> {
  const done = c.query.oneOf('tep', DONE);
  const open = await openToAct(c, 'supplement');
  if ('dossier' in open && c.actor.lostNumber) return numberLostPage(c, open);
  return 'dossier' in open ? openSupplement(c, open, done && c.words(supplementWords)[DONE[done]]) : open;
}

/**
 * One form for everything, so that nothing typed is lost when a file is added, removed or refused. Its buttons name the action: `save`,
 * `upload:<part>`, `remove:<file>`, `restore:<file>`, `reuse:<file>`, one of the e-form's own, or nothing for sending. Every action also saves what was typed; the script
 * that saves in between does only that.
 */
export function post(c: AtOwnDossier): Promise<Answer> {
  return press(c);
}

/** The same, pressed in the box of a part. */
export async function press(c: AtOwnDossier, part?: string): Promise<Answer> {
  const action = c.wantsJson ? 'save' : c.form.get('_action');
  if (action === '') return sendSupplement(c);
  const open = await openOwn(c);
  if (!mayNow(open, 'supplement')) return tooLate(c, open);
  const correction = await readCorrection(c, open, action);
  const errors: FieldErrors = {};
  const done = await changeFiles(c, open, {
    action,
    part,
    effective: correction.effective,
    errors,
  });
  const result = await saveUnsent(c, open, correction);
  if (c.wantsJson) return 'mark' in result ? saved(c, open, correction) : json({ ok: false }, 409);
  // what was typed is in the draft: its own page shows it, and going back to it asks for the newest
  if (action !== 'save' && 'mark' in result && Object.keys(errors).length === 0)
    return redirect(followingPaths.supplement({ code: open.dossier.code }, { tep: done ?? 'khong' }));
  if (action !== 'save')
    return show(c, await openOwn(c), {
      correction,
      errors,
      done: done && c.words(supplementWords)[DONE[done]],
      ...result,
    });
  if ('newer' in result) return showDifferences(c, open, correction, result.newer);
  if ('refused' in result) errors[''] = c.words(supplementWords)[result.refused];
  if (Object.keys(errors).length === 0)
    return redirect(
      followingPaths.supplement({ code: open.dossier.code }, { 'da-luu': '1', ...queryOfLeftOut(c.form) }),
    );
  const fresh = 'refused' in result && result.refused === 'changed';
  return show(c, await openOwn(c), { correction, errors, fresh, ...result }, fresh ? 409 : 422);
}

// the mark is of what the page shows: it may still have older words than the draft in fields that it did not change
async function saved(c: C, open: OpenDossier, { answers, written }: ReadCorrection): Promise<Answer> {
  const requested = requestedIn(open, c.language);
  const { form } = requested;
  const found = form && computedAnswers(form, answers, await contextOf(c, open, form));
  return json({
    ok: true,
    revision: markOfSupplement(requested, written),
    ...(form && found ? { computed: computedForScript(form, found, c.language) } : {}),
  });
}

/**
 * Adds the files in the boxes, whichever button was pressed, and removes one file or brings it back. Returns what was done; a refused
 * file gets its reason at its box.
 */
async function changeFiles(
  c: AtOwnDossier,
  open: OpenDossier,
  o: { action: string; part: string | undefined; effective: Answers; errors: FieldErrors },
): Promise<keyof typeof DONE | undefined> {
  const { action, effective, errors } = o;
  const keeper = keeperOf(c, open, effective);
  const taken = await takeFiles(c, keeper);
  const reused = readReuse(action);
  const into = keeper.parts.find(({ id }) => id === o.part);
  if (reused && into) await takeOver(c, keeper, { part: into, fileId: reused, taken });
  const { accepted, refused } = taken;
  Object.assign(errors, atBoxes(refused));
  const change = readChange(action);
  if (change) {
    const place = followingPaths.supplement({ code: open.dossier.code });
    const sentence = await changeFile(c, keeper, { ...change, place });
    if (sentence) errors[await boxOfRemoved(c, open, change.fileId)] = sentence;
    const did = change.does === 'remove' ? 'xoa' : 'tra-lai';
    if (!sentence) return accepted > 0 ? (`${did}-luu` as const) : did;
  }
  const rows = [...requestedParts(open, c.language), ...followingParts(open, effective)];
  const target = rows.find((p) => action === `upload:${p.spec.id}`);
  if (target && accepted === 0 && Object.keys(errors).length === 0)
    errors[boxOf(target.spec.id)] = c.words(supplementWords).notChosen(target.spec.name);
  return accepted > 0 && !isFormAction(action) ? 'luu' : undefined;
}
