import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseAway } from '../db/database-away.ts';
import { Refusal } from '../errors.ts';
import type { AnyParams } from './address.ts';
import { inLanguage } from './address-language.ts';
import type { Answer } from './answer.ts';
import { Ctx } from './ctx.ts';
import type { DoorDeps } from './door-deps.ts';
import { languagesOf, piecesToPage, stayIn } from './door-language.ts';
import { fillAgain } from './fill-again.ts';
import {
  findSession,
  findUnsent,
  keepPage,
  keptPage,
  keptPageForNobody,
  mayEnter,
  notTooOften,
  sentFromHere,
  uncount,
} from './people-entry.ts';
import { formIsFresh, formIsOurs, formIsTheirs, hasSpace } from './people-form.ts';
import type { PeopleDoor, Visit } from './people-visit.ts';
import { refusalOf, retryAfter } from './refusal-of.ts';
import { send } from './send.ts';
import { answerShownBefore, sendToAnswer } from './shown-again.ts';
import { actAsSignedIn, lookAgain } from './still-signed-in.ts';
import { discard } from './upload.ts';
import { giveBack, readForPageThatSaysNo, wordsThatCame } from './words-alone.ts';

// The steps that a request passes before its page runs, in this order; a page that is kept for everybody is sent before them. A step
// that answers ends it; `sayNo` reports what a step throws. Nothing is read of a form before it is known where it was sent from and how
// often its sender came. A page that is shown again costs no more than to be found.
const TO_LOOK: Step[] = [
  findSession,
  keptPageForNobody,
  answerShownBefore,
  notTooOften,
  mayEnter,
  findUnsent,
  fillAgain,
];
const TO_CHANGE: Step[] = [
  sentFromHere,
  findSession,
  notTooOften,
  mayEnter,
  hasSpace,
  formIsOurs,
  lookAgain,
  formIsFresh,
  formIsTheirs,
];

/** Puts a people's door on the server: a cookie says who comes; pages go out, forms come in. */
export function mountPeopleDoor<D extends DoorDeps, A>(
  app: FastifyInstance,
  deps: D,
  door: PeopleDoor<D, A>,
): void {
  for (const row of door.rows) {
    const toPage = piecesToPage(door, row);
    for (const language of languagesOf(door, row))
      app.route({
        method: row.method,
        url: inLanguage(row.path, language),
        handler: (request, reply) => {
          const pageOrSince = keptPage(deps, { door, row, request });
          if (typeof pageOrSince === 'object')
            return send(reply, { kind: 'kept-page', page: pageOrSince }, request);
          const c = stranger(deps, door, request, reply, toPage);
          return serve({ c, door, row, request, reply, keepSince: pageOrSince, counted: [] });
        },
      });
  }
}

/** Answers a request that no row of any door matches, or a failure before one did. */
export async function answerRefusal<D extends DoorDeps, A>(
  deps: D,
  door: PeopleDoor<D, A>,
  e: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const c = stranger(deps, door, request, reply);
  return send(reply, stayIn(c.language, door, await sayNo(c, door, e)), request);
}

async function serve<D extends DoorDeps, A>(v: Visit<D, A>) {
  try {
    return await send(v.reply, await answer(v), v.request);
  } catch (e) {
    if (e instanceof DatabaseAway) void uncount(v);
    if (e instanceof DatabaseAway || helpsToSendAgain(v, e)) await keepWords(v);
    const before = await answeredBefore(v.c, e);
    const refusalAnswer = stayIn(v.c.language, v.door, before ?? (await sayNo(v.c, v.door, e)));
    return send(v.reply, await sendToAnswer(v, refusalAnswer), v.request);
  } finally {
    if (v.c.uploads.length) await discard(v.c.uploads);
    v.share?.close();
  }
}

async function answer<D extends DoorDeps, A>(v: Visit<D, A>): Promise<Answer> {
  for (const step of v.row.method === 'POST' ? TO_CHANGE : TO_LOOK) {
    const earlyAnswer = await step(v);
    if (earlyAnswer) return stayIn(v.c.language, v.door, earlyAnswer);
  }
  return sendToAnswer(v, keepPage(v, stayIn(v.c.language, v.door, await actAsSignedIn(v))));
}

// The step that failed may stand before the form is read: the page that says no gives its words back, to be sent again. Files cannot be
// given back; of their form the words are, where they can be sent without them.
async function keepWords<D extends DoorDeps, A>(v: Visit<D, A>): Promise<void> {
  const { c } = v;
  if (v.row.method !== 'POST' || c.wantsJson) return;
  if (c.uploads.length) giveBack(v, wordsThatCame(v));
  if (v.formRead) return;
  await (v.request.isMultipart() ? readForPageThatSaysNo(v) : Promise.resolve(formIsOurs(v))).catch(noWords);
}

// only of those who are signed in: a limit of the others holds off what would be read here. Without its files a form is taken also while
// the disk is almost full.
function helpsToSendAgain<D extends DoorDeps, A>({ c, request }: Visit<D, A>, e: unknown): boolean {
  if (!c.session || !(e instanceof Refusal)) return false;
  return e.is('too-often') || (e.is('disk.full') && request.isMultipart());
}

function noWords(e: unknown): void {
  if (!(e instanceof Refusal)) throw e;
}

// The answer was lost on its way and the form comes again: its change was made, so it is not refused because it was made already.
async function answeredBefore<D extends DoorDeps, A>(c: Ctx<D, A>, e: unknown): Promise<Answer | undefined> {
  const location = e instanceof Refusal && e.status === 409 ? await c.answeredBefore() : undefined;
  return location ? { kind: 'redirect', location } : undefined;
}

// A page to a person, a sentence to a page's script.
async function sayNo<D extends DoorDeps, A>(
  c: Ctx<D, A, AnyParams>,
  door: PeopleDoor<D, A>,
  e: unknown,
): Promise<Answer> {
  const { no, status } = refusalOf(e, c.deps, c.requestId);
  const seconds = retryAfter(no);
  if (seconds !== undefined) c.header('retry-after', String(seconds));
  if (!c.wantsJson) return { kind: 'page', status, node: await door.refusal(c, no, status) };
  return { kind: 'json', status, value: { ok: false, error: door.sentence(no, c.language), code: no.code } };
}

function stranger<D extends DoorDeps, A>(
  deps: D,
  door: PeopleDoor<D, A>,
  request: FastifyRequest,
  reply: FastifyReply,
  toPage = 0,
): Ctx<D, A, AnyParams> {
  return new Ctx({ deps, actor: door.anonymous, request, reply, toPage });
}

type Step = <D extends DoorDeps, A>(
  v: Visit<D, A>,
) => Promise<Answer | undefined> | Promise<void> | Answer | undefined;
