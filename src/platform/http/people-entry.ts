import type {} from '@fastify/cookie';
import { NotFound, Refusal } from '../errors.ts';
import { LANGUAGES } from '../language.ts';
import { inLanguage } from './address-language.ts';
import type { Answer } from './answer.ts';
import { cookieName } from './cookie-name.ts';
import { countedAs } from './counted-as.ts';
import { CSRF_COOKIE, sameOrigin } from './csrf.ts';
import type { DoorDeps } from './door-deps.ts';
import { askingForAgain } from './left-out.ts';
import type { CachedPage, PageCache } from './page-cache.ts';
import { parkAnothers, parkForm } from './park-form.ts';
import { LOST } from './parked-form.ts';
import type { Visit } from './people-visit.ts';
import { render } from './send.ts';
import { listUnsent, UNSENT_COOKIE } from './unsent.ts';

// Of pages that may be kept, those that have to be made: for one network, of which a mobile one has thousands of people, or for who is
// signed in.
const MADE = { name: 'page.made', max: 600, seconds: 60 };

// Anybody can invent any number of addresses with a query, an escape, a host or a slash at the end: if they were kept, they would
// fill the memory.
const PLAIN = new RegExp(`^(?:/(?:${LANGUAGES.join('|')}))?/(?:[\\w.-]+(?:/[\\w.-]+)*)?$`);

/**
 * A page that was kept for people who are not signed in is sent as it was, before anything is made for the request; its language is in
 * its address. Otherwise since when a page rendered now may be kept; undefined for one that may not.
 */
export function keptPage<D extends DoorDeps, A>(
  { pages, config }: D,
  { door, row, request }: Pick<Visit<D, A>, 'door' | 'row' | 'request'>,
): CachedPage | number | undefined {
  if (row.cost !== 'kept' || sessionToken({ config, door, request })) return undefined;
  return keptAt(pages, request.url) ?? (PLAIN.test(request.url) ? pages.revision() : undefined);
}

/** The same page for who came with the cookie of a session that is none. */
export function keptPageForNobody<D extends DoorDeps, A>({ c, row }: Visit<D, A>): Answer | undefined {
  const page = row.cost === 'kept' && !c.session ? keptAt(c.deps.pages, c.url) : undefined;
  return page && { kind: 'kept-page', page };
}

// a page is kept only where it reads nothing of its query: whatever is asked there, it is the same page
function keptAt(pages: PageCache, url: string): CachedPage | undefined {
  const path = url.split('?', 1)[0] ?? '';
  return PLAIN.test(path) ? pages.get(path) : undefined;
}

/** Keeps what `keptPage` did not find. */
export function keepPage<D extends DoorDeps, A>(v: Visit<D, A>, answer: Answer): Answer {
  if (v.keepSince === undefined || answer.kind !== 'page' || answer.status !== 200) return answer;
  if (v.c.setsCookies || v.c.readsQuery) return answer; // it has this browser's token in it, or is another one for every query
  const { c, door, request } = v;
  const page = c.deps.pages.keep(request.url, render(answer), v.keepSince, {
    route: request.routeOptions.url ?? v.row.path,
    cookie: sessionCookie(c.deps.config, door),
  });
  return { kind: 'kept-page', page };
}

/** Finds who it is by the session of this door's cookie; without one they are anonymous. */
export async function findSession<D extends DoorDeps, A>(v: Visit<D, A>): Promise<void> {
  const { c, door, request } = v;
  const at = c.now.getTime();
  const token = sessionToken({ config: c.deps.config, door, request });
  const signedIn = token ? await door.signedIn(c.deps, token) : undefined;
  c.sessionIsKnown = true;
  c.actor = signedIn?.actor ?? door.anonymous;
  c.session = signedIn?.session;
  v.lookedAt = at;
}

