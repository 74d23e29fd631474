import autocannon from 'autocannon';

const CONNECTIONS = 16;

/**
 * Requests the paths in turn, over and over, with the given number of connections for the given number of seconds.
 * @returns answers a second. @throws when an answer was not a 200: a refusal is quick and would look like a good figure.
 */
export async function load(url: string, o: Load): Promise<number> {
  const result = await autocannon({
    url,
    connections: o.connections ?? CONNECTIONS,
    duration: o.seconds,
    headers: { 'accept-encoding': 'br', accept: 'text/html', ...o.headers },
    requests: o.paths.map((path) => ({ method: 'GET' as const, path })),
  });
  if (result.errors + result.non2xx > 0)
    throw new Error(`${url}${o.paths[0]}: ${result.errors} errors, ${result.non2xx} answers not 200`);
  return result.requests.total / result.duration;
}

export interface Load {
  paths: string[];
  seconds: number;
  connections?: number;
  headers?: Record<string, string>;
}
