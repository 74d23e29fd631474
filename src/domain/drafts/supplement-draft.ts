import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { asStored, markOf, saving } from './saving.ts';
import {
  deleteSupplement,
  type SupplementContent,
  type SupplementedDossier,
  selectSupplement,
  selectSupplementTime,
  upsertSupplement,
} from './supplement-draft.store.ts';

/** No answer to a request is as long as this. */
const MOST_LETTERS = 200_000;

/** What the filer has written so far to answer the request for supplement, or undefined when nothing was kept. */
export async function findSupplementDraft(
  db: Reader,
  keys: Keys,
  dossier: SupplementedDossier,
): Promise<SupplementDraft | undefined> {
  const kept = await selectSupplement(db, keys, dossier);
  return kept && { ...kept, mark: markOf(kept.content) };
}

/** When the unsent supplement of this dossier was last saved, without opening it. */
export async function supplementSavedAt(db: Reader, dossier: SupplementedDossier): Promise<Date | undefined> {
  return selectSupplementTime(db, dossier);
}

/**
 * Keeps what the filer has written, right or wrong, until the supplement is sent; the caller holds the dossier's row. A page that was
 * drawn from another draft than is kept now does not overwrite it: the caller is given it and shows the difference.
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
  const as = saving(before?.content, content, o.from);
  if (before && as === 'same') return { saved: before };
  if (before && as === 'stale') return { newer: before };
  await upsertSupplement(tx, keys, o.dossier, content, o.now);
  return { saved: { content, savedAt: o.now, mark: markOf(content) } };
}

/** Refuses 'supplement.draft-changed' when what a page sends was drawn from another draft than is kept now, and says something else. */
export async function mustKnowDraft(
  tx: Tx,
  keys: Keys,
  dossier: SupplementedDossier,
  sent: WrittenSupplement,
): Promise<void> {
  const kept = await selectSupplement(tx, keys, dossier);
  if (saving(kept?.content, sent.content, sent.from) === 'stale')
    throw new Refusal('supplement.draft-changed');
}

/** Lets go of the draft, because the dossier moves on; the caller holds its row. */
export async function dropSupplementDraft(tx: Tx, dossier: SupplementedDossier): Promise<void> {
  await deleteSupplement(tx, dossier);
}

/** A supplement that was not sent. */
export interface SupplementDraft {
  content: SupplementContent;
  savedAt: Date;
  /** Says which content this is; a page carries it, and is up to date as long as it is the same. */
  mark: string;
}

/** What a page says of a supplement. */
export interface WrittenSupplement {
  content: SupplementContent;
  /** The mark of the draft that the page was drawn from; '' when none was kept. */
  from: string;
}
