import { deleteDraft } from '#domain/drafts';
import { page } from '#platform/http/answer.ts';
import { filingPaths } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { ofDraft } from '../open-filing.ts';
import { DiscardView } from './discard.view.tsx';

/** Asks for confirmation before a draft and its files are deleted. */
export const get = ofDraft((c, f) => page(DiscardView({ c, f })));

export const post = ofDraft((c, f) =>
  c.change(async (tx) => {
    await deleteDraft(tx, c.deps.keys, { citizen: f.citizen, id: f.draft.id, now: c.now });
    await c.forgetMoot(tx, [filingPaths.resume({ draft: f.draft.id })]);
    return leadsTo.mine();
  }),
);
