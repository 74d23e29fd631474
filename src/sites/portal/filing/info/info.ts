import { redirect } from '#platform/http/answer.ts';
import { ofDraft } from '../open-filing.ts';
import { afterSending } from './after-sending.ts';
import { infoPages, listPages, wholePage } from './info-page.ts';
import { pagePath } from './page-path.ts';
import { savePage } from './save-page.ts';
import { showInfo } from './show-info.ts';

/** Step 1: a short form on this page, a long one at the page where it is to be continued. */
export const get = ofDraft((c, f) => {
  const { draft } = f;
  const [only, another] = infoPages(f);
  if (only && !another) return showInfo(c, f, only);
  const pages = listPages(f, draft.content);
  const incomplete = pages.find((page) => page.faults.length > 0);
  const isNew = draft.revision === 1 && !c.query.has('thieu');
  const page = isNew ? pages[0] : (incomplete ?? pages.at(-1));
  if (!page) return showInfo(c, f, wholePage(f));
  // whoever comes back from the review goes back there
  const toReview = c.query.has('thieu') && draft.step === 'review';
  const query = c.query.has('thieu') && incomplete ? { thieu: '1' } : {};
  return redirect(pagePath(draft.id, page.id, { ...query, toReview }));
});

/** Saves a short form, and the whole of a long one from a page that was drawn before there were pages of sections. */
export const post = ofDraft((c, f) => savePage(c, f, wholePage(f)), {
  afterSending: (c, f, code) => afterSending(c, f, wholePage(f), code),
});
