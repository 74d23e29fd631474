import { setTimeout as wait } from 'node:timers/promises';
import { errorFields } from '#platform/error-fields.ts';
import type { Log } from '#platform/log.ts';

const USUAL_MS = 3_000;

/**
 * What was opened, to be closed in the reverse order. None can keep the next from being closed: neither by failing nor by not coming
 * to an end.
 */
export function closing(log: Log): Closing {
  const open: Closer[] = [];
  let closingNow: Closer | undefined;
  const close = async (c: Closer): Promise<string | undefined> => {
    const timeout = new AbortController();
    const left = await Promise.race([
      c.close().then(
        (leftUndone) => leftUndone ?? undefined,
        (e) => {
          log.error({ err: errorFields(e), what: c.what }, 'something could not be closed');
          return c.what;
        },
      ),
      wait(c.ms ?? USUAL_MS, c.what, { signal: timeout.signal }).catch(() => undefined),
    ]);
    timeout.abort();
    return left;
  };
  return {
    add: (c) => void open.push(c),
    async closeAll() {
      const left: string[] = [];
      for (let c = open.pop(); c; c = open.pop()) {
        closingNow = c;
        const leftUndone = await close(c);
        if (leftUndone !== undefined) left.push(leftUndone);
      }
      closingNow = undefined;
      return left;
    },
    stillOpen: () => [...(closingNow ? [closingNow.what] : []), ...open.toReversed().map((c) => c.what)],
  };
}

interface Closer {
  /** What it is, as an operator is told of it. */
  what: string;
  /** How long it may take; afterwards the next is closed. */
  ms?: number;
  /** What had to be left undone, if anything. */
  close(): Promise<string | undefined> | Promise<void>;
}

export interface Closing {
  add(c: Closer): void;
  /** Closes everything, and says what was left. */
  closeAll(): Promise<string[]>;
  stillOpen(): string[];
}
