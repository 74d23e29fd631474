import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type {} from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { errorFields } from '../error-fields.ts';
import { NotFound, Refusal, type RefusalStatus } from '../errors.ts';
import type { Session } from '../session.ts';
import type { Answer } from './answer.ts';
import { CSRF_COOKIE, csrfHolds, sameOrigin } from './csrf.ts';
import { Ctx } from './ctx.ts';
import type { DoorDeps } from './door-deps.ts';
import { Form } from './form.ts';
import type { CachedPage } from './page-cache.ts';
import { parkForm } from './parked-form.ts';
import type { Route } from './route.ts';
import { discard, readMultipart, uploadFolder } from './upload.ts';
import { utf8 } from './utf8.ts';

const compress = promisify(gzip);
// Of an address with a question, an escape, a host or a slash at its end, anybody can invent any number: kept, they fill the memory.
const PLAIN = /^\/(?:[\w.-]+(?:\/[\w.-]+)*)?$/;

/** Puts a door's table on the server: who may enter, CSRF, limits, uploads, answers, and the three ways to say no. */
export function mountDoor<D extends DoorDeps, A>(app: FastifyInstance, deps: D, door: Door<D, A>): void {
  for (const route of door.routes) {
    app.route({
      method: route.method,
      url: route.path,
      bodyLimit: route.uploads ? route.uploads.maxBytes * route.uploads.maxFiles + 2_000_000 : 1_000_000,
      handler: (request, reply) => serve(deps, door, route, request, reply),
    });
  }
}

/** Answers a request that no row of any door matches, or a failure before one did. */
export async function answerRefusal<D extends DoorDeps, A>(
  deps: D,
  door: Door<D, A>,
  e: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const c = new Ctx<D, A>({ deps, actor: door.anonymous, session: undefined, request, reply });
  return sayNo(c, door, e, reply);
}

async function serve<D extends DoorDeps, A>(
  deps: D,
  door: Door<D, A>,
  route: Route<D, A>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const token = request.cookies[door.cookie];
  const cacheKey = route.cached && !token && PLAIN.test(request.url) ? request.url : undefined;
  if (cacheKey) {
    const kept = deps.pages.get(cacheKey);
    if (kept) return sendCached(reply, request, kept);
  }
  let c: Ctx<D, A> | undefined;
  try {
    const since = deps.pages.revision();
    const signedIn = token ? await door.signedIn(deps, token) : undefined;
    c = new Ctx<D, A>({
      deps,
      actor: signedIn?.actor ?? door.anonymous,
      session: signedIn?.session,
      request,
      reply,
    });
    if (!route.who.allows(c.actor)) return await turnAway(c, door, route, request, reply);
    if (route.method === 'POST') await receive(c, route, request);
    const answer = await route.handler(c);
    if (cacheKey && answer.kind === 'page' && answer.status === 200 && !reply.hasHeader('set-cookie'))
      return sendCached(reply, request, deps.pages.keep(cacheKey, render(answer.node), since));
    return await send(reply, answer, request);
  } catch (e) {
    c ??= new Ctx<D, A>({ deps, actor: door.anonymous, session: undefined, request, reply });
    // the answer was lost on its way and the form comes again: it was done, and is not refused for having been done
    const location = e instanceof Refusal && e.status === 409 ? await c.answeredBefore() : undefined;
    if (location) return send(reply, { kind: 'redirect', location });
    return sayNo(c, door, e, reply);
  } finally {
    if (c?.uploads.length) await discard(c.uploads);
  }
}

// Not signed in: to the sign-in page and back again, with what was written. Signed in as somebody else: there is no such page.
async function turnAway<D extends DoorDeps, A>(
  c: Ctx<D, A>,
  door: Door<D, A>,
  route: Route<D, A>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (c.session || !route.who.signIn) return sayNo(c, door, new NotFound(), reply);
  const back = c.method === 'GET' ? c.url : await parked(c, door, request);
  const asked = back ? `?tiep=${encodeURIComponent(back)}` : '';
  return send(reply, { kind: 'redirect', location: route.who.signIn + asked });
}

async function parked<D extends DoorDeps, A>(c: Ctx<D, A>, door: Door<D, A>, request: FastifyRequest) {
  const browser = c.cookie(CSRF_COOKIE);
  if (!door.parkedAt || !browser || typeof request.body !== 'string') return undefined;
  const form = new Form(new URLSearchParams(request.body));
  if (!csrfHolds(c.deps.keys, browser, form.get('_csrf'))) return undefined;
  const path = c.url.split('?')[0] ?? c.url;
  const id = await parkForm(c.deps.db, c.deps.keys, { browser, path, form, now: c.now });
  return id && door.parkedAt(id);
}

