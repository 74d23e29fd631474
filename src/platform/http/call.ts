import type { FastifyRequest } from 'fastify';
import { type AnyParams, type NoParams, pathParams, rawQuery } from './address.ts';
import type { DoorDeps } from './door-deps.ts';
import { Form } from './form.ts';

/**
 * What a handler may know of a request at any door, a person's or a machine's: `A` is who the door knows, `P` the parameters of its
 * row's path. What only one kind of door knows stands in that kind's own class.
 */
export abstract class Call<D extends DoorDeps, A, P extends object = NoParams> {
  deps: D;
  actor: A;
  protected readonly request: FastifyRequest;
  #params: P | undefined;
  #query: Form | undefined;

  constructor(o: { deps: D; actor: A; request: FastifyRequest }) {
    this.deps = o.deps;
    this.actor = o.actor;
    this.request = o.request;
  }

  /** The parameters of the row's path, cleaned. */
  get params(): P {
    // the router found the row by its path, so that a request has all of the path's parameters
    this.#params ??= pathParams(this.request) as AnyParams as P;
    return this.#params;
  }

  /** The query, decoded and cleaned. */
  get query(): Form {
    this.#query ??= new Form(new URLSearchParams(rawQuery(this.request)));
    return this.#query;
  }

  /** Whether its query was asked for. */
  get readsQuery(): boolean {
    return this.#query !== undefined;
  }

  get now(): Date {
    return this.deps.clock.now();
  }

  get ip(): string {
    return this.request.ip;
  }

  get requestId(): string {
    return this.request.id;
  }

  get method(): string {
    return this.request.method;
  }
}
