import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDb } from '#testing/db.ts';
import type { Db } from './db/db.ts';
import { type MetricsServer, makeMetrics, serveMetrics } from './metrics.ts';

let db: Db;
let server: MetricsServer;
beforeAll(async () => {
  db = await testDb();
  server = await serveMetrics(makeMetrics(db), { port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

const metrics = async () => {
  const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`);
  return { status: answer.status, text: await answer.text() };
};

describe('/metrics', () => {
  test('says how many jobs there are', async () => {
    const { status, text } = await metrics();
    expect(status).toBe(200);
    expect(text).toContain('jobs{state="waiting"} 0');
  });

  test('says everything else while the database is gone', async () => {
    await db.close();
    const { status, text } = await metrics();
    expect(status).toBe(200);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('jobs{state=');
  });
});
