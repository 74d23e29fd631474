import { type OpenDossier, saveSupplement } from '#domain/dossiers';
import type { SupplementContent, SupplementDraft } from '#domain/drafts';
import { Refusal } from '#platform/errors.ts';
import { type AtOwnDossier, refOf } from '../own-dossier.ts';
import { askedIn, type Correction, type ReadCorrection, requestedForm } from './supplement-answers.ts';
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
  if (!correction.touched && !stored) return { mark: markOfSupplement(askedIn(open), correction) };
  if (stored && correction.asked.length > 0) return { newer: stored };
  try {
    const result = await c.deps.db.tx((tx) =>
      saveSupplement(tx, c.deps.keys, {
        ref: refOf(open),
        citizen: c.actor,
        revision: Number(c.form.get(REVISION)) || 0,
        from: stored?.mark ?? '',
        content: contentOf(open, correction),
        now: c.now,
      }),
    );
    return 'newer' in result ? result : { mark: markOfSupplement(askedIn(open), correction) };
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
  return { answers: requestedForm(open) ? answers : {}, note, ...(reasons ? { reasons } : {}) };
}

/** The mark of a page that shows what was saved; or the newer draft that another page saved; or the reason why nothing could be saved. */
export type SaveResult = { mark: string } | { newer: SupplementDraft } | { refused: 'changed' | 'tooLong' };
