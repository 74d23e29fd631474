import type { Officer } from '#domain/journal';
import { readRegister, registersOf } from '#domain/registers';
import { NotFound } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import type { C } from '../../../deps.ts';
import { incomingPath } from './incoming.paths.ts';
import { IncomingBook } from './incoming.view.tsx';

const PAGE = 100;

/** One year of the register of one agency, the latest number first, a hundred to a page. */
export async function get(c: C<Officer>) {
  const posts = registersOf(c.actor);
  const post = posts.find((p) => p.agencyId === c.query.get('co-quan')) ?? posts[0];
  if (!post) throw new NotFound('register');
  const { agencyId } = post;
  const thisYear = Number(localDate(c.now).slice(0, 4));
  const year = numberIn(c.query.get('nam')) ?? thisYear;
  const before = numberIn(c.query.get('truoc'));
  const { documents, years } = await readRegister(c.deps.db, c.actor, {
    agencyId,
    year,
    before,
    limit: PAGE + 1,
  });
  const hrefOf = (truoc?: string) =>
    incomingPath({}, { ...(posts.length > 1 ? { 'co-quan': agencyId } : {}), nam: String(year), truoc });
  const last = documents[PAGE - 1];
  return page(
    IncomingBook({
      c,
      posts,
      post,
      year,
      years: [...new Set([thisYear, ...years])].toSorted((a, b) => b - a),
      documents: documents.slice(0, PAGE),
      first: before === undefined ? undefined : hrefOf(),
      next: documents.length > PAGE && last ? hrefOf(String(last.number)) : undefined,
    }),
  );
}

/** A number that a year or a register can have; undefined for anything else. */
function numberIn(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
