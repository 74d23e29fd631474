import { type OpenDossier, removeSupplementFile } from '#domain/dossiers';
import { findSupplementDraft } from '#domain/drafts';
import { type Answers, isFormAction } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, json, redirect } from '#platform/http/answer.ts';
import { choosesWords } from '../../filing/differences/differences.ts';
import { supplementWords as w } from '../../words/following.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, openOwn, openOwnFor, refOf } from '../own-dossier.ts';
import { askedParts, followingParts } from './asked-parts.ts';
import { keepUnsent } from './keep-unsent.ts';
import { sendSupplement } from './send-supplement.ts';
import { openSupplement, show, showDifferences } from './show-supplement.ts';
import { correctedAnswers } from './supplement-answers.ts';
import { boxOf, checkUploads, keepUploads } from './supplement-uploads.ts';

export const UPLOADS = { maxBytes: 20_000_000, maxFiles: 20 } as const;

export async function get(c: AtOwnDossier): Promise<Answer> {
  return openSupplement(c, await openOwnFor(c, 'supplement'));
}

/**
 * One form for everything, so that nothing typed is lost when a file is added, taken away or refused. Its buttons say what is wanted:
 * `save`, `upload:<part>`, `remove:<file>`, one of the e-form's own, or nothing for sending. Whatever is wanted, what was typed is
 * kept; a script that saves in between wants nothing else.
 */
export async function post(c: AtOwnDossier): Promise<Answer> {
  const action = c.wantsJson ? 'save' : c.form.get('_action');
  if (action === '') return sendSupplement(c);
  const open = await openOwnFor(c, 'supplement');
  const stored = choosesWords(c.form)
    ? await findSupplementDraft(c.deps.db, c.deps.keys, open.dossier)
    : undefined;
  const said = await correctedAnswers(c, open, action, stored?.content);
  const errors: FieldErrors = {};
  const done = await changeFiles(c, open, { action, effective: said.effective, errors });
  const kept = await keepUnsent(c, open, said);
  if (c.wantsJson) return 'mark' in kept ? json({ ok: true, revision: kept.mark }) : json({ ok: false }, 409);
  if (action !== 'save') return show(c, await openOwn(c), { said, errors, done, ...kept });
  if ('stale' in kept) return showDifferences(c, open, said, kept.stale);
  if ('refused' in kept) errors[''] = w[kept.refused];
  if (Object.keys(errors).length === 0)
    return redirect(followingPaths.supplement({ code: open.dossier.code }, { 'da-luu': '1' }));
  const fresh = 'refused' in kept && kept.refused === 'changed';
  return show(c, await openOwn(c), { said, errors, done, fresh, ...kept }, fresh ? 409 : 422);
}

/** Takes what stands in the boxes, or one file away; says what was done, and puts what was refused to its box. */
async function changeFiles(
  c: AtOwnDossier,
  open: OpenDossier,
  o: { action: string; effective: Answers; errors: FieldErrors },
): Promise<string | undefined> {
  const { action, effective, errors } = o;
  const removed = /^remove:(.+)$/.exec(action)?.[1];
  if (removed) {
    await c.deps.db.tx((tx) =>
      removeSupplementFile(tx, { ref: refOf(open), citizen: c.actor, fileId: removed, now: c.now }),
    );
    return w.removed;
  }
  const kept = await keepUploads(c, open, await checkUploads(c, open, effective, errors), errors);
  const rows = [...askedParts(open), ...followingParts(open, effective)];
  const wanted = rows.find((p) => action === `upload:${p.spec.id}`);
  if (wanted && kept === 0 && Object.keys(errors).length === 0)
    errors[boxOf(wanted.spec.id)] = w.notChosen(wanted.spec.name);
  return kept > 0 && !isFormAction(action) ? w.saved : undefined;
}
