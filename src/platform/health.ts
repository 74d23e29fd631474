import { readdirSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Db } from './db/db.ts';
import { sql } from './db/sql.ts';

const SLOW_MS = 2_000;

/** `/healthz`: the process answers. `/readyz`: it can serve: the database answers and has run every migration. */
export function mountHealth(
  app: FastifyInstance,
  o: { db: Db; migrations: string; stopping: () => boolean },
): void {
  const known = readdirSync(o.migrations).filter((f) => f.endsWith('.sql'));
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const why = o.stopping() ? 'stopping' : await notReady(o.db, known);
    return reply
      .code(why ? 503 : 200)
      .header('cache-control', 'no-store')
      .send(why ? { ok: false, why } : { ok: true });
  });
}

/** Why the database cannot serve this program, or undefined. */
export async function notReady(db: Db, migrations: string[]): Promise<NotReady | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<NotReady>((r) => {
    timer = setTimeout(() => r('database'), SLOW_MS);
  });
  const asked = db
    .many<{ name: string }>(sql`select name from schema_migrations`)
    .then((ran) =>
      migrations.every((m) => ran.some((r) => r.name === m)) ? undefined : ('migrations' as const),
    )
    .catch(() => 'database' as const);
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

export type NotReady = 'database' | 'migrations' | 'stopping';
