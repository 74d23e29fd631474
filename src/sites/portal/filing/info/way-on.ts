import type { DraftContent } from '#domain/drafts';
import { stepPath } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import type { Filing } from '../open-filing.ts';
import { type InfoPage, listPages } from './info-page.ts';
import { pagePath } from './page-path.ts';

/** Before the id of a section, in a button that saves the page and goes there. */
export const TO_SECTION = 'to:';

/** Where "Tiếp tục" leads from a page that is right: to the next one, to the first that is not, or out of the step. */
export function wayOn(f: Filing, o: At): { to: string; reached?: 'parts' } {
  const { id } = f.draft;
  if (o.toReview) return { to: stepPath('review', id) };
  const pages = listPages(f, o.content);
  const next = o.page.id ? pages[placeIn(pages, o.page) + 1] : undefined;
  if (next) return { to: pagePath(id, next.id) };
  const incomplete = pages.find((page) => page.faults.length > 0);
  if (incomplete) return { to: pagePath(id, incomplete.id, { thieu: '1' }) };
  return { to: stepPath('parts', id), reached: 'parts' };
}

export function isWayThrough(action: string): boolean {
  return action === 'back' || action.startsWith(TO_SECTION);
}

/** Where the list of sections leads, or the way back, whatever is still missing on the page. */
export function wayThrough(f: Filing, o: At & { action: string }): string {
  const { id } = f.draft;
  const pages = listPages(f, o.content);
  if (o.action === 'back') {
    if (o.toReview) return stepPath('review', id);
    const before = pages[placeIn(pages, o.page) - 1];
    return before ? pagePath(id, before.id) : leadsTo.procedure({ code: f.draft.procedureCode });
  }
  const named = o.action.slice(TO_SECTION.length);
  const page = pages.find((each) => each.id === named);
  return page ? pagePath(id, page.id, { toReview: o.toReview }) : stepPath('info', id);
}

function placeIn(pages: readonly InfoPage[], page: InfoPage): number {
  return pages.findIndex((each) => each.id === page.id);
}

interface At {
  /** As it is after the save. */
  content: DraftContent;
  page: InfoPage;
  toReview: boolean;
}
