import { checkPaper } from '#domain/dossiers';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { CheckPaperView } from './check-paper.view.tsx';

/** Whether a printed form was issued by an agency of the province, and what has become of it, by the code on it. */
export async function get(c: C): Promise<Answer> {
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex');
  const code = c.query.get('ma').trim();
  const paper = code ? await checkPaper(c.deps.db, code) : undefined;
  return page(CheckPaperView({ c, code, paper }), { onlyNow: true });
}
