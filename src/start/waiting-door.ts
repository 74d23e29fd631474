import { createServer, type RequestListener } from 'node:http';
import type { Config } from '#config';
import { AWAY_SECONDS } from '#platform/db/database-away.ts';
import { refusalPageWords } from '#sites/portal/words/refusal-page.ts';

/**
 * Answers on the port of this process while it waits for its database: the process lives, is not ready, and everybody else may come
 * again. A process of jobs has only the port of its metrics; where it has none, or another process took the usual one, it waits
 * unseen.
 * @throws when the port is taken.
 */
export async function openWaitingDoor(config: Config): Promise<WaitingDoor> {
  const none = { close: async () => {} };
  const { role, port, host, metricsPort, metricsHost, metricsPortGiven } = config;
  if (role !== 'jobs') return openAt(port, host);
  if (metricsPort === undefined) return none;
  return openAt(metricsPort, metricsHost).catch((e) => {
    if (metricsPortGiven) throw e;
    return none;
  });
}

async function openAt(port: number, host: string): Promise<WaitingDoor> {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const answer: RequestListener = (request, response) => {
  request.resume(); // a form that somebody sends is not for us
  const path = request.url?.split('?')[0];
  const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', connection: 'close' };
  const json = { ...always, 'content-type': 'application/json; charset=utf-8' };
  const later = { 'retry-after': String(AWAY_SECONDS) };
  if (path === '/healthz') return void response.writeHead(200, json).end('{"ok":true}');
  if (path === '/readyz')
    return void response.writeHead(503, { ...json, ...later }).end('{"ok":false,"why":"database"}');
  response.writeHead(503, { ...always, ...later, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${refusalPageWords.vi.away}. / ${refusalPageWords.en.away}.\n`);
};

export interface WaitingDoor {
  close(): Promise<void>;
}
