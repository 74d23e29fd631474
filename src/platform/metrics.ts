import { createServer } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Db } from './db/db.ts';
import { sql } from './db/sql.ts';
import type { Answered } from './http/answered.ts';
import { inTime } from './in-time.ts';
import type { Log } from './log.ts';
import { requestLog } from './request-log.ts';
import { requestTimes } from './request-times.ts';

const SLOW_MS = 2_000;

/**
 * The numbers of this process, for Prometheus. Routes are named by their pattern, so that no address contains the number of a
 * dossier.
 */
export function makeMetrics(db: Db): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const times = requestTimes();
  const done = new Counter({
    name: 'jobs_done_total',
    help: 'Jobs that ran in this process',
    labelNames: ['job', 'result'] as const,
    registers,
  });
  new Gauge({
    name: 'db_pool_connections',
    help: 'Connections of this process to the database',
    labelNames: ['state'] as const,
    registers,
    collect() {
      this.set({ state: 'open' }, db.pool.totalCount);
      this.set({ state: 'idle' }, db.pool.idleCount);
      this.set({ state: 'waited_for' }, db.pool.waitingCount);
    },
  });
  // when the database is gone or slow, the other numbers are needed most: this one is then left out
  const watch: Metrics['watch'] = ({ name, help, label, read }) => {
    new Gauge({
      name,
      help,
      labelNames: [label] as const,
      registers,
      async collect() {
        const counts = await inTime(read(), SLOW_MS);
        this.reset();
        for (const [of, n] of Object.entries(counts ?? {})) this.set({ [label]: of }, n);
      },
    });
  };
  watch({
    name: 'jobs',
    help: 'Jobs in the database: due and waiting, in hand, failed for good',
    label: 'state',
    read: async () => ({ ...(await countJobs(db)) }),
  });
  return {
    watch,
    request: times.observe,
    job: (job, well) => done.inc({ job, result: well ? 'ok' : 'error' }),
    text: async () => `${await registry.metrics()}\n${times.text()}\n`,
    type: registry.contentType,
  };
}

/** Counts and logs every request when it is answered. */
export function observer(metrics: Metrics, log: Log): (answered: Answered) => void {
  const write = requestLog(log);
  return (answered) => {
    metrics.request(answered.method, answered.route, answered.status, answered.ms);
    write(answered);
  };
}

/** Serves `/metrics` on a port of its own. @throws when the port is taken. */
export function serveMetrics(metrics: Metrics, o: { port: number; host: string }): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const path = request.method === 'GET' ? request.url?.split('?')[0] : undefined;
    // for a process that has no web pages
    if (path === '/healthz')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
    if (path !== '/metrics') return void response.writeHead(404).end();
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.type }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(o.port, o.host, () => {
      const { port } = server.address() as { port: number };
      resolve({
        port,
        close: () =>
          new Promise((r) => {
            server.closeAllConnections();
            server.close(() => r());
          }),
      });
    });
  });
}

export async function countJobs(db: Db): Promise<JobCounts> {
  const counts = await db.one<JobCounts>(sql`select
    count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now())::int as waiting,
    count(*) filter (where locked_at is not null)::int as "inHand",
    count(*) filter (where locked_at is null and attempts >= max_attempts)::int as failed
    from graphile_worker.jobs`);
  return counts ?? { waiting: 0, inHand: 0, failed: 0 };
}

export interface JobCounts {
  waiting: number;
  inHand: number;
  failed: number;
}

export interface Metrics {
  /** A number for each name, read when the metrics are asked for; left out when the database is gone or slow. */
  watch(o: { name: string; help: string; label: string; read: () => Promise<Record<string, number>> }): void;
  request(method: string, route: string, status: number, ms: number): void;
  job(job: string, well: boolean): void;
  text(): Promise<string>;
  type: string;
}

export interface MetricsServer {
  port: number;
  close(): Promise<void>;
}
