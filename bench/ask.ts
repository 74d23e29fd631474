import { Agent, type IncomingMessage, request } from 'node:http';
import { asBrowsersAsk } from './as-browsers-ask.ts';

/** A client that keeps its connections, as a reverse proxy does. */
export function asker(base: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(base);
  const ask = (q: Question) =>
    new Promise<Answered>((resolve, reject) => {
      const { path, body, headers = {} } = q;
      const formHeaders = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
      const method = body === undefined ? 'GET' : 'POST';
      const all = { ...asBrowsersAsk, ...formHeaders, ...headers };
      const r = request({ agent, hostname, port, path, method, headers: all }, (a) => read(a, resolve));
      r.on('error', reject);
      r.end(body);
    });
  return { ask, close: () => agent.destroy() };
}

/** Sends every request once, with a fixed number under way: each starts as soon as an earlier one is answered. */
export async function askAll(a: Client, questions: readonly Question[], atOnce: number): Promise<Timings> {
  const began = performance.now();
  const ms: number[] = [];
  let next = 0;
  const worker = async () => {
    for (let q = questions[next++]; q; q = questions[next++]) {
      const from = performance.now();
      expectRight(q, await a.ask(q));
      ms.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { ms, seconds: (performance.now() - began) / 1000 };
}

/**
 * Sends requests at random moments, at a given average rate, without waiting for earlier answers, as people do. Each is timed from
 * the moment at which it was due.
 */
export async function askAtRate(
  a: Client,
  questions: readonly Question[],
  perSecond: number,
): Promise<Timings> {
  const began = performance.now();
  const ms: number[] = [];
  let due = 0;
  const pending = questions.map(async (q) => {
    due += (-Math.log(1 - Math.random()) / perSecond) * 1000;
    const from = began + due;
    await new Promise((r) => setTimeout(r, from - performance.now()));
    expectRight(q, await a.ask(q));
    ms.push(performance.now() - from);
  });
  await Promise.all(pending);
  return { ms, seconds: (performance.now() - began) / 1000 };
}

// A refusal is quick and must not count as an answer.
function expectRight(q: Question, a: Answered): void {
  const right = q.leadsTo === undefined ? a.status === 200 : a.status === 303 && a.location === q.leadsTo;
  if (!right) throw new Error(`${q.path}: ${a.status} ${a.location}`);
}

function read(answer: IncomingMessage, resolve: (a: Answered) => void): void {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  answer.on('end', () =>
    resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', bytes }),
  );
}

export interface Client {
  ask(q: Question): Promise<Answered>;
  close(): void;
}

export interface Question {
  path: string;
  headers?: Record<string, string>;
  /** The form to post; without it the request is a GET. */
  body?: string;
  /** The right answer is 303 to this address; without it, 200. */
  leadsTo?: string;
}

export interface Answered {
  status: number;
  location: string;
  bytes: number;
}

export interface Timings {
  /** The time of each request, in the order of the answers. */
  ms: number[];
  seconds: number;
}
