import type { Config } from '#config';
import type { Log } from '#platform/log.ts';

/** One command of `mot-cua`. Adding one: write its file here, and its row in src/cli.ts. */
export interface Command {
  /** The arguments, as the list of commands shows them. */
  usage: string;
  /** One line for the list of commands. */
  does: string;
  /** Gives the exit code. @throws what `refusalSentence` knows, or a bug. */
  run(args: string[], c: CommandContext): Promise<number>;
}

export interface CommandContext {
  config: Config;
  log: Log;
  /** To the person at the terminal, one line. */
  say(line: string): void;
}
