import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Reader } from '../db/db.ts';
import type { Refusal, RefusalStatus } from '../errors.ts';
import type { Language } from '../language.ts';
import type { Limit } from '../rate-limit.ts';
import type { Session } from '../session.ts';
import type { AnyParams } from './address.ts';
import type { Ctx } from './ctx.ts';
import type { DoorDeps } from './door-deps.ts';
import type { DoorKind } from './door-kind.ts';
import type { Route } from './route.ts';
import type { Share } from './uploads-under-way.ts';

export interface PeopleDoor<D extends DoorDeps, A> {
  kind: Extract<DoorKind, 'people'>;
  name: string;
  /** The cookie that carries this door's session token. */
  cookie: string;
  /** The path that it is set for; the whole site unless told. */
  cookiePath?: string;
  anonymous: A;
  /** @param again where it is looked at once more, in the same request: nothing is written of it. */
  signedIn(deps: D, token: string, again?: Reader): Promise<{ actor: A; session: Session } | undefined>;
  rows: Route<D, A>[];
  /** The languages that its pages are asked for in, each under its piece of the address; without it the main one alone. */
  languages?: readonly Language[];
  /** Where a form that was sent after the session's end is offered again, by its id. */
  parkedAt?: (id: string) => string;
  /** The page that says no; `status` 500 is a bug with its reference number. */
  refusal(c: Ctx<D, A, AnyParams>, no: Refusal, status: RefusalStatus | 500): VNode | Promise<VNode>;
  /** The same as one sentence, for scripts. */
  sentence(no: Refusal, language: Language): string;
}

/** One request on its way through a people's door. */
export interface Visit<D extends DoorDeps, A> {
  /** What its page will know; anonymous until the session is found. */
  c: Ctx<D, A, AnyParams>;
  door: PeopleDoor<D, A>;
  row: Route<D, A>;
  request: FastifyRequest;
  reply: FastifyReply;
  /** The revision of the content at the moment at which a page that may be kept began to be rendered. */
  keepSince: number | undefined;
  /** When it was looked at who is signed in, in milliseconds of the program's clock. */
  lookedAt?: number;
  /** Its form was asked for: a body is read once. */
  formRead?: true;
  /** The limits by which it was counted. */
  counted: Limit[];
  /** What its files take of its account's share of uploads, once it has any. */
  share?: Share;
  /** Its form has the token of a page that this account was shown, in a browser that is not known any more: it is kept, and nothing is done. */
  stale?: true;
}
