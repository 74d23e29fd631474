import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debiansPostgres, serverPair } from '#testing/server-pair.ts';
import { atLeast, atMost, type Measure } from '../bench.ts';
import { launchProgram } from './launched.ts';
import { lookFor, prepareSends } from './prepared.ts';
import { sendAtRate } from './senders.ts';

const PER_SECOND = 20;
const BEFORE_MS = 4_000;
const NOTICED_MS = 4_000; // until somebody, or something, promotes the standby
const A_FAILOVER_S = 40;

/** The primary is frozen or killed, and its synchronous standby promoted, while dossiers are sent. */
export async function failovers(count: number, say: (line: string) => void): Promise<Measure[]> {
  const home = debiansPostgres();
  say(
    home
      ? `the servers are those of ${home}`
      : 'MISSING: no /usr/lib/postgresql/*/bin on this machine (Debian: apt-get install postgresql); the servers are those that came with npm',
  );
  const pair = await serverPair({ home });
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-faults-'));
  const program = await launchProgram({ folder, env: { DATABASE_URL: pair.url } });
  try {
    const questions = await prepareSends(pair.url, count * A_FAILOVER_S * PER_SECOND);
    say(`${questions.length} dossiers are ready to be sent`);
    const senders = sendAtRate(program.url, questions, PER_SECOND);
    const took: number[] = [];
    for (let n = 0; n < count; n++) {
      await new Promise((r) => setTimeout(r, BEFORE_MS));
      const how = n % 2 === 0 ? 'frozen' : 'killed';
      if (how === 'frozen') pair.freeze();
      else await pair.kill();
      await new Promise((r) => setTimeout(r, NOTICED_MS));
      await pair.promote();
      const promoted = performance.now();
      const seconds = ((await senders.nextAcknowledged(promoted)) - promoted) / 1000;
      took.push(seconds);
      say(
        `failover ${n + 1} of ${count}: primary ${how}, a dossier acknowledged ${seconds.toFixed(1)} s after the promotion`,
      );
      await pair.refill();
    }
    await senders.stop();
    const found = await lookFor(
      pair.url,
      senders.acknowledged.map((a) => a.path),
    );
    for (const line of senders.wrong.slice(0, 10)) say(line);
    return [
      atLeast('failovers: dossiers acknowledged', senders.acknowledged.length, 'dossiers', 1),
      atMost('failovers: acknowledged and lost', found.lost, 'dossiers', 0),
      atMost('failovers: acknowledged and there twice', found.twice, 'dossiers', 0),
      atMost('failovers: ledgers that do not hold', found.broken, 'dossiers', 0),
      atMost('failovers: answers that are neither yes nor "not now"', senders.wrong.length, 'answers', 0),
      atMost('failovers: longest from promotion to service', Math.max(...took), 's', 10),
    ];
  } finally {
    await program.stop();
    await pair.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
