import { redirect } from '#platform/http/answer.ts';
import { stepPath } from './filing.paths.ts';
import { firstIncomplete, ofDraft } from './open-filing.ts';

/** Continues a draft at its first incomplete step. */
export const get = ofDraft((_c, f) =>
  redirect(stepPath(firstIncomplete(f, 'review') ?? 'review', f.draft.id)),
);
