import { expect, test } from 'vitest';
import { testApp } from '#testing/app.ts';
import { generateDossiers } from './generate-dossiers.ts';
import { prepareDrafts } from './prepare-drafts.ts';
import type { Copy } from './stage.ts';

test('every prepared draft can be sent by the request that was prepared with it', async () => {
  const t = await testApp();
  await generateDossiers(t.db, t.deps.keys, { count: 50, days: 6, now: t.clock.now() });
  const copy = { db: t.db } as Copy; // of which nothing else is asked here
  for (const q of await prepareDrafts(copy, t.deps, { count: 20, seed: 1 })) {
    const r = await t.app.inject({
      method: 'POST',
      url: q.path,
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...q.headers },
      payload: q.body ?? '',
    });
    expect([r.statusCode, r.headers.location]).toEqual([303, q.leadsTo]);
  }
  await t.close();
});
