import { DatabaseAway } from '../db/database-away.ts';
import { isDiskFull } from '../disk-space.ts';
import { type Answer, redirect } from './answer.ts';
import { CSRF_COOKIE } from './csrf.ts';
import type { DoorDeps } from './door-deps.ts';
import { piecesToPage } from './door-language.ts';
import type { Form } from './form.ts';
import type { PeopleDoor, Visit } from './people-visit.ts';
import { findRefused, keepRefused } from './refused-page.ts';
import type { Route } from './route.ts';
import { isSecret } from './secret-field.ts';
import { render } from './send.ts';

const SHOWN = [200, 409, 422];
/** In the query of a page that answered a form and is shown again. */
export const KEPT = 'giu';
const WRITTEN_AS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/**
 * A browser cannot go back to a page that answered a POST, and puts older words into the page before it. So a page that answers a form is
 * kept, and the browser is sent to it: at the form's own page, by an id that says nothing. Where it cannot be kept, and where it shows a
 * secret, the page is the answer.
 */
export async function sendToAnswer<D extends DoorDeps, A>(v: Visit<D, A>, answer: Answer): Promise<Answer> {
  const { c, door, row } = v;
  const browser = c.cookie(CSRF_COOKIE);
  if (row.method !== 'POST' || answer.kind !== 'page' || !SHOWN.includes(answer.status)) return answer;
  if (c.wantsJson || !browser || !c.form.has('_csrf') || answer.onlyNow) return answer;
  if (!pageOf(door, row)?.who.allows(c.actor)) return answer;
  const html = render(answer);
  if (tells(html, c.form)) return answer;
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
      html,
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

/** The page that answered a form of this browser, when the address names one that is still kept; else the form's page is shown as it is. */
export async function answerShownBefore<D extends DoorDeps, A>({
  c,
  row,
  request,
}: Visit<D, A>): Promise<Answer | undefined> {
  if (!request.url.includes(`${KEPT}=`) || !row.who.allows(c.actor)) return undefined;
  const found = await findRefused(c.deps.db, c.deps.keys, {
    browser: c.cookie(CSRF_COOKIE),
    account: c.session?.subjectId,
    path: addressOf(request.url).pathname,
    id: c.query.get(KEPT),
    now: c.now,
  });
  return found && { kind: 'refused-page', ...found };
}

// whether a page has a secret in it that was sent: as it was typed, or as it is written there
function tells(html: string, form: Form): boolean {
  return form
    .names()
    .filter(isSecret)
    .flatMap((name) => form.all(name))
    .some((value) => value.trim() !== '' && (html.includes(value) || html.includes(escaped(value))));
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (sign) => WRITTEN_AS[sign] ?? sign);
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
