import type { FastifyRequest } from 'fastify';
import { type AnyParams, type NoParams, pathParams, rawQuery } from './address.ts';
import type { DoorDeps } from './door-deps.ts';
import { Form } from './form.ts';

/**
 * What a handler may know of a machine's call: `A` is who called, `P` the parameters of its row's path. Body and query are kept as
 * they were sent, because a signature is over those bytes. It has no cookie, no session and no form.
 */
export class MachineCall<D extends DoorDeps, A, P extends object = NoParams> {
  readonly deps: D;
  /** Who called, once their key or signature has been verified. */
  actor: A;
  /** Empty when nothing was sent, and for GET. */
  rawBody: Buffer = Buffer.alloc(0);
  readonly #request: FastifyRequest;
  #params: P | undefined;
  #query: Form | undefined;

  constructor(o: { deps: D; actor: A; request: FastifyRequest }) {
    this.deps = o.deps;
    this.actor = o.actor;
    this.#request = o.request;
  }

  get now(): Date {
    return this.deps.clock.now();
  }

  get ip(): string {
    return this.#request.ip;
  }

  get requestId(): string {
    return this.#request.id;
  }

  get method(): string {
    return this.#request.method;
  }

  /** The path as requested, without its query. */
  get path(): string {
    return this.#request.url.split('?', 1)[0] ?? '';
  }

  /** The query as it was sent, without its question mark; not decoded. */
  get rawQuery(): string {
    return rawQuery(this.#request);
  }

  /** The parameters of the row's path, cleaned. */
  get params(): P {
    // the router found the row by its path, so that a call has all of the path's parameters
    this.#params ??= pathParams(this.#request) as AnyParams as P;
    return this.#params;
  }

  /** The query, decoded and cleaned. */
  get query(): Form {
    this.#query ??= new Form(new URLSearchParams(this.rawQuery));
    return this.#query;
  }

  header(name: string): string {
    const value = this.#request.headers[name.toLowerCase()];
    return typeof value === 'string' ? value : '';
  }
}