async function receive<D extends DoorDeps, A>(
  c: Ctx<D, A>,
  route: Route<D, A>,
  request: FastifyRequest,
): Promise<void> {
  const { deps } = c;
  if (!sameOrigin(request.headers, new URL(deps.config.publicUrl).origin))
    throw new Refusal('form.foreign', {}, 403);
  for (const limit of route.limits ?? []) {
    const who = c.session?.subjectId ?? c.ip; // not by session: whoever signs in again is the same person
    if (!(await deps.limiter.hit(limit, who)))
      throw new Refusal('too-often', { seconds: limit.seconds }, 429);
  }
  const guard = (form: Form) => {
    if (!csrfHolds(deps.keys, c.cookie(CSRF_COOKIE), form.get('_csrf')))
      throw new Refusal('form.stale', {}, 403);
  };
  if (request.isMultipart()) {
    if (!route.uploads) throw new Refusal('upload.not-here', {}, 415);
    const read = await readMultipart(request, {
      ...route.uploads,
      dir: uploadFolder(deps.config.dataDir),
      guard,
    });
    c.form = read.form;
    c.uploads = read.uploads;
    return;
  }
  c.form = new Form(new URLSearchParams(typeof request.body === 'string' ? request.body : ''));
  guard(c.form);
}

async function sayNo<D extends DoorDeps, A>(c: Ctx<D, A>, door: Door<D, A>, e: unknown, reply: FastifyReply) {
  const no = refusalOf(e);
  if (!no) {
    c.deps.log.error({ err: errorFields(e), req: c.requestId }, 'bug');
  }
  const shown = no ?? new Refusal('bug', { reference: c.requestId }, 503);
  const status = no ? no.status : 500;
  if (c.wantsJson)
    return send(reply, {
      kind: 'json',
      status,
      value: { ok: false, error: door.sentence(shown), code: shown.code },
    });
  return send(reply, { kind: 'page', status, node: door.refusal(c, shown, status) });
}

// Failures of the server's own parsing are the sender's, not bugs.
function refusalOf(e: unknown): Refusal | undefined {
  if (e instanceof Refusal) return e;
  const status = (e as { statusCode?: number }).statusCode;
  if (status === 413) return new Refusal('upload.too-much', {}, 413);
  if (status === 415) return new Refusal('upload.not-here', {}, 415);
  if (status && status >= 400 && status < 500) return new Refusal('request.malformed', {}, 400);
  return undefined;
}

async function send(reply: FastifyReply, a: Answer, request?: FastifyRequest) {
  switch (a.kind) {
    case 'page':
      reply.code(a.status).header('cache-control', 'no-store').type('text/html; charset=utf-8');
      return sendHtml(reply, render(a.node), request?.headers['accept-encoding'] ?? '');
    case 'redirect':
      return reply.code(303).header('cache-control', 'no-store').header('location', a.location).send();
    case 'json':
      return reply
        .code(a.status)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(a.value));
    case 'text':
      return reply.code(a.status).header('cache-control', 'no-store').type(a.type).send(a.body);
    case 'bytes':
      return reply
        .header('cache-control', a.cacheControl ?? 'private, no-store')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header('content-disposition', disposition(a.inline ? 'inline' : 'attachment', a.filename))
        .type(a.type)
        .send(a.body);
  }
}

// a page of 30 KB is 6 KB on a bad connection; the work is done outside this thread
async function sendHtml(reply: FastifyReply, html: string, accepts: string) {
  const body = utf8(html);
  if (!accepts.includes('gzip')) return reply.send(body);
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding');
  return reply.send(await compress(body, { level: 5 }));
}

function sendCached(reply: FastifyReply, request: FastifyRequest, page: CachedPage) {
  const accepts = request.headers['accept-encoding'] ?? '';
  reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('vary', 'accept-encoding, cookie');
  if (accepts.includes('br')) return reply.header('content-encoding', 'br').send(page.br);
  if (accepts.includes('gzip')) return reply.header('content-encoding', 'gzip').send(page.gzip);
  return reply.send(page.body);
}

function render(node: VNode): string {
  return `<!doctype html>${renderToString(node)}`;
}

function disposition(kind: string, filename = 'tep'): string {
  const ascii = filename
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w.\- ]/g, '_');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(filename)}`;
}

export interface Door<D extends DoorDeps, A> {
  name: string;
  /** The cookie that carries this door's session token. */
  cookie: string;
  anonymous: A;
  signedIn(deps: D, token: string): Promise<{ actor: A; session: Session } | undefined>;
  routes: Route<D, A>[];
  /** Where a form that was sent after the session's end is offered again, by its id. */
  parkedAt?: (id: string) => string;
  /** The page that says no; `status` 500 is a bug with its reference number. */
  refusal(c: Ctx<D, A>, no: Refusal, status: RefusalStatus | 500): VNode;
  /** The same as one sentence, for scripts. */
  sentence(no: Refusal): string;
}
