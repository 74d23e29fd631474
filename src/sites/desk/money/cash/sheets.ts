import { listSheets } from '#domain/cash';
import type { Officer } from '#domain/journal';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { cashWords as w } from '../../words/cash.ts';
import { SheetsView } from './sheets.view.tsx';

/** The officer's own sheets, one that was left open before the others, and what waits for them as a leader. */
export async function get(c: C<Officer>): Promise<Answer> {
  const { own, led } = await c.deps.db.reads((r) => listSheets(r, c.actor));
  return page(SheetsView({ c, own, led, done: c.query.oneOf('xong', w.done) }));
}
