import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Draft, type DraftContent, type DraftStep, getDraft, saveDraft } from '#domain/drafts';
import type { C } from '../../../deps.ts';
import type { Filing } from './open-filing.ts';

/** The hidden field that says from which state of the draft a page was drawn. */
export const REVISION = 'revision';

const slices = {
  info: ['onBehalf', 'owner', 'caseId', 'agencyId', 'answers'],
  fee: ['delivery', 'deliveryAddress', 'declared'],
} as const satisfies Record<SavedStep, readonly (keyof DraftContent)[]>;

/**
 * Keeps what a step's page posted, right or wrong. The revision makes it exactly once: the same words again change nothing, other
 * words from a page that is not up to date are not written, and the caller shows the difference. A page is up to date as long as its
 * own step has not changed: a tab with another step open is no conflict.
 */
export async function saveStep(
  c: C,
  f: Filing,
  o: { step: SavedStep; change: Partial<DraftContent>; reached?: DraftStep },
): Promise<{ saved: Draft } | { stale: Draft }> {
  const { deps } = c;
  const [number = '', digest = ''] = c.form.get(REVISION).split('.');
  const same = (d: Draft) => isDeepStrictEqual(sliceOf(d.content, o.step), plain(o.change));
  return deps.db.tx(async (tx) => {
    const now = await getDraft(tx, deps.keys, f.citizen, f.draft.id);
    const current = number === String(now.revision) || digest === digestOf(now.content, o.step) || same(now);
    const kept = await saveDraft(tx, deps.keys, {
      citizen: f.citizen,
      id: now.id,
      revision: current ? now.revision : -1,
      change: o.change,
      ...(o.reached ? { reached: o.reached } : {}),
      now: c.now,
    });
    return 'stale' in kept && same(kept.stale) ? { saved: kept.stale } : kept;
  });
}

/** What a page's hidden field holds: the revision, and what this step says in it. */
export function revisionOf(draft: Draft, step: SavedStep): string {
  return `${draft.revision}.${digestOf(draft.content, step)}`;
}

function sliceOf(content: DraftContent, step: SavedStep): Partial<DraftContent> {
  return Object.fromEntries(slices[step].map((name) => [name, content[name]]));
}

function digestOf(content: DraftContent, step: SavedStep): string {
  return createHash('sha256')
    .update(JSON.stringify(sliceOf(content, step)))
    .digest('base64url')
    .slice(0, 22);
}

// as it comes back from the store: without what is undefined
function plain(change: Partial<DraftContent>): unknown {
  return JSON.parse(JSON.stringify(change));
}

export type SavedStep = 'info' | 'fee';
