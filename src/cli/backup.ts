import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { verifyAll } from '#domain/dossiers';
import { missingFiles } from '#domain/files';
import { verifySeals } from '#domain/ledger';
import { openDb } from '#platform/db/db.ts';
import { copyCluster } from '#platform/embedded/base-backup.ts';
import { startCluster } from '#platform/embedded/cluster.ts';
import { copyTree } from '#platform/embedded/copy-tree.ts';
import { FolderUnusable, prepareDataFolder } from '#platform/embedded/data-folder.ts';
import { blobStore } from '../start/adapters.ts';
import { joinDatabase } from '../start/open-database.ts';
import { refusalSentence } from '../start/refuse.ts';
import type { Command, CommandContext } from './command.ts';
import { cliWords } from './words/commands.ts';

const words = cliWords.backup;

/**
 * Copies the database, then the files, to a folder of their own, whether a server runs or not, and starts a PostgreSQL on the copy
 * to prove it: every ledger holds and every file is there. Only then does it get its name without `.new`. The copy is a data
 * folder.
 */
export const backup: Command = {
  usage: words.usage,
  does: words.does,
  async run([to], c) {
    const { dataDir, databaseUrl } = c.config;
    if (databaseUrl) return fail(c, words.server);
    if (!existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) return fail(c, words.nothing(dataDir));
    const place = to ? resolve(to) : join(dirname(dataDir), 'backup');
    const folder = join(place, `mot-cua-${stamp(new Date())}`);
    const half = `${folder}.new`;
    const unusable = opened(place, half);
    if (unusable) return fail(c, unusable);
    c.say(words.copying(folder));
    try {
      await copy(c, half);
      c.say(words.checking);
      const found = await check(half);
      if (found.faults.length > 0)
        return fail(c, words.broken({ folder: half, what: found.faults.join(', ') }));
      await rename(half, folder);
      c.say(words.done({ folder, ...found }));
      return 0;
    } catch (e) {
      await rm(half, { recursive: true, force: true });
      throw e;
    }
  },
};

// the user that PostgreSQL runs as must be able to start on the copy
function opened(place: string, half: string): string | undefined {
  try {
    for (const folder of [place, half]) prepareDataFolder(folder, { database: true });
  } catch (e) {
    const sentence = e instanceof FolderUnusable ? refusalSentence(e) : undefined;
    if (!sentence) throw e;
    return sentence.replaceAll('DATA_DIR', words.place);
  }
  return undefined;
}

async function copy(c: CommandContext, to: string): Promise<void> {
  const { dataDir } = c.config;
  const database = await joinDatabase(c.config);
  try {
    await copyCluster(database.url, join(dataDir, 'postgres'), join(to, 'postgres'));
    // after the database: every file that a row of the copy names is on the disk already
    for (const name of ['files', 'postgres.json']) await copyTree(join(dataDir, name), join(to, name));
  } finally {
    await database.close();
  }
}

async function check(folder: string): Promise<{ dossiers: number; files: number; faults: string[] }> {
  const cluster = await startCluster(folder);
  const db = openDb({ url: cluster.url, max: 2 });
  try {
    const { checked, broken } = await verifyAll(db, () => {});
    const seals = await verifySeals(db);
    const { checked: looked, missing } = await missingFiles(db, blobStore(folder));
    const faults: string[] = [];
    if (broken.length + seals.length > 0) faults.push(words.brokenLedgers(broken.length + seals.length));
    if (missing.length > 0) faults.push(words.missingFiles(missing.length));
    return { dossiers: checked, files: looked, faults };
  } finally {
    await db.close();
    await cluster.stop();
  }
}

function fail(c: CommandContext, sentence: string): number {
  c.say(sentence);
  return 1;
}

// '20261121-214530', the machine's own day
function stamp(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}
