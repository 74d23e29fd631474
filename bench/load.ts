import autocannon from 'autocannon';
import { asBrowsersAsk } from './as-browsers-ask.ts';
import type { Question } from './ask.ts';
import type { Served } from './processes.ts';
import { processorSeconds } from './processor-time.ts';

const CONNECTIONS = 16;

/**
 * Asks the questions in turn, over and over, with the given number of connections for the given number of seconds.
 * @throws when an answer was not a 200: a refusal is quick and would look like a good figure.
 */
export async function load({ url, pid }: Served, o: Load): Promise<Loaded> {
  const before = processorSeconds(pid);
  const connections = o.connections ?? CONNECTIONS;
  const requests = o.questions.map(({ path, headers }) => ({
    method: 'GET' as const,
    path,
    headers: { ...asBrowsersAsk, ...headers },
  }));
  let opened = 0;
  const result = await autocannon({
    url,
    connections,
    duration: o.seconds,
    requests,
    // each connection begins at another question, or all would ask the first few
    setupClient(client) {
      const from = Math.floor((opened++ * requests.length) / connections) % requests.length;
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  if (result.errors + result.non2xx > 0)
    throw new Error(
      `${url}${o.questions[0]?.path}: ${result.errors} errors, answers ${JSON.stringify(result.statusCodeStats)}`,
    );
  const { total } = result.requests;
  return {
    perSecond: total / result.duration,
    microseconds: ((processorSeconds(pid) - before) / total) * 1_000_000,
  };
}

export interface Loaded {
  /** Answers. */
  perSecond: number;
  /** What one answer took of the processor in the process that gave it; this does not swing with what else the machine does. */
  microseconds: number;
}

export interface Load {
  questions: readonly Question[];
  seconds: number;
  connections?: number;
}
