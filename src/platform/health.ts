import { readdirSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Db } from './db/db.ts';
import { sql } from './db/sql.ts';
import type { DiskSpace } from './disk-space.ts';
import { inTime } from './in-time.ts';

const SLOW_MS = 2_000;

/**
 * `/healthz`: the process answers. `/readyz`: it can serve all that it should: the database answers and has run every migration, and
 * the disk has room. `/readyz?reading`: the same but for the disk, for a balancer that must not send everybody away when it is full.
 */
export function mountHealth(
  app: FastifyInstance,
  o: { db: Db; migrations: string; disk: DiskSpace; stopping: () => boolean },
): void {
  const migrations = readdirSync(o.migrations).filter((f) => f.endsWith('.sql'));
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true }));
  app.get('/readyz', async (request, reply) => {
    const forReading = Object.hasOwn(Object(request.query), 'reading');
    const full = async () => (!forReading && (await o.disk.isLow()) ? 'disk' : undefined);
    const why = o.stopping() ? 'stopping' : ((await notReady(o.db, migrations)) ?? (await full()));
    return reply
      .code(why ? 503 : 200)
      .header('cache-control', 'no-store')
      .send(why ? { ok: false, why } : { ok: true });
  });
}

/** Why the database cannot serve this program, or undefined. */
export async function notReady(db: Db, migrations: string[]): Promise<NotReady | undefined> {
  const ran = await inTime(db.many<{ name: string }>(sql`select name from schema_migrations`), SLOW_MS);
  if (!ran) return 'database';
  return migrations.every((m) => ran.some((r) => r.name === m)) ? undefined : 'migrations';
}

export type NotReady = 'database' | 'migrations';
