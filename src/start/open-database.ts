import type { Config } from '#config';
import { clusterUrl, startCluster } from '#platform/embedded/cluster.ts';
import { prepareDataFolder } from '#platform/embedded/data-folder.ts';
import { type FolderLock, FolderTaken, holderOf, takeFolder } from '#platform/embedded/folder-lock.ts';
import { sweepUploads } from '#platform/http/upload.ts';

/**
 * The database of these settings: the server of DATABASE_URL, or the embedded one, which is started and belongs to this process
 * alone.
 * @throws FolderUnusable, FolderTaken.
 */
export async function openDatabase(config: Config, kind: 'server' | 'command'): Promise<OpenDatabase> {
  prepareDataFolder(config.dataDir, { database: !config.databaseUrl });
  if (config.databaseUrl) {
    await sweepUploads(config.dataDir);
    return { url: config.databaseUrl, alone: false, tookOver: false, close: async () => {} };
  }
  const lock = await takeFolder(config.dataDir, kind);
  try {
    await sweepUploads(config.dataDir, 0); // nobody else is in the folder
    const cluster = await startCluster(config.dataDir);
    return {
      url: cluster.url,
      alone: true,
      tookOver: lock.tookOver,
      lock,
      exited: cluster.exited,
      abandon: () => cluster.abandon(),
      async close() {
        await cluster.stop();
        lock.release();
      },
    };
  } catch (e) {
    lock.release();
    throw e;
  }
}

/**
 * For a command: the database of the running server, if there is one; otherwise the embedded database, started while the command
 * runs.
 */
export async function joinDatabase(config: Config): Promise<OpenDatabase> {
  const holder = config.databaseUrl ? undefined : holderOf(config.dataDir);
  if (!holder) return openDatabase(config, 'command');
  if (holder.kind === 'command' || holder.state !== 'running') throw new FolderTaken(holder);
  return { url: clusterUrl(config.dataDir), alone: false, tookOver: false, close: async () => {} };
}

export interface OpenDatabase {
  url: string;
  /** No other process works on it. */
  alone: boolean;
  /** The process that had it before was killed. */
  tookOver: boolean;
  lock?: FolderLock;
  /** The embedded database ended, asked or not. */
  exited?: Promise<number>;
  /** Makes the embedded database end at once, without waiting for it. */
  abandon?: () => void;
  close(): Promise<void>;
}
