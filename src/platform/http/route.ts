import type { Limit } from '../rate-limit.ts';
import type { Answer } from './answer.ts';
import type { Ctx } from './ctx.ts';
import type { DoorDeps } from './door-deps.ts';

/** One row of a door's table that changes nothing. */
export function get<D extends DoorDeps, A>(
  path: string,
  who: Who<A>,
  handler: Handler<D, A>,
  o: GetOptions = {},
): Route<D, A> {
  return { method: 'GET', path, who, handler, ...o };
}

/** One row that changes something: it names the verb it calls. */
export function post<D extends DoorDeps, A>(
  path: string,
  who: Who<A>,
  handler: Handler<D, A>,
  o: PostOptions,
): Route<D, A> {
  return { method: 'POST', path, who, handler, ...o };
}

export type Handler<D extends DoorDeps, A> = (c: Ctx<D, A>) => Promise<Answer> | Answer;

/** Who may enter. A row without it does not compile. */
export interface Who<A> {
  name: string;
  allows(actor: A): boolean;
  /** Where somebody who is not signed in is sent; without it they get 404. */
  signIn?: string;
}

export interface Route<D extends DoorDeps, A> extends GetOptions, Partial<PostOptions> {
  method: 'GET' | 'POST';
  path: string;
  who: Who<A>;
  handler: Handler<D, A>;
}

interface GetOptions {
  /** The rendered page may be kept for people who are not signed in; it is dropped when content changes. */
  cached?: boolean;
}

interface PostOptions {
  /** 'room.verb', as in the ledger and the docs. */
  verb: string;
  limits?: Limit[];
  uploads?: { maxBytes: number; maxFiles: number };
}
