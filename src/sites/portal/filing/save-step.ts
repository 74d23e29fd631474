import { type Draft, type DraftContent, type DraftStep, draftMark, saveDraft } from '#domain/drafts';
import type { C } from '../../../deps.ts';
import type { Filing } from './open-filing.ts';

/** The hidden field that says from which state of the draft a page was drawn. */
export const REVISION = 'revision';

const fields = {
  info: ['onBehalf', 'owner', 'caseId', 'agencyId', 'answers'],
  fee: ['delivery', 'deliveryAddress', 'declared'],
} as const satisfies Record<SavedStep, readonly (keyof DraftContent)[]>;

/**
 * Keeps what a step's page posted, right or wrong, exactly once: the same words again change nothing, other words from a page that is
 * not up to date are not written, and the caller shows the difference. A page is up to date as long as its own step has not changed: a
 * tab with another step open is no conflict.
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
      ...(o.reached ? { reached: o.reached } : {}),
      now: c.now,
    }),
  );
}

/** What a page's hidden field holds: the mark of what this step says. */
export function revisionOf(draft: Draft, step: SavedStep): string {
  return draftMark(draft, fields[step]);
}

export type SavedStep = 'info' | 'fee';
