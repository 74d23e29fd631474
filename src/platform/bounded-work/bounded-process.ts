import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ROOT } from '../root.ts';
import { type Bounds, REPORT_FD, type Usage } from './bounds.ts';

const START_MS = 30_000;
// Of glibc: one place for all threads, and what is given back goes back to the system, so that the next piece has as much room as the first.
const RETURNS_MEMORY = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '65536',
  MALLOC_TRIM_THRESHOLD_: '65536',
};

/** One process that does work within bounds (`doWork`), a piece after another. */
export class BoundedProcess<Question, Answer> {
  readonly #child: ChildProcess;
  readonly #ms: number;
  #lastReport: Usage | undefined;

  private constructor(child: ChildProcess, bounds: Bounds) {
    this.#child = child;
    this.#ms = bounds.ms;
    const reports = child.stdio[REPORT_FD] as Readable & { unref(): void }; // a pipe, which in Node is a socket
    reports.unref();
    reports.on('error', () => {}); // what is not told is not known
    let rest = '';
    reports.setEncoding('latin1').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      const last = lines.at(-1);
      if (last) this.#lastReport = JSON.parse(last) as Usage;
    });
  }

  /** @throws Error when it does not start */
  static start<Question, Answer>(entry: string, bounds: Bounds): Promise<BoundedProcess<Question, Answer>> {
    const child = fork(entryPath(entry), [JSON.stringify(bounds)], {
      execArgv: [`--max-old-space-size=${bounds.heapMb}`, '--max-semi-space-size=8', '--no-warnings'],
      env: RETURNS_MEMORY, // it reads strangers' files: no secret of ours is in its reach
      stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
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
      const timeout = setTimeout(() => failed(`nothing heard for ${START_MS} ms`), START_MS);
      child.once('error', (e) => failed(String(e)));
      child.once('exit', (code, signal) => failed(`it ended with ${signal ?? code}`));
      child.once('message', () => {
        clearTimeout(timeout);
        child.removeAllListeners();
        resolve(new BoundedProcess(child, bounds));
      });
    });
  }

  /** @throws OutOfBoundsError when the work passed a bound, or Error when its own program failed; the process ends with it */
  ask(question: Question): Promise<Reply<Answer>> {
    this.#lastReport = undefined;
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const end = (done: () => void) => {
        clearTimeout(timeout);
        child.removeAllListeners();
        done();
      };
      const stopped = () => end(() => reject(new OutOfBoundsError(this.#lastReport)));
      const timeout = setTimeout(() => {
        child.kill('SIGKILL');
        stopped();
      }, this.#ms);
      child.once('error', (e) => end(() => reject(e)));
      // not at its exit, after which the last that it told may still be on its way
      child.once('close', stopped);
      child.once('message', (m: Reply<Answer> | { failed: string }) =>
        end(() => {
          if (!('failed' in m)) return resolve(m);
          child.kill('SIGKILL');
          reject(new Error(m.failed));
        }),
      );
      child.send({ question }, (e) => {
        if (e) child.kill('SIGKILL');
      });
    });
  }

  /** While nothing is asked. */
  onEnd(then: () => void): void {
    this.#child.once('exit', then);
  }

  /** Whoever takes it to work wants to hear of its end otherwise. @returns whether it still lives */
  wake(): boolean {
    this.#child.removeAllListeners();
    return this.#child.connected;
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}

// The bundle of the program has it beside itself, the source where it was written.
function entryPath(entry: string): string {
  const bundled = join(import.meta.dirname, `${entry.split('/').at(-1)}.js`);
  return existsSync(bundled) ? bundled : join(ROOT, 'src', `${entry}.ts`);
}

/** The work took more memory, processor time or time than one piece may; or its process died of it. */
export class OutOfBoundsError extends Error {
  /** As far as it was told before the end. */
  readonly usage: Usage | undefined;

  constructor(usage: Usage | undefined) {
    super();
    this.usage = usage;
  }
}

/** `full`: what earlier pieces have left in the process may not be room enough, and nothing was done. */
export type Reply<Answer> = ({ answer: Answer } | { full: true }) & { usage: Usage };
