import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { copyTree } from '#platform/embedded/copy-tree.ts';
import { prepareDataFolder } from '#platform/embedded/data-folder.ts';
import { takeFolder } from '#platform/embedded/folder-lock.ts';
import type { Command, CommandContext } from './command.ts';
import { cliWords } from './words/commands.ts';

const words = cliWords.restore;

/** Puts a back-up into an empty data folder; the back-up itself stays as it is. */
export const restore: Command = {
  usage: words.usage,
  does: words.does,
  async run([from], c) {
    const { dataDir, databaseUrl } = c.config;
    if (!from) return fail(c, words.how, 2);
    if (databaseUrl) return fail(c, words.server);
    const folder = resolve(from);
    const isWhole = ['postgres/PG_VERSION', 'postgres.json'].every((name) => existsSync(join(folder, name)));
    if (!isWhole || folder.endsWith('.new')) return fail(c, words.noBackup(folder));
    prepareDataFolder(dataDir, { database: true });
    const lock = await takeFolder(dataDir, 'command');
    try {
      if (existsSync(join(dataDir, 'postgres'))) return fail(c, words.notEmpty(dataDir));
      for (const name of ['files', 'postgres.json']) await copyTree(join(folder, name), join(dataDir, name));
      const half = join(dataDir, 'postgres.restored'); // if it is interrupted, no half cluster is left under the real name
      await rm(half, { recursive: true, force: true });
      await copyTree(join(folder, 'postgres'), half);
      await rename(half, join(dataDir, 'postgres'));
    } finally {
      lock.release();
    }
    c.say(words.done(dataDir));
    return 0;
  },
};

function fail(c: CommandContext, sentence: string, code = 1): number {
  c.say(sentence);
  return code;
}
