import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app';
import { openAsFiler, secretOf } from '#domain/dossiers';
import { startDraft } from '#domain/drafts';
import { type TestApp, testApp } from '#testing/app.ts';
import { Browser } from '#testing/browser-client.ts';
import { BIRTH, fileBirth, someCitizen } from '#testing/filed.ts';
import { hearing } from '#testing/hearing.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

/** How many statements a page may send, signing in included. A page that asks once a row fails here before it fails anybody else. */
const MOST: Record<string, number> = {
  '/': 4,
  '/thu-tuc': 4,
  '/thu-tuc/1.001193': 5,
  '/tra-cuu?ma&khoa': 3,
  '/ho-so-cua-toi': 6,
  '/ho-so-cua-toi?loai=chua-gui': 6,
  '/ho-so-cua-toi/:code': 10,
  '/can-bo': 10,
  '/can-bo/ho-so/:code': 13,
};
const FILED = 12;
const DRAFTS = 6;

let t: TestApp;
let sent = 0;
let code: string;
let secret: string;
let counted: Awaited<ReturnType<typeof createApp>>;

beforeAll(async () => {
  t = await testApp();
  const citizen = await someCitizen(t.deps);
  for (let i = 0; i < FILED; i++) code = await fileBirth(t.deps, citizen);
  const begun = { citizen, procedureCode: BIRTH, now: t.clock.now() };
  for (let i = 0; i < DRAFTS; i++) await t.db.tx((tx) => startDraft(tx, t.deps.keys, begun));
  secret = secretOf(t.deps.keys, (await openAsFiler(t.db, t.deps.keys, citizen, code)).dossier);
  counted = await createApp({ ...t.deps, db: hearing(t.db, () => (sent += 1)) });
});
afterAll(async () => {
  await counted.close();
  await t.close();
});

test('no page asks more often than it may, however many dossiers there are', async () => {
  const citizen = await signedIn(t, 0, new Browser(counted));
  const clerk = await signInOfficer(t, 'canbo.anphu1', new Browser(counted));
  const used: Record<string, number> = {};
  for (const [page, most] of Object.entries(MOST)) {
    const url = page.replace(':code', code).replace('?ma&khoa', `?ma=${code}&khoa=${secret}`);
    const who = page.startsWith('/can-bo')
      ? clerk
      : page.startsWith('/ho-so')
        ? citizen
        : new Browser(counted);
    await who.get(url); // what is read once for the process is read now
    t.deps.pages.drop();
    sent = 0;
    expect((await who.get(url)).status, page).toBe(200);
    used[page] = sent;
    expect(sent, `${page} of ${JSON.stringify(used)}`).toBeLessThanOrEqual(most);
    expect(sent, page).toBeGreaterThan(0);
  }
});
