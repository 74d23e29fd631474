import { systemClock } from '#platform/clock.ts';
import { seedOnce } from '../seed.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';
import { cliWords as words } from './words/commands.ts';

/** Reads the starting data in again: what has changed in the files is taken over, what an administrator changed stays. */
export const seed: Command = {
  usage: '',
  does: words.seed.does,
  run: (_args, c) =>
    withDatabase(c, async ({ db, keys }) => {
      await seedOnce(db, { mode: c.config.mode, keys, now: systemClock.now(), again: systemClock });
      c.say(words.seed.done(c.config.mode));
      return 0;
    }),
};
