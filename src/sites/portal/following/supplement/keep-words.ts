import {
  type KeptWords,
  type OpenDossier,
  type SupplementWords,
  saveSupplementWords,
} from '#domain/dossiers';
import { Refusal } from '#platform/errors.ts';
import type { C } from '../../../../deps.ts';
import { citizenOf, refOf } from '../own-dossier.ts';
import { askedForm, type Corrected } from './supplement-answers.ts';
import { MARK, REVISION } from './supplement-names.ts';

/**
 * Keeps what was typed on the page, right or wrong, for another day or another device. Where nothing was typed and nothing is kept,
 * nothing is: opening the page, or sending a file, makes no words.
 */
export async function keepWords(c: C, open: OpenDossier, said: Corrected): Promise<Kept> {
  const from = c.form.get(MARK);
  if (!said.touched && !from) return { mark: '' };
  try {
    const result = await c.deps.db.tx((tx) =>
      saveSupplementWords(tx, c.deps.keys, {
        ref: refOf(open),
        citizen: citizenOf(c),
        revision: Number(c.form.get(REVISION)) || 0,
        from,
        words: wordsOf(open, said),
        now: c.now,
      }),
    );
    return 'stale' in result ? result : { mark: result.kept.mark };
  } catch (e) {
    if (e instanceof Refusal && e.is('dossier.changed')) return { refused: 'changed' };
    if (e instanceof Refusal && e.is('supplement.too-long')) return { refused: 'tooLong' };
    throw e;
  }
}

/** What is kept of a page: the e-form only where it was asked for. */
export function wordsOf(open: OpenDossier, said: Corrected): SupplementWords {
  return { answers: askedForm(open) ? said.answers : {}, note: said.note };
}

/** The mark of what is kept now; or what was kept meanwhile by another page; or why nothing could be. */
export type Kept = { mark: string } | { stale: KeptWords } | { refused: 'changed' | 'tooLong' };
