import { BoundedProcess } from './bounded-process.ts';
import type { Bounds, Usage } from './bounds.ts';
import { FairTurns, type TurnLimits } from './fair-turns.ts';

const IDLE_MS = 60_000;

/**
 * Work on what strangers send, done in processes of its own: so many at once, each with a bound on memory, on processor time and on
 * time. A process that passes a bound, or dies of its work, is replaced; this process never is.
 */
export class BoundedWork<Question, Answer> {
  readonly #o: BoundedWorkOptions;
  readonly #idle: Resting<Question, Answer>[] = [];
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
  async ask(question: Question, who = ''): Promise<AnswerAndUsage<Answer>> {
    await this.#turns.take(who);
    try {
      return (await this.#askOf(this.#takeIdle(), question)) ?? (await this.#askNew(question));
    } finally {
      this.#turns.end(who);
    }
  }

  async #askNew(question: Question): Promise<AnswerAndUsage<Answer>> {
    const { entry, bounds } = this.#o;
    const done = await this.#askOf(await BoundedProcess.start<Question, Answer>(entry, bounds), question);
    if (!done) throw new Error(`a new process for ${entry} says that it is full`);
    return done;
  }

  // undefined where there is none, or too much is left in it of what it did before
  async #askOf(
    process: BoundedProcess<Question, Answer> | undefined,
    question: Question,
  ): Promise<AnswerAndUsage<Answer> | undefined> {
    const reply = await process?.ask(question);
    if (!process || !reply) return undefined;
    if ('full' in reply) {
      process.end();
      return undefined;
    }
    this.#rest(process);
    return reply;
  }

  // A process that was not asked for a while ends: what it learned of files (a heap grown large) goes with it.
  #rest(process: BoundedProcess<Question, Answer>): void {
    const leave = () => {
      const at = this.#idle.indexOf(resting);
      if (at >= 0) this.#idle.splice(at, 1);
      clearTimeout(resting.end);
    };
    const end = setTimeout(() => {
      leave();
      process.end();
    }, this.#o.idleMs ?? IDLE_MS);
    const resting: Resting<Question, Answer> = { process, end: end.unref() };
    process.onEnd(leave);
    this.#idle.push(resting);
  }

  // Whoever takes a process to work takes the end of its rest away too: it would come in the midst of the work.
  #takeIdle(): BoundedProcess<Question, Answer> | undefined {
    const resting = this.#idle.pop();
    if (!resting) return undefined;
    clearTimeout(resting.end);
    return resting.process.wake() ? resting.process : this.#takeIdle();
  }
}

export { OutOfBoundsError } from './bounded-process.ts';

interface Resting<Question, Answer> {
  process: BoundedProcess<Question, Answer>;
  end: NodeJS.Timeout;
}

/** The answer, and what it took. */
export interface AnswerAndUsage<Answer> {
  answer: Answer;
  usage: Usage;
}

export interface BoundedWorkOptions extends TurnLimits {
  /** The file whose program does it, without its ending: under `src/`, or beside the bundle. */
  entry: string;
  /** How long a process may stand idle until it ends; a minute unless told. */
  idleMs?: number;
  bounds: Bounds;
}
