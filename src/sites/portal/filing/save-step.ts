import { type Draft, type DraftContent, type DraftStep, draftMark, saveDraft } from '#domain/drafts';
import type { C } from '../../../deps.ts';
import type { Filing } from './open-filing.ts';

/** The hidden field with the mark of what a page shows (`markOfPage`). */
export const REVISION = 'revision';

const fields = {
  info: ['onBehalf', 'owner', 'caseId', 'agencyId', 'answers'],
  fee: ['delivery', 'deliveryAddress'],
} as const satisfies Record<SavedStep, readonly (keyof DraftContent)[]>;

/**
 * Saves what the page of a step posted, right or wrong, put together with the draft as it was read (`reconcile`). Of a draft that was saved
 * in between, the caller gets the newer one and puts them together again. Only its own step counts, so that a tab with another step open
 * is no conflict.
 */
export async function saveStep(
  c: C,
  f: Filing,
  o: { step: SavedStep; change: Partial<DraftContent>; reached?: DraftStep },
): Promise<{ saved: Draft } | { newer: Draft }> {
  return c.deps.db.tx(async (tx) => {
    const result = await saveDraft(tx, c.deps.keys, {
      citizen: f.citizen,
      id: f.draft.id,
      from: draftMark(f.draft, fields[o.step]),
      change: o.change,
      versionId: f.version.id,
      ...(o.reached ? { reached: o.reached } : {}),
      now: c.now,
    });
    if ('saved' in result) await c.forgetKept(tx);
    return result;
  });
}

export type SavedStep = 'info' | 'fee';
