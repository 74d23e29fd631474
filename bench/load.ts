import autocannon from 'autocannon';
import type { Question } from './ask.ts';

const CONNECTIONS = 16;

/**
 * Asks the questions in turn, over and over, with the given number of connections for the given number of seconds.
 * @returns answers a second. @throws when an answer was not a 200: a refusal is quick and would look like a good figure.
 */
export async function load(url: string, o: Load): Promise<number> {
  const result = await autocannon({
    url,
    connections: o.connections ?? CONNECTIONS,
    duration: o.seconds,
    requests: o.questions.map(({ path, headers }) => ({
      method: 'GET' as const,
      path,
      headers: { 'accept-encoding': 'br', accept: 'text/html', ...headers },
    })),
  });
  if (result.errors + result.non2xx > 0)
    throw new Error(
      `${url}${o.questions[0]?.path}: ${result.errors} errors, answers ${JSON.stringify(result.statusCodeStats)}`,
    );
  return result.requests.total / result.duration;
}

export interface Load {
  questions: readonly Question[];
  seconds: number;
  connections?: number;
}
