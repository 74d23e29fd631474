import { createAdministrator } from '#domain/accounts';
import { systemClock } from '#platform/clock.ts';
import { Refusal } from '#platform/errors.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { doorPaths } from '#views/doors.paths.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';
import { cliWords } from './words/commands.ts';

const words = cliWords.createAdmin;

/**
 * Makes the first officer of a production. The password shown is good for one sign-in, which asks for another one and sets up the
 * second factor.
 */
export const createAdmin: Command = {
  usage: words.usage,
  does: words.does,
  async run([username, ...names], c) {
    const name = names.join(' ').trim();
    if (!username || !name) {
      c.say(words.how);
      return 2;
    }
    return withDatabase(c, async ({ db, keys }) => {
      try {
        const now = systemClock.now();
        const { password } = await db.tx((tx) =>
          createAdministrator(tx, { keys, clock: systemClock }, { username, name, now }),
        );
        c.say(
          words.done({
            username: username.toLowerCase(),
            password,
            url: `${c.config.publicUrl}${doorPaths.desk()}`,
          }),
        );
        return 0;
      } catch (e) {
        const sentence = e instanceof Refusal ? sentenceFor(words.refusals, e) : undefined;
        if (!sentence) throw e;
        c.say(sentence);
        return 1;
      }
    });
  },
};
