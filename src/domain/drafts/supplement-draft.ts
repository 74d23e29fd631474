import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { asStored, markOf, saveOutcome } from './saving.ts';
import {
  deleteSupplement,
  type SupplementContent,
  type SupplementedDossier,
  selectSupplement,
  selectSupplementTime,
  upsertSupplement,
} from './supplement-draft.store.ts';

/** More than any real answer needs. */
const MOST_LETTERS = 200_000;

/** What the filer has written so far in answer to a supplement request; undefined when nothing is saved. */
export async function findSupplementDraft(
  db: Reader,
  keys: Keys,
  dossier: SupplementedDossier,
): Promise<SupplementDraft | undefined> {
  const draft = await selectSupplement(db, keys, dossier);
  return draft && { ...draft, mark: markOf(draft.content) };
}

/** When the unsent supplement of this dossier was last saved, without opening it. */
export async function supplementSavedAt(db: Reader, dossier: SupplementedDossier): Promise<Date | undefined> {
  return selectSupplementTime(db, dossier);
}

/**
 * Saves what the filer has written, right or wrong, until the supplement is sent; the caller has locked the dossier's row. A page that
 * was rendered from an older draft does not overwrite the stored one: the caller gets the stored draft and shows the difference.
 * Refuses 'supplement.too-long'.
 */
export async function keepSupplementDraft(
  tx: Tx,
  keys: Keys,
  o: WrittenSupplement & { dossier: SupplementedDossier; now: Date },
): Promise<{ saved: SupplementDraft } | { newer: SupplementDraft }> {
  const content = asStored(o.content);
  if (JSON.stringify(content).length > MOST_LETTERS) throw new Refusal('supplement.too-long', {}, 422);
  const before = await findSupplementDraft(tx, keys, o.dossier);
  const outcome = saveOutcome(before?.content, content, o.from);
  if (before && outcome === 'same') return { saved: before };
  if (before && outcome === 'stale') return { newer: before };
  await upsertSupplement(tx, keys, o.dossier, content, o.now);
  return { saved: { content, savedAt: o.now, mark: markOf(content) } };
}

/** Refuses 'supplement.draft-changed' when a page sends content that differs from the stored draft and was rendered from an older one. */
export async function refuseChangedDraft(
  tx: Tx,
  keys: Keys,
  dossier: SupplementedDossier,
  sent: WrittenSupplement,
): Promise<void> {
  const draft = await selectSupplement(tx, keys, dossier);
  if (saveOutcome(draft?.content, sent.content, sent.from) === 'stale')
    throw new Refusal('supplement.draft-changed');
}

/** Deletes the draft because the dossier moves on; the caller has locked the dossier's row. */
export async function dropSupplementDraft(tx: Tx, dossier: SupplementedDossier): Promise<void> {
  await deleteSupplement(tx, dossier);
}

/** An unsent supplement. */
export interface SupplementDraft {
  content: SupplementContent;
  savedAt: Date;
  /** Identifies this content; a page carries it, and is up to date as long as the mark is the same. */
  mark: string;
}

/** A supplement as a page submits it. */
export interface WrittenSupplement {
  content: SupplementContent;
  /** The mark of the draft that the page was rendered from; '' when there was none. */
  from: string;
}
