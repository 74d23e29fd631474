import type { PathParams } from '../paths.ts';
import type { Limit } from '../rate-limit.ts';
import type { NoParams } from './address.ts';
import type { Answer } from './answer.ts';
import type { Ctx } from './ctx.ts';
import type { DoorDeps } from './door-deps.ts';

/**
 * One row of a door's table that changes nothing. Its handler gets an actor that `who` lets in and the parameters of `path`, and no
 * others.
 */
export function get<D extends DoorDeps, A, Allowed extends A, P extends string>(
  path: P,
  who: Who<A, Allowed>,
  handler: Handler<D, NoInfer<Allowed>, PathParams<P>>,
  o: GetOptions,
): Route<D, A> {
  return { method: 'GET', path, who, handler: entered(handler), ...o };
}

/** One row that changes something: it names the verb it calls. */
export function post<D extends DoorDeps, A, Allowed extends A, P extends string>(
  path: P,
  who: Who<A, Allowed>,
  handler: Handler<D, NoInfer<Allowed>, PathParams<P>>,
  { uploads, ...o }: PostOptions<D, NoInfer<Allowed>, PathParams<P>>,
): Route<D, A> {
  const taken = uploads && { ...uploads, boxes: boxesOf(uploads.boxes) };
  return { method: 'POST', path, who, handler: entered(handler), ...o, ...(taken ? { uploads: taken } : {}) };
}

// A table holds rows of many paths and people. The types that `get` and `post` compared hold at run time, because the door runs a
// handler only for those whom the row's `who` allows, and only at the row's path.
function entered<D extends DoorDeps, A, Allowed extends A, P extends object>(
  handler: Handler<D, Allowed, P>,
) {
  return handler as Handler<D, A>;
}

// the same for the boxes of its form
function boxesOf<D extends DoorDeps, Allowed extends A, A, P extends object>(boxes: Boxes<D, Allowed, P>) {
  return boxes as Boxes<D, A>;
}

export type Handler<D extends DoorDeps, A, P extends object = NoParams> = (
  c: Ctx<D, A, P>,
) => Promise<Answer> | Answer;

/** Who may enter. A row without it does not compile. */
export interface Who<A, Allowed extends A = A> {
  name: string;
  allows(actor: A): actor is Allowed;
  /** Where somebody who is not signed in is sent; without it they get 404. */
  signIn?: string;
}

/** What a row may call, by room; whoever composes the doors says so. */
// biome-ignore lint/suspicious/noEmptyInterface: the platform itself has no rooms
export interface RowVerbs {}

/** 'room.verb', spelled as in the room. */
export type RowVerb = { [Room in keyof RowVerbs]: `${Room}.${RowVerbs[Room]}` }[keyof RowVerbs];

export type Route<D extends DoorDeps, A> = GetRoute<D, A> | PostRoute<D, A>;

interface GetRoute<D extends DoorDeps, A> extends At<D, A>, GetOptions, Not<PostOptions<D, A>> {
  method: 'GET';
}

interface PostRoute<D extends DoorDeps, A> extends At<D, A>, PostOptions<D, A>, Not<GetOptions> {
  method: 'POST';
}

interface At<D extends DoorDeps, A> {
  path: string;
  who: Who<A>;
  handler: Handler<D, A>;
}

type Not<Options> = { [K in keyof Options]?: never };

interface GetOptions {
  /** How many statements its page may send to the database, signing in included. */
  queries: number;
  /**
   * What it takes to make its page. `small`: a few rows by their keys, and a page. `kept`: the same, and the rendered page may be kept
   * for people who are not signed in, unless its handler reads the query; it is dropped when content changes, and how often one network or
   * one person may have it made is limited. What takes more (a search, a document) says how often one
   * network or one person may ask for it; a row that says nothing does not compile.
   */
  cost: 'small' | 'kept' | Limit;
  /** No page to read: it stands at its plain address and in no language. */
  onlyPlain?: boolean;
}

interface PostOptions<D extends DoorDeps, A, P extends object = NoParams> {
  verb: RowVerb;
  /** How often one network or one person may send it. */
  limits: readonly [Limit, ...Limit[]];
  /** The most bytes that the words of its form may have on their way; `USUAL_FORM` unless told. */
  maxBytes?: number;
  /** It keeps more than a few words, so that it is not taken while the disk is almost full; every upload is of this kind. */
  needsSpace?: true;
  uploads?: Uploads<D, A, P>;
  /**
   * With which fields its words are saved and nothing else happens: so they go back into their page after the session had ended. Without
   * it the page is shown with them, not saved.
   */
  savedBy?: Readonly<Record<string, string>>;
}

interface Uploads<D extends DoorDeps, A, P extends object> {
  maxBytes: number;
  maxFiles: number;
  /** The most bytes of all files of one form. */
  maxTotal: number;
  boxes: Boxes<D, A, P>;
  /**
   * With which fields the words of its form are sent when the files that came with them could not be taken: they go back into the form
   * and nothing else happens. 'none' for a form without words of its own.
   */
  wordsAlone: Readonly<Record<string, string>> | 'none';
}

/** The names of the file boxes that its page has: files under other names are not stored. */
type Boxes<D extends DoorDeps, A, P extends object = NoParams> = (
  c: Ctx<D, A, P>,
) => Promise<readonly string[]> | readonly string[];
