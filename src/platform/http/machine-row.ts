import type { Refusal, RefusalStatus } from '../errors.ts';
import type { PathParams } from '../paths.ts';
import type { Limit } from '../rate-limit.ts';
import type { AnyParams, NoParams } from './address.ts';
import type { DataAnswer } from './answer.ts';
import type { DoorDeps } from './door-deps.ts';
import type { MachineCall } from './machine-call.ts';
import type { RowVerb } from './route.ts';

/** A row that a machine reads with GET. Some protocols also report something that way: then the row names the verb it calls. */
export function machineGet<D extends DoorDeps, A, P extends string>(
  path: P,
  knownBy: KnownBy<D, A>,
  handler: MachineHandler<D, NoInfer<A>, PathParams<P>>,
  o: MachineOptions & { queries: number; verb?: RowVerb },
): MachineRow<D> {
  return { method: 'GET', path, knownBy, handler: called(handler), maxBytes: 0, ...o };
}

/** A row at which a machine reports something with POST: it names the verb it calls, and how much may be sent. */
export function machinePost<D extends DoorDeps, A, P extends string>(
  path: P,
  knownBy: KnownBy<D, A>,
  handler: MachineHandler<D, NoInfer<A>, PathParams<P>>,
  o: MachineOptions & { verb: RowVerb; maxBytes: number },
): MachineRow<D> {
  return { method: 'POST', path, knownBy, handler: called(handler), ...o };
}

// A table holds rows of many callers. The door runs a handler only for the caller that the row's own `knownBy` found, and only at
// the row's path.
function called<D extends DoorDeps, A, P extends object>(handler: MachineHandler<D, A, P>) {
  return handler as MachineHandler<D, unknown>;
}

export type MachineHandler<D extends DoorDeps, A, P extends object = NoParams> = (
  call: MachineCall<D, A, P>,
) => Promise<DataAnswer> | DataAnswer;

/**
 * How a machine is known: by a key or a signature that it sends, which then has a limit of its own beside that of its network, or not at
 * all. A row without it does not compile.
 */
export type KnownBy<D extends DoorDeps, A> = Knows<D, A> & (A extends 'anyone' ? ByNothing : ByKey<A>);

interface ByKey<A> {
  /** How often one key may call, from whichever networks. */
  limit: Limit;
  /** What its calls are counted under. */
  keyOf(caller: A): string;
}

/** Open data: whoever calls is 'anyone'. */
interface ByNothing {
  limit?: never;
}

interface Knows<D extends DoorDeps, A> {
  name: string;
  /** Who called; undefined when what was sent does not prove it. */
  find(call: MachineCall<D, unknown, AnyParams>): Promise<A | undefined> | A | undefined;
}

export interface MachineRow<D extends DoorDeps> extends MachineOptions {
  method: 'GET' | 'POST';
  path: string;
  knownBy: Knows<D, unknown> & (ByKey<unknown> | ByNothing);
  handler: MachineHandler<D, unknown>;
  maxBytes: number;
  /** The verb it calls; none when it only reads. */
  verb?: RowVerb;
  /** How many statements a GET may send to the database. */
  queries?: number;
}

interface MachineOptions {
  /** How often one network may call, counted before anything is read of the call. */
  limit: Limit;
  /** A refusal as the other side's protocol wants it, by the parameters of the path; a problem (RFC 9457) unless told. */
  refusal?: (no: Refusal, status: RefusalStatus | 500, params: AnyParams) => DataAnswer;
}
