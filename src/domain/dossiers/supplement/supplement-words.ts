import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Citizen } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from '../dossier.ts';
import { lockAsked } from './lock-asked.ts';
import {
  deleteWords,
  type SupplementWords,
  selectWords,
  selectWordsTime,
  upsertWords,
} from './supplement-words.store.ts';

export type { SupplementWords };

/** No answer to a request is as long as this. */
const MOST_LETTERS = 200_000;

/** What the filer has written so far to answer the request for supplement, or undefined when nothing was kept. */
export async function findSupplementWords(
  db: Reader,
  keys: Keys,
  dossier: Pick<Dossier, 'id'>,
): Promise<KeptWords | undefined> {
  const kept = await selectWords(db, keys, dossier.id);
  return kept && { ...kept, mark: markOf(kept.words) };
}

/** When words were last kept for this dossier's supplement, without opening them. */
export async function supplementSavedAt(db: Reader, dossier: Pick<Dossier, 'id'>): Promise<Date | undefined> {
  return selectWordsTime(db, dossier.id);
}

/**
 * Keeps what the filer has written, right or wrong, until the supplement is sent. A page that was drawn from other words than those
 * that are kept now does not overwrite them: the caller is given them and shows the difference.
 * Refuses 'supplement.closed' when nothing is asked any more, 'dossier.changed' when the page was drawn before another change of the
 * dossier, and 'supplement.too-long'. @throws NotFound for everybody but the filer
 */
export async function saveSupplementWords(
  tx: Tx,
  keys: Keys,
  o: SavedWords,
): Promise<{ kept: KeptWords } | { stale: KeptWords }> {
  const dossier = await lockAsked(tx, o.ref, o.citizen);
  if (o.revision !== dossier.revision) throw new Refusal('dossier.changed');
  const words = asStored(o.words);
  if (JSON.stringify(words).length > MOST_LETTERS) throw new Refusal('supplement.too-long', {}, 422);
  const before = await findSupplementWords(tx, keys, dossier);
  if (before && isDeepStrictEqual(before.words, words)) return { kept: before };
  if (before && before.mark !== o.from) return { stale: before };
  await upsertWords(tx, keys, dossier, words, o.now);
  return { kept: { words, savedAt: o.now, mark: markOf(words) } };
}

/**
 * Lets go of what was kept, because the dossier moves on; the caller holds its row. With `sent`, what a page sends now: refuses
 * 'supplement.words-changed' when other words were kept after that page was drawn.
 */
export async function dropSupplementWords(
  tx: Tx,
  keys: Keys,
  dossier: Pick<Dossier, 'id'>,
  sent?: { words: SupplementWords; from: string },
): Promise<void> {
  const kept = sent && (await findSupplementWords(tx, keys, dossier));
  if (sent && kept && kept.mark !== sent.from && !isDeepStrictEqual(kept.words, asStored(sent.words)))
    throw new Refusal('supplement.words-changed');
  await deleteWords(tx, dossier.id);
}

// by what they say: words that were changed and changed back are the same words
function markOf(words: SupplementWords): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 22);
}

// as it comes back from the store: without what is undefined
function asStored(words: SupplementWords): SupplementWords {
  return JSON.parse(JSON.stringify(words)) as SupplementWords; // the same, read again
}

export interface KeptWords {
  words: SupplementWords;
  savedAt: Date;
  /** Says which words these are; a page carries it, and is up to date as long as it is the same. */
  mark: string;
}

export interface SavedWords {
  ref: DossierRef;
  citizen: Citizen;
  /** The revision of the dossier that the page showed. */
  revision: number;
  /** The mark of the words that the page was drawn from; '' when none were kept. */
  from: string;
  words: SupplementWords;
  now: Date;
}
