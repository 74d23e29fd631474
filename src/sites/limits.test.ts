import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Limit } from '#platform/rate-limit.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import type { Row } from '../deps.ts';
import { deskDoor } from './desk/desk.routes.ts';
import { portalDoor } from './portal/portal.routes.ts';
import { trialDoor } from './trial/trial.routes.ts';

let t: TestApp;
let rows: Row[];
beforeAll(async () => {
  t = await testApp();
  rows = [portalDoor, deskDoor, trialDoor].flatMap((door) => door(t.deps).rows);
});
afterAll(() => t.close());

test('every row that changes something has a limit, and a name stands for one limit', () => {
  const limits = rows.flatMap(limitsOf);
  expect(rows.filter((row) => row.method === 'POST').filter((row) => limitsOf(row).length === 0)).toEqual([]);
  const different = new Set(limits.map((limit) => JSON.stringify(limit)));
  expect(different.size).toBe(new Set(limits.map((limit) => limit.name)).size);
});

test.each(['POST', 'GET'] as const)(
  'every limit of a %s lets through as many as it says and not one more, until its window ends',
  async (method) => {
    const limited = new Map<string, { row: Row; limit: Limit }>();
    for (const row of rows.filter((r) => r.method === method))
      for (const limit of limitsOf(row)) limited.set(limit.name, { row, limit });
    expect(limited.size).toBeGreaterThan(8);
    for (const { row, limit } of limited.values()) {
      // a form without its token is refused, and a page of nothing is not there, but both are counted first
      const path = row.path.replace(/:\w+/g, 'x');
      const ask = async (b: Browser) =>
        (await (method === 'GET' ? b.get(path) : b.post(path, { _csrf: 'x' }))).status;
      const b = await whoMay(row);
      const answers: number[] = [];
      for (let i = 0; i <= limit.max; i++) answers.push(await ask(b));
      if (method === 'POST') expect(Math.min(...answers), row.path).toBeGreaterThanOrEqual(403);
      expect(answers.indexOf(429), row.path).toBe(limit.max);
      t.clock.advance(limit.seconds * 1000);
      expect(await ask(await whoMay(row)), row.path).not.toBe(429);
    }
  },
);

test.each([['/api/v1/units', 600]])(
  '%s is shown to one address %i times in its window, and then not',
  async (url, most) => {
    const b = t.browser();
    const json = { accept: 'application/json' };
    for (let i = 0; i < most; i++) expect((await b.get(url, json)).status).toBe(200);
    expect((await b.get(url, json)).status).toBe(429);
  },
);

function limitsOf(row: Row): readonly Limit[] {
  if (row.method === 'POST') return row.limits;
  return typeof row.cost === 'object' ? [row.cost] : [];
}

/** A browser with its own session that the row lets in. */
function whoMay(row: Row): Promise<Browser> {
  if (row.who.name === 'anyone') return Promise.resolve(t.browser());
  if (row.who.name === 'admin') return signInOfficer(t, 'quantri');
  if (row.path.startsWith('/can-bo')) return signInOfficer(t, 'canbo.anphu2');
  return signedIn(t);
}