/** The token in the cookie of a door's session, whatever it may be worth. */
export function sessionToken<D extends DoorDeps, A>({
  config,
  door,
  request,
}: Pick<D, 'config'> & Pick<Visit<D, A>, 'door' | 'request'>): string | undefined {
  return request.cookies[sessionCookie(config, door)];
}

function sessionCookie<D extends DoorDeps, A>(config: D['config'], door: Visit<D, A>['door']): string {
  return cookieName(door.cookie, door.cookiePath ?? '/', config.secureCookies);
}

/**
 * Whether they may enter. Those who are not signed in go to the sign-in page and come back again, with what they wrote, or are told
 * there that it could not be kept; those who are signed in as somebody else get 404, but what they send from a page that was made for
 * another account is kept for that one.
 */
export async function mayEnter<D extends DoorDeps, A>(v: Visit<D, A>): Promise<Answer | undefined> {
  const { c, door, row } = v;
  if (row.who.allows(c.actor)) return undefined;
  if (c.session && row.method === 'POST') {
    const answer = await parkAnothers(v);
    if (answer) return answer;
  }
  if (c.session || !row.who.signIn) throw new NotFound();
  if (row.method === 'GET') return toSignIn(row.who.signIn, c.url); // HEAD too
  // what a page's script sends stays on the page, whose button brings it here
  if (c.wantsJson || !door.parkedAt) return toSignIn(row.who.signIn);
  const outcome = await parkForm(v);
  if ('id' in outcome)
    return toSignIn(row.who.signIn, inLanguage(door.parkedAt(outcome.id), c.language), outcome.lost);
  return toSignIn(row.who.signIn, askingForAgain(c.pageIn(c.language), outcome.chosen), outcome.lost);
}

function toSignIn(address: string, back?: string, lost?: keyof typeof LOST): Answer {
  const query = [...(lost ? [`${LOST[lost]}=1`] : []), ...(back ? [`tiep=${encodeURIComponent(back)}`] : [])];
  return { kind: 'redirect', location: [address, query.join('&')].filter(Boolean).join('?') };
}

/**
 * Finds the forms that are kept for who asks, so that their pages lead back to them, whichever tab they were sent from. It costs a
 * statement only in the hour after this browser has sent a form that was kept.
 */
export async function findUnsent<D extends DoorDeps, A>({ c }: Visit<D, A>): Promise<void> {
  const browser = c.cookie(CSRF_COOKIE);
  if (!c.session || !browser || !c.cookie(UNSENT_COOKIE) || c.wantsJson) return;
  const { db, keys } = c.deps;
  c.unsent = await listUnsent(db, keys, { browser, account: c.session.subjectId, now: c.now });
}

/** The browser says that the form was sent from a page of ours. */
export function sentFromHere<D extends DoorDeps, A>({ c, request }: Visit<D, A>): undefined {
  if (!sameOrigin(request.headers, new URL(c.deps.config.publicUrl).origin))
    throw new Refusal('form.foreign', {}, 403);
}

/**
 * Counts by person, or by address while nobody is signed in; not by session: whoever signs in again is the same person. What only costs
 * this process its time is counted in it alone.
 */
export async function notTooOften<D extends DoorDeps, A>({ c, row, counted }: Visit<D, A>): Promise<void> {
  if (row.method === 'GET') {
    const limit = row.cost === 'kept' ? MADE : row.cost;
    if (typeof limit === 'object' && !c.deps.limiter.hitHere(limit, countedAs(c)))
      throw new Refusal('too-often', { seconds: limit.seconds }, 429);
    return;
  }
  for (const limit of row.limits) {
    if (!(await c.deps.limiter.hit(limit, countedAs(c))))
      throw new Refusal('too-often', { seconds: limit.seconds }, 429);
    counted.push(limit);
  }
}

/** A try that failed because the database was away is not counted. */
export async function uncount<D extends DoorDeps, A>({ c, counted }: Visit<D, A>): Promise<void> {
  for (const limit of counted.splice(0)) await c.deps.limiter.giveBack(limit, countedAs(c));
}
