import { type Draft, type DraftContent, type DraftStep, draftMark, saveDraft } from '#domain/drafts';
import type { C } from '../../../deps.ts';
import type { Filing } from './open-filing.ts';

/** The hidden field with the mark of the draft that a page was drawn from. */
export const REVISION = 'revision';

const fields = {
  info: ['onBehalf', 'owner', 'caseId', 'agencyId', 'answers'],
  fee: ['delivery', 'deliveryAddress', 'declared'],
} as const satisfies Record<SavedStep, readonly (keyof DraftContent)[]>;

/**
 * Saves what the page of a step posted, right or wrong. The same words again change nothing; other words from a page that is out of date
 * are not saved, and the caller shows the difference. A page is up to date as long as its own step has not changed, so that a tab with
 * another step open is no conflict.
 */
export async function saveStep(
  c: C,
  f: Filing,
  o: { step: SavedStep; change: Partial<DraftContent>; reached?: DraftStep },
): Promise<{ saved: Draft } | { newer: Draft }> {
  return c.deps.db.tx((tx) =>
    saveDraft(tx, c.deps.keys, {
      citizen: f.citizen,
      id: f.draft.id,
      from: c.form.get(REVISION),
      change: o.change,
      versionId: f.version.id,
      ...(o.reached ? { reached: o.reached } : {}),
      now: c.now,
    }),
  );
}

/** The value of that hidden field: the mark of this step's content. */
export function revisionOf(draft: Draft, step: SavedStep): string {
  return draftMark(draft, fields[step]);
}

export type SavedStep = 'info' | 'fee';
