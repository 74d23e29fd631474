import { STATUS_CODES } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseAway } from '../db/database-away.ts';
import { NotFound, Refusal, type RefusalStatus } from '../errors.ts';
import type { Limit } from '../rate-limit.ts';
import { type AnyParams, pathParams } from './address.ts';
import type { DataAnswer } from './answer.ts';
import type { DoorDeps } from './door-deps.ts';
import type { DoorKind } from './door-kind.ts';
import { MachineCall } from './machine-call.ts';
import type { MachineRow } from './machine-row.ts';
import { readBytes } from './read-bytes.ts';
import { refusalOf, retryAfter } from './refusal-of.ts';
import { send } from './send.ts';

// The steps that a call passes before its handler runs, in this order. `sayNo` reports what a step throws.
const ENTRY: Step[] = [notTooOften, readRawBody, findCaller, keyNotTooOften];

/**
 * Puts a machines' door on the server: raw bytes come in, a key or a signature says who calls, data goes out. No cookie is read or
 * set, and there are no forms and no form tokens.
 */
export function mountMachineDoor<D extends DoorDeps>(
  app: FastifyInstance,
  deps: D,
  door: MachineDoor<D>,
): void {
  void app.register(async (own) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser('*', (_request, _payload, done) => done(null)); // `readRawBody` reads it, after the limit
    own.setErrorHandler((e, request, reply) => refuse(reply, request, { door, deps }, e));
    for (const row of door.rows)
      own.route({
        method: row.method,
        url: row.path,
        handler: (request, reply) => serve(reply, { door, deps, row, request }),
      });
    // whatever else stands below the door's address is not there, and is told so as a machine reads it
    for (const url of [door.below, `${door.below}/*`])
      own.all(url, (request, reply) => refuse(reply, request, { door, deps }, new NotFound()));
  });
}

async function serve<D extends DoorDeps>(reply: FastifyReply, o: Omit<Visit<D>, 'call' | 'counted'>) {
  const counts: [Limit, string][] = [];
  try {
    const call = new MachineCall<D, unknown, AnyParams>({
      deps: o.deps,
      actor: undefined,
      request: o.request,
    });
    const v = { ...o, call, counted: counts };
    for (const step of ENTRY) await step(v);
    return await answer(reply, o.request, o.door, await o.row.handler(call));
  } catch (e) {
    // a try that failed because the database was away is not counted
    if (e instanceof DatabaseAway)
      for (const [limit, who] of counts) void o.deps.limiter.giveBack(limit, who);
    return refuse(reply, o.request, o, e);
  }
}

/** Counts by network, before anything is read. */
async function notTooOften<D extends DoorDeps>(v: Visit<D>): Promise<void> {
  await count(v, v.row.limit, v.call.ip);
}

/** Counts by key, once it has been proved: nobody else can use its number up, and it cannot be spread over networks. */
async function keyNotTooOften<D extends DoorDeps>(v: Visit<D>): Promise<void> {
  const { knownBy } = v.row;
  if (knownBy.limit) await count(v, knownBy.limit, knownBy.keyOf(v.call.actor));
}

async function count<D extends DoorDeps>({ deps, counted }: Visit<D>, limit: Limit, who: string) {
  if (!(await deps.limiter.hit(limit, who))) throw new Refusal('too-often', { seconds: limit.seconds }, 429);
  counted.push([limit, who]);
}

/** The bytes of the body as they were sent, whatever their kind. */
async function readRawBody<D extends DoorDeps>({ call, row, request }: Visit<D>): Promise<void> {
  if (row.method === 'POST') call.rawBody = await readBytes(request.raw, row.maxBytes);
}

/** Who calls: the key or signature by which the row knows its callers must hold. */
async function findCaller<D extends DoorDeps>({ call, row }: Visit<D>): Promise<void> {
  const caller = await row.knownBy.find(call);
  if (caller === undefined) throw new Refusal('caller.unknown', {}, 403);
  call.actor = caller;
}

async function refuse<D extends DoorDeps>(
  reply: FastifyReply,
  request: FastifyRequest,
  { door, deps, row }: Pick<Visit<D>, 'door' | 'deps'> & { row?: MachineRow<D> },
  e: unknown,
) {
  const { no, status } = refusalOf(e, deps, request.id);
  const seconds = retryAfter(no);
  if (seconds !== undefined) reply.header('retry-after', String(seconds));
  const own = row?.refusal?.(no, status, pathParams(request));
  return answer(reply, request, door, own ?? problem(no, status, door.sentence(no)));
}

/** RFC 9457; it has no `type`, because the status and the code say what kind of problem it is. */
function problem(no: Refusal, status: RefusalStatus | 500, detail: string): DataAnswer {
  const reference = no.is('bug') ? { reference: no.params.reference } : {};
  const value = { title: STATUS_CODES[status], status, detail, code: no.code, ...reference };
  return { kind: 'json', status, type: 'application/problem+json', value };
}

function answer<D extends DoorDeps>(
  reply: FastifyReply,
  request: FastifyRequest,
  door: MachineDoor<D>,
  data: DataAnswer,
) {
  reply.headers(door.headers ?? {});
  return send(reply, data, request);
}

/** A step throws, or lets the call go on. */
type Step = <D extends DoorDeps>(v: Visit<D>) => Promise<void>;

interface Visit<D extends DoorDeps> {
  door: MachineDoor<D>;
  deps: D;
  row: MachineRow<D>;
  request: FastifyRequest;
  /** What its handler will know; anonymous until the caller is found. */
  call: MachineCall<D, unknown, AnyParams>;
  /** By which limits it was counted, and as whom. */
  counted: [Limit, string][];
}

export interface MachineDoor<D extends DoorDeps> {
  kind: Extract<DoorKind, 'machines'>;
  name: string;
  /** The address below which everything is this door's: '/api'. */
  below: string;
  rows: MachineRow<D>[];
  /** On every answer, refusals too. */
  headers?: Record<string, string>;
  /** A refusal in one sentence. */
  sentence(no: Refusal): string;
}
