import type { DestinationStream } from 'pino';

const BLOCK = 65_536;
const WAIT_MS = 250;

/**
 * Passes the lines of the log on together, four times a second or as soon as there is a block of them: each write is a call to the
 * system, and costs as much as making some twenty lines.
 */
export function logBlocks(file: DestinationStream & { flushSync(): void }): LogBlocks {
  let lines: string[] = [];
  let length = 0;
  const pass = () => {
    if (length === 0) return;
    file.write(lines.join(''));
    lines = [];
    length = 0;
  };
  setInterval(pass, WAIT_MS).unref();
  return {
    write(line) {
      lines.push(line);
      length += line.length;
      if (length >= BLOCK) pass();
    },
    flushSync() {
      pass();
      file.flushSync();
    },
  };
}

export interface LogBlocks extends DestinationStream {
  /** At the end of the process: writes what is left before it returns. */
  flushSync(): void;
}
