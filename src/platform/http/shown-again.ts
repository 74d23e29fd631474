import { DatabaseAway } from '../db/database-away.ts';
import { isDiskFull } from '../disk-space.ts';
import { type Answer, redirect } from './answer.ts';
import { CSRF_COOKIE } from './csrf.ts';
import type { DoorDeps } from './door-deps.ts';
import { piecesToPage } from './door-language.ts';
import type { PeopleDoor, Visit } from './people-visit.ts';
import { findRefused, keepRefused } from './refused-page.ts';
import type { Route } from './route.ts';
import { render } from './send.ts';

const REFUSED = [409, 422];
const KEPT = 'giu';
// what opens an account or a dossier is in no page that is kept, and whoever is refused with it is answered at once
const SECRET = /password|^(code|totp|secret)$/i;

/**
 * A browser cannot go back to a page that answered a POST, and puts older words into the page before it. So a page that refuses a form
 * is kept, and the browser is sent to it: at the form's own page, by an id that says nothing. Where it cannot be kept, and for a form
 * with a secret, the page is the answer.
 */
export async function sendToRefused<D extends DoorDeps, A>(v: Visit<D, A>, answer: Answer): Promise<Answer> {
  const { c, door, row } = v;
  const browser = c.cookie(CSRF_COOKIE);
  if (row.method !== 'POST' || answer.kind !== 'page' || !REFUSED.includes(answer.status)) return answer;
  if (c.wantsJson || !browser || !c.form.has('_csrf') || c.form.names().some((name) => SECRET.test(name)))
    return answer;
  const page = pageOf(door, row);
  // a page that one may not ask for at any time could refuse the words in their turn
  if (!page?.who.allows(c.actor) || typeof page.cost === 'object') return answer;
  const { db, keys, disk } = c.deps;
  try {
    if (await disk.isLow()) return answer;
    const address = addressOf(c.pageIn(c.language));
    const id = await keepRefused(db, keys, {
      browser,
      address: c.ip,
      token: c.csrf(),
      path: address.pathname,
      status: answer.status,
      html: render(answer),
      now: c.now,
    });
    if (!id) return answer;
    address.searchParams.set(KEPT, id);
    return redirect(`${address.pathname}${address.search}`);
  } catch (e) {
    if (e instanceof DatabaseAway || isDiskFull(e)) return answer;
    throw e;
  }
}

/** The page that refused a form of this browser, when the address names one that is still kept; else the form's page is shown as it is. */
export async function refusedBefore<D extends DoorDeps, A>({
  c,
  request,
}: Visit<D, A>): Promise<Answer | undefined> {
  if (!request.url.includes(`${KEPT}=`)) return undefined;
  const found = await findRefused(c.deps.db, c.deps.keys, {
    browser: c.cookie(CSRF_COOKIE),
    account: c.session?.subjectId,
    path: addressOf(request.url).pathname,
    id: c.query.get(KEPT),
    now: c.now,
  });
  return found && { kind: 'refused-page', ...found };
}

// the page that a form stands on, also of a form that posts to an address of its own
function pageOf<D extends DoorDeps, A>(door: PeopleDoor<D, A>, row: Route<D, A>): Route<D, A> | undefined {
  const pieces = row.path.split('/');
  const path = pieces.slice(0, pieces.length - piecesToPage(door, row)).join('/');
  return door.rows.find((r) => r.method === 'GET' && r.path === path);
}

function addressOf(url: string): URL {
  return new URL(url, 'http://page');
}
