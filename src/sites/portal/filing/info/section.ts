import { NotFound } from '#platform/errors.ts';
import { redirect } from '#platform/http/answer.ts';
import { stepPath } from '../filing.paths.ts';
import { type AtDraft, type Filing, ofDraft } from '../open-filing.ts';
import { afterSending } from './after-sending.ts';
import { type InfoPage, infoPages, listPages } from './info-page.ts';
import { savePage } from './save-page.ts';
import { showInfo } from './show-info.ts';

/** A page of step 1 of a long form. */
export const get = ofDraft<'section'>((c, f) => {
  const page = pageOf(c, f);
  const pages = listPages(f, f.draft.content);
  const isAsked = pages.some((each) => each.id === page.id);
  return isAsked ? showInfo(c, f, page, pages) : redirect(stepPath('info', f.draft.id));
});

/** Saves the page as it is. "Tiếp tục" also checks it and goes on, the list of sections goes to another one, with what is missing. */
export const post = ofDraft<'section'>((c, f) => savePage(c, f, pageOf(c, f)), {
  afterSending: (c, f, code) => afterSending(c, f, pageOf(c, f), code),
});

function pageOf(c: AtDraft<'section'>, f: Filing): InfoPage {
  const page = infoPages(f).find((each) => each.id === c.params.section);
  if (!page?.id) throw new NotFound('section');
  return page;
}
