import { redirect } from '#platform/http/answer.ts';
import { stepPath } from './filing.paths.ts';
import { firstIncomplete, ofDraft } from './open-filing.ts';

/** A draft found again: the first step where something is missing. */
export const get = ofDraft((_c, f) =>
  redirect(stepPath(firstIncomplete(f, 'review') ?? 'review', f.draft.id)),
);
