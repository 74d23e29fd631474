import type { Citizen } from '#domain/journal';
import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { lockDraft, selectDraft, selectSentCode, updateDraft } from './draft.store.ts';
import { type Draft, type DraftContent, type DraftStep, draftSteps } from './draft.ts';
import { markOf, saveOutcome } from './saving.ts';

/** The person's own draft. @throws NotFound for another person's draft and for an invalid id. */
export async function getDraft(db: Reader, keys: Keys, citizen: Citizen, id: string): Promise<Draft> {
  const draft = isId(id) ? await selectDraft(db, keys, citizen.partyId, id) : undefined;
  if (!draft) throw new NotFound('draft');
  return draft;
}

/** The number of the dossier that a person's own draft became which was sent and has been deleted since; undefined for every other id. */
export async function findSentCode(db: Reader, citizen: Citizen, id: string): Promise<string | undefined> {
  return isId(id) ? selectSentCode(db, citizen.partyId, id) : undefined;
}

/** A mark of some fields of a draft. The page that shows the fields carries it and sends it back when it saves them. */
export function draftMark(draft: Pick<Draft, 'content'>, fields: readonly string[]): string {
  return markOf(fieldsOf(draft, fields));
}

/**
 * Saves what the person has written. If the changed fields have been saved from elsewhere since the page was rendered, nothing is
 * overwritten: the caller gets the present draft and shows the difference. Changes to other steps' fields are no conflict.
 * Refuses 'draft.sent' when the draft was sent in the meantime.
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
  if (saveOutcome(stored, o.change, o.from) === 'stale') return { newer: draft };
  const saved: Draft = {
    ...draft,
    ...(o.versionId ? { versionId: o.versionId } : {}),
    content: { ...draft.content, ...o.change },
    step: laterStep(draft.step, o.reached),
    revision: draft.revision + 1,
    updatedAt: o.now,
  };
  await updateDraft(tx, keys, saved);
  return { saved };
}

// always in the same order
function fieldsOf({ content }: Pick<Draft, 'content'>, fields: readonly string[]): Partial<DraftContent> {
  return Object.fromEntries(Object.entries(content).filter(([name]) => fields.includes(name)));
}

function laterStep(a: DraftStep, b: DraftStep | undefined): DraftStep {
  return b && draftSteps.indexOf(b) > draftSteps.indexOf(a) ? b : a;
}

export interface SavedDraft {
  citizen: Citizen;
  id: string;
  /** The mark (`draftMark`) of the changed fields as the page showed them. */
  from: string;
  change: Partial<DraftContent>;
  reached?: DraftStep;
  /** The version of the procedure by which the page was drawn. */
  versionId?: string;
  now: Date;
}
