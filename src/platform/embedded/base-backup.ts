import { chmod, chown, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { copyTree } from './copy-tree.ts';

// What PostgreSQL makes anew at its start, and what belongs to the running one (PostgreSQL: "Making a base backup using the low
// level API").
const EMPTY = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./;
const NOT_COPIED =
  /(^|\/)(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*|pg_internal\.init.*|pgsql_tmp.*)$/;

/**
 * Copies the cluster in `data`, which runs at `url` and keeps working, to `to`: a base backup with the log that belongs to it. A
 * PostgreSQL started on the copy brings it to the moment at which the copying ended.
 */
export async function copyCluster(url: string, data: string, to: string): Promise<void> {
  const c = new pg.Client({ connectionString: url, application_name: 'mot-cua backup' });
  await c.connect();
  try {
    // the slot keeps the log from the first moment; it and the backup end with this connection, whatever happens
    await c.query('select pg_create_physical_replication_slot($1, true, true)', [
      `mot_cua_backup_${process.pid}`,
    ]);
    await c.query("select pg_backup_start('mot-cua', true)");
    await copyTree(data, to, (path) => EMPTY.test(path) || NOT_COPIED.test(path));
    const { rows } = await c.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    await copyTree(join(data, 'pg_wal'), join(to, 'pg_wal'), (path) => path.startsWith('archive_status/'));
    await writeLike(join(to, 'backup_label'), rows[0]?.labelfile ?? '', join(to, 'PG_VERSION'));
  } finally {
    await c.end();
  }
}

async function writeLike(path: string, text: string, other: string): Promise<void> {
  const s = await stat(other);
  await writeFile(path, text, { mode: 0o600, flush: true });
  if (process.getuid?.() === 0) await chown(path, s.uid, s.gid);
  await chmod(path, s.mode & 0o777);
}
