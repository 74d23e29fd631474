import type { Citizen } from '#domain/journal';
import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { lockDraft, selectDraft, updateDraft } from './draft.store.ts';
import { type Draft, type DraftContent, type DraftStep, draftSteps } from './draft.ts';
import { markOf, saving } from './saving.ts';

/** The person's own draft. @throws NotFound for anybody else's and for an id that is none. */
export async function getDraft(db: Reader, keys: Keys, citizen: Citizen, id: string): Promise<Draft> {
  const draft = isId(id) ? await selectDraft(db, keys, citizen.partyId, id) : undefined;
  if (!draft) throw new NotFound('draft');
  return draft;
}

/** The mark of some fields of a draft, which a page that shows them carries until it saves them. */
export function draftMark(draft: Pick<Draft, 'content'>, fields: readonly string[]): string {
  return markOf(fieldsOf(draft, fields));
}

/**
 * Keeps what the person has written. A page that was drawn from something else than these fields say now does not overwrite them: the
 * caller is given the draft as it stands now and shows the difference. Another step's fields are no conflict.
 * Refuses 'draft.sent' when it was sent meanwhile.
 */
export async function saveDraft(
  tx: Tx,
  keys: Keys,
  o: SavedDraft,
): Promise<{ saved: Draft } | { newer: Draft }> {
  const draft = isId(o.id) ? await lockDraft(tx, keys, o.citizen.partyId, o.id) : undefined;
  if (!draft) throw new NotFound('draft');
  if (draft.dossierId) throw new Refusal('draft.sent', { code: draft.code ?? '' });
  const stored = fieldsOf(draft, Object.keys(o.change));
  if (saving(stored, o.change, o.from) === 'stale') return { newer: draft };
  const saved: Draft = {
    ...draft,
    content: { ...draft.content, ...o.change },
    step: further(draft.step, o.reached),
    revision: draft.revision + 1,
    updatedAt: o.now,
  };
  await updateDraft(tx, keys, saved);
  return { saved };
}

// in one order, whoever asks
function fieldsOf({ content }: Pick<Draft, 'content'>, fields: readonly string[]): Partial<DraftContent> {
  return Object.fromEntries(Object.entries(content).filter(([name]) => fields.includes(name)));
}

function further(a: DraftStep, b: DraftStep | undefined): DraftStep {
  return b && draftSteps.indexOf(b) > draftSteps.indexOf(a) ? b : a;
}

export interface SavedDraft {
  citizen: Citizen;
  id: string;
  /** The mark (`draftMark`) of the changed fields as the page showed them. */
  from: string;
  change: Partial<DraftContent>;
  reached?: DraftStep;
  now: Date;
}
