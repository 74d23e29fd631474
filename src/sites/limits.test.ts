import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RowVerb } from '#platform/http/route.ts';
import type { Limit } from '#platform/rate-limit.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import type { Row } from '../deps.ts';
import { deskDoor } from './desk/desk.routes.ts';
import { portalDoor } from './portal/portal.routes.ts';

// rows that try a secret or send a message, and those that begin a dossier or send it
const OF_SECRETS = /^accounts\.(start|try|resend|finish|enrol)/;
const OTHERS: (RowVerb | undefined)[] = [
  'accounts.change-password',
  'drafts.start',
  'dossiers.submit',
  'dossiers.supplement',
];
let t: TestApp;
let posts: Row[];
beforeAll(async () => {
  t = await testApp();
  posts = [portalDoor, deskDoor].flatMap((door) => door(t.deps).rows).filter((r) => r.method === 'POST');
});
afterAll(() => t.close());

test('no secret can be tried, no message ordered, no file and no dossier sent without a limit', () => {
  const needLimit = posts.filter(
    (row) => row.uploads || OF_SECRETS.test(row.verb ?? '') || OTHERS.includes(row.verb),
  );
  expect(needLimit.length).toBeGreaterThan(20);
  expect(needLimit.filter((row) => !row.limits?.length).map((row) => row.path)).toEqual([]);
});

test('every limit lets through as many as it says and not one more, until its window ends', {
  timeout: 60_000,
}, async () => {
  const rows = new Map<string, { row: Row; limit: Limit }>();
  for (const row of posts) for (const limit of row.limits ?? []) rows.set(limit.name, { row, limit });
  expect(rows.size).toBeGreaterThan(8);
  for (const { row, limit } of rows.values()) {
    // a form without its token is refused, but is counted first
    const post = async (b: Browser) => (await b.post(row.path.replace(/:\w+/g, 'x'), { _csrf: 'x' })).status;
    const b = await whoMay(row);
    const answers: number[] = [];
    for (let i = 0; i <= limit.max; i++) answers.push(await post(b));
    expect(answers, row.path).toEqual([...Array(limit.max).fill(403), 429]);
    t.clock.advance(limit.seconds * 1000);
    expect(await post(await whoMay(row)), row.path).toBe(403);
  }
});

test.each([
  ['/api/v1/units', 600],
  ['/ma-kiem-tra/moi', 200],
])('%s is shown to one address %i times in its window, and then not', async (url, most) => {
  const b = t.browser();
  const json = { accept: 'application/json' };
  for (let i = 0; i < most; i++) expect((await b.get(url, json)).status).toBe(200);
  expect((await b.get(url, json)).status).toBe(429);
});

/** A browser with its own session that the row lets in. */
function whoMay(row: Row): Promise<Browser> {
  if (row.who.name === 'anyone') return Promise.resolve(t.browser());
  return row.path.startsWith('/can-bo') ? signInOfficer(t, 'canbo.anphu2') : signedIn(t);
}
