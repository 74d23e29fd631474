import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import type { Bounds } from './bounds.ts';
import { FairTurns, type TurnLimits } from './fair-turns.ts';

const IDLE_MS = 60_000;
const START_MS = 30_000;

/**
 * Work on what strangers send, done in processes of its own: so many at once, each with a bound on memory, on processor time and on
 * time. A process that passes a bound, or dies of its work, is replaced; this process never is.
 */
export class BoundedWork<Question, Answer> {
  readonly #o: BoundedWorkOptions;
  readonly #idle: Resting[] = [];
  readonly #turns: FairTurns;

  constructor(o: BoundedWorkOptions) {
    this.#o = o;
    this.#turns = new FairTurns(o);
  }

  /**
   * `who` asks: those who wait take turns.
   * @throws OutOfBoundsError when the work passed a bound; TooMuchWorkError when too many wait already, or too many of theirs;
   * Error when the process does not start, or its own program failed
   */
  async ask(question: Question, who = ''): Promise<Answer> {
    await this.#turns.take(who);
    try {
      const child = this.#takeIdle() ?? (await this.#start());
      const answer = await this.#askOne(child, question);
      this.#rest(child);
      return answer;
    } finally {
      this.#turns.end(who);
    }
  }

  #start(): Promise<ChildProcess> {
    const { entry, bounds } = this.#o;
    const child = fork(entryPath(entry), [JSON.stringify(bounds)], {
      execArgv: [`--max-old-space-size=${bounds.heapMb}`, '--max-semi-space-size=8', '--no-warnings'],
      env: {}, // it reads strangers' files: no secret of ours is in its reach
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    // it ends with this process, and does not keep it from ending
    child.unref();
    child.channel?.unref();
    return new Promise((resolve, reject) => {
      const failed = (why: string) => {
        child.kill('SIGKILL');
        reject(new Error(`the process for ${entry} did not start: ${why}`));
      };
      const late = setTimeout(() => failed(`nothing heard for ${START_MS} ms`), START_MS);
      child.once('error', (e) => failed(String(e)));
      child.once('exit', (code, signal) => failed(`it ended with ${signal ?? code}`));
      child.once('message', () => {
        clearTimeout(late);
        child.removeAllListeners();
        resolve(child);
      });
    });
  }

  #askOne(child: ChildProcess, question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const end = (done: () => void) => {
        clearTimeout(late);
        child.removeAllListeners();
        done();
      };
      const late = setTimeout(() => {
        child.kill('SIGKILL');
        end(() => reject(new OutOfBoundsError()));
      }, this.#o.bounds.ms);
      child.once('error', (e) => end(() => reject(e)));
      child.once('exit', () => end(() => reject(new OutOfBoundsError())));
      child.once('message', (m: Reply<Answer>) =>
        end(() => ('answer' in m ? resolve(m.answer) : reject(new Error(m.failed)))),
      );
      child.send({ question }, (e) => {
        if (e) child.kill('SIGKILL');
      });
    });
  }

  // A process that was not asked for a while ends: what it learned of files (a heap grown large) goes with it.
  #rest(child: ChildProcess): void {
    const leave = () => {
      const at = this.#idle.indexOf(resting);
      if (at >= 0) this.#idle.splice(at, 1);
      clearTimeout(resting.end);
    };
    const end = setTimeout(() => {
      leave();
      child.kill('SIGKILL');
    }, this.#o.idleMs ?? IDLE_MS);
    const resting: Resting = { child, end: end.unref() };
    child.once('exit', leave);
    this.#idle.push(resting);
  }

  // Whoever takes a process to work takes the end of its rest away too: it would come in the midst of the work.
  #takeIdle(): ChildProcess | undefined {
    const resting = this.#idle.pop();
    if (!resting) return undefined;
    clearTimeout(resting.end);
    resting.child.removeAllListeners();
    return resting.child.connected ? resting.child : this.#takeIdle();
  }
}

interface Resting {
  child: ChildProcess;
  end: NodeJS.Timeout;
}

// The bundle of the program has it beside itself, the source where it was written.
function entryPath(entry: string): string {
  const bundled = join(import.meta.dirname, `${entry.split('/').at(-1)}.js`);
  return existsSync(bundled) ? bundled : join(ROOT, 'src', `${entry}.ts`);
}

/** The work took more memory, processor time or time than one piece may. */
export class OutOfBoundsError extends Error {}

export type Reply<Answer> = { answer: Answer } | { failed: string };

export interface BoundedWorkOptions extends TurnLimits {
  /** The file whose program does it, without its ending: under `src/`, or beside the bundle. */
  entry: string;
  /** How long a process may stand idle until it ends; a minute unless told. */
  idleMs?: number;
  bounds: Bounds;
}
