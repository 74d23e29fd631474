import { loginsWithRequest, officerLogins } from '#domain/accounts';
import type { Officer } from '#domain/journal';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { adminPaths } from './admin.paths.ts';
import { OfficersView } from './officers.view.tsx';

const LONGEST = 60;

/** Lists officers' logins by user name, and what waits for a second administrator. */
export async function get(c: C<Officer>): Promise<Answer> {
  const { db } = c.deps;
  const [search, after] = [typed(c, 'ten'), typed(c, 'sau')];
  const [{ logins, more }, withRequest] = await Promise.all([
    officerLogins(db, c.actor, { search, after, now: c.now }),
    loginsWithRequest(db, c.actor, c.now),
  ]);
  const filter = search ? { ten: search } : {};
  const last = logins.at(-1);
  return page(
    OfficersView({
      c,
      logins,
      withRequest,
      search,
      first: after ? adminPaths.officers({}, filter) : undefined,
      next: more && last ? adminPaths.officers({}, { ...filter, sau: last.username }) : undefined,
    }),
  );
}

function typed(c: C<Officer>, name: string): string {
  return c.query.get(name).trim().toLowerCase().slice(0, LONGEST);
}
