import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

test('the administrator sees which jobs failed and runs them again; another officer gets 404', async () => {
  await t.db.run(sql`select graphile_worker.add_job('notice.send', '{}'::json, max_attempts => 1)`);
  await t.db.run(sql`update graphile_worker._private_jobs set attempts = 1, last_error = 'không gửi được'`);
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  expect((await clerk.get('/can-bo/quan-tri')).status).toBe(404);
  const admin = await signInOfficer(t, 'quantri');
  const response = await admin.get('/can-bo/quan-tri');
  expect(response.status).toBe(200);
  expect(response.html).toContain('notice.send');
  expect(response.html).toContain('Số liệu cần xác minh');
  const id = /viec-nen\/(\d+)\/chay-lai/.exec(response.html)?.[1];
  const after = await admin.submit(`/can-bo/quan-tri/viec-nen/${id}/chay-lai`);
  expect(after.html).toContain('Đã xếp việc nền để chạy lại');
  expect(await t.db.many(sql`select 1 from graphile_worker.jobs where attempts >= max_attempts`)).toEqual([]);
});
