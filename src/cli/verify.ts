import { verifyAll } from '#domain/dossiers';
import { verifySeals } from '#domain/ledger';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';
import { cliWords } from './words/commands.ts';

const words = cliWords.verify;
const TELL_EVERY = 5000;

/** Proves every ledger and every seal. The exit code is 1 when one is broken. */
export const verify: Command = {
  usage: '',
  does: words.does,
  run: (_args, c) =>
    withDatabase(c, async ({ db }) => {
      const { checked, broken } = await verifyAll(db, (done) => {
        if (done % TELL_EVERY === 0) c.say(words.progress(done));
      });
      for (const b of broken)
        c.say(words.broken(b.id, b.faults.map((f) => `${f.seq} ${f.fault}`).join(', ')));
      const seals = await verifySeals(db);
      for (const s of seals) c.say(words.brokenSeal(s.agencyId, s.day));
      if (broken.length + seals.length > 0) return 1;
      c.say(words.good(checked));
      return 0;
    }),
};
