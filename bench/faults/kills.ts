import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { clusterUrl } from '#platform/embedded/cluster.ts';
import { atLeast, atMost, type Measure } from '../bench.ts';
import { percentile } from '../turns.ts';
import { canNumberAnew, type Launched, launchProgram } from './launched.ts';
import { lookFor, prepareSends } from './prepared.ts';
import { sendAtRate } from './senders.ts';

const PER_SECOND = 20;
const BETWEEN_MS = 12_000; // longer than what the launcher takes for a start that fails at once
const AT_RANDOM_MS = 1_000;
const A_KILL_S = 22; // as much as one may take with its restart, in dossiers to send

type Kind = 'process tree' | 'server' | 'database' | 'connection';

/** Kills in turn the whole process tree, the server, the database and one connection, while dossiers are sent. */
export async function kills(count: number, say: (line: string) => void): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-faults-'));
  const program = await launchProgram({ folder });
  say(
    canNumberAnew
      ? 'processes are numbered anew at every start, as in a container'
      : 'no PID namespace: process numbers are the machine’s',
  );
  try {
    const url = () => clusterUrl(program.data);
    const questions = await prepareSends(url(), count * A_KILL_S * PER_SECOND);
    say(`${questions.length} dossiers are ready to be sent`);
    const senders = sendAtRate(program.url, questions, PER_SECOND);
    const took: Record<Kind, number[]> = { 'process tree': [], server: [], database: [], connection: [] };
    const kinds = Object.keys(took) as Kind[];
    for (let n = 0; n < count; n++) {
      await new Promise((r) => setTimeout(r, BETWEEN_MS + Math.random() * AT_RANDOM_MS));
      const kind = kinds[n % kinds.length] ?? 'server';
      const began = performance.now();
      await strike[kind](program, url());
      const seconds = ((await senders.nextAcknowledged(began)) - began) / 1000;
      took[kind].push(seconds);
      say(`kill ${n + 1} of ${count}: ${kind}, the next dossier acknowledged after ${seconds.toFixed(1)} s`);
    }
    await new Promise((r) => setTimeout(r, 2_000));
    await senders.stop();
    await program.untilUp();
    const found = await lookFor(
      url(),
      senders.acknowledged.map((a) => a.path),
    );
    for (const line of senders.wrong.slice(0, 10)) say(line);
    const restarts = [...took['process tree'], ...took.server, ...took.database];
    return [
      atLeast('kills: dossiers acknowledged', senders.acknowledged.length, 'dossiers', 1),
      atMost('kills: acknowledged and lost', found.lost, 'dossiers', 0),
      atMost('kills: acknowledged and there twice', found.twice, 'dossiers', 0),
      atMost('kills: ledgers that do not hold', found.broken, 'dossiers', 0),
      atMost('kills: answers that are neither yes nor "not now"', senders.wrong.length, 'answers', 0),
      ...(restarts.length > 0
        ? [atMost('kills: p95 until a dossier is acknowledged again', percentile(restarts, 0.95), 's', 6)]
        : []),
      ...(took.connection.length > 0
        ? [atMost('kills: p95 after one connection', percentile(took.connection, 0.95), 's', 6)]
        : []),
    ];
  } finally {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const strike: Record<Kind, (program: Launched, url: string) => Promise<void> | void> = {
  'process tree': (program) => {
    program.killTree();
    program.start();
  },
  server: (program) => program.killServer(),
  database: (program) => program.killDatabase(),
  async connection(_program, url) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name like 'mot-cua%' and pid <> pg_backend_pid() order by random() limit 1`);
    await client.end();
  },
};
