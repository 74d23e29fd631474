import { recordSecurity } from '#domain/security';
import { systemClock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { formerKeys, retireFormerKeys } from '#platform/key-book.ts';
import { countOld, countOldJobs, resealColumn } from '#platform/reseal.ts';
import { sealedColumns } from '../start/open-keys.ts';
import type { Command, CommandContext } from './command.ts';
import { withDatabase } from './with-database.ts';
import { cliWords } from './words/commands.ts';

const words = cliWords.rotateKey;
const TELL_EVERY = 5_000;

/**
 * After SECRET_KEY was given a new value and OLD_SECRET_KEYS the previous one: seals everything anew. The former keys are retired
 * only when no row needs them any more; an interrupted run goes on with the rows that are left. The exit code is 1 while a former
 * key is still needed.
 */
export const rotateKey: Command = {
  usage: '',
  does: words.does,
  run: (_args, c) => withDatabase(c, ({ db, keys }) => rotate(db, keys, c)),
};

async function rotate(db: Db, keys: Keys, c: CommandContext): Promise<number> {
  const former = await formerKeys(db);
  for (const column of sealedColumns) {
    const all = await countOld(db, keys, column);
    if (all === 0) continue;
    let resealed = 0;
    await resealColumn(db, keys, column, (rows) => {
      if (Math.floor(resealed / TELL_EVERY) !== Math.floor((resealed + rows) / TELL_EVERY))
        c.say(words.progress(`${column.table}.${column.column}`, resealed + rows, all));
      resealed += rows;
    });
    c.say(words.column(`${column.table}.${column.column}`, resealed));
  }
  if (former.length === 0) {
    c.say(words.nothing);
    return 0;
  }
  let oldRows = await countOldJobs(db, keys);
  for (const column of sealedColumns) oldRows += await countOld(db, keys, column);
  if (oldRows > 0) {
    c.say(words.left(oldRows));
    return 1;
  }
  await db.tx(async (tx) => {
    await retireFormerKeys(tx, systemClock.now());
    const who = { kind: 'system', id: 'rotate-key' } as const;
    const d = { keys, clock: systemClock };
    await recordSecurity(tx, d, { kind: 'settings.changed', who, detail: 'OLD_SECRET_KEYS retired' });
  });
  c.say(words.done(former.length));
  return 0;
}
