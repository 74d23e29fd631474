import { type OpenDossier, saveSupplement } from '#domain/dossiers';
import type { SupplementContent, SupplementDraft } from '#domain/drafts';
import { Refusal } from '#platform/errors.ts';
import { type AtOwnDossier, refOf } from '../own-dossier.ts';
import { formRequested } from './requested-parts.ts';
import { type Correction, type ReadCorrection, requestedIn } from './supplement-answers.ts';
import { markOfSupplement } from './supplement-mark.ts';
import { REVISION } from './supplement-names.ts';

/**
 * Saves what was typed on the page, right or wrong, for another day or another device. Opening the page or uploading a file makes no
 * draft: nothing is saved while nothing was typed and no draft exists.
 */
export async function saveUnsent(
  c: AtOwnDossier,
  open: OpenDossier,
  correction: ReadCorrection,
): Promise<SaveResult> {
  const { stored } = correction;
  if (!correction.touched && !stored) {
    await c.deps.db.tx((tx) => c.forgetKept(tx)); // it says nothing
    return { mark: markOfSupplement(requestedIn(open, c.language), correction) };
  }
  if (stored && correction.conflicts.length > 0) return { newer: stored };
  try {
    const result = await c.deps.db.tx(async (tx) => {
      const saved = await saveSupplement(tx, c.deps.keys, {
        ref: refOf(open),
        citizen: c.actor,
        revision: Number(c.form.get(REVISION)) || 0,
        from: stored?.mark ?? '',
        content: contentOf(open, correction),
        now: c.now,
      });
      if (!('newer' in saved)) await c.forgetKept(tx);
      return saved;
    });
    return 'newer' in result ? result : { mark: markOfSupplement(requestedIn(open, c.language), correction) };
  } catch (e) {
    if (e instanceof Refusal && e.is('dossier.changed')) return { refused: 'changed' };
    if (e instanceof Refusal && e.is('supplement.too-long')) return { refused: 'tooLong' };
    throw e;
  }
}

/** The content of the draft: the answers of the e-form only where its correction was requested. */
export function contentOf(
  open: OpenDossier,
  { answers, note, reasons }: Pick<Correction, 'answers' | 'note' | 'reasons'>,
): SupplementContent {
  return { answers: formRequested(open) ? answers : {}, note, ...(reasons ? { reasons } : {}) };
}

/** The mark of a page that shows what was saved; or the newer draft that another page saved; or the reason why nothing could be saved. */
export type SaveResult = { mark: string } | { newer: SupplementDraft } | { refused: 'changed' | 'tooLong' };
