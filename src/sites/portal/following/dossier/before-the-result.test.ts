import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAsFiler, secretOf } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier } from '#testing/by-code.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { dossierWords, verbNames } from '#views/words/dossier.ts';
import { vi as nextWords } from '../../words/next-step.vi.ts';
import { vi as ownWords } from '../../words/own-dossier.vi.ts';

const WHY_NOT = 'Giấy chứng sinh không đúng mẫu';

let t: TestApp;
let desk: Awaited<ReturnType<typeof anPhu>>;
let filer: Browser;
let granted: string;
let denied: string;

beforeAll(async () => {
  t = await testApp();
  desk = await anPhu(t.deps);
  filer = await signedIn(t);
  [granted, denied] = [await filed(), await filed()];
  // told one after the other, so that the messages of both stand in the same order
  await runJobs(t.deps, t.url);
  t.clock.advance(60_000);
  for (const code of [granted, denied])
    for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
});
afterAll(() => t.close());

// A decision is an answer to its filer only once it is signed and recorded (NĐ 118/2025 Đ22): until then it may be sent back.
describe('between the leader’s decision and the recording of the result', () => {
  let messagesBefore: unknown;
  beforeAll(async () => {
    await runJobs(t.deps, t.url);
    messagesBefore = await messages();
    await desk.approve(granted);
    await desk.deny(denied, WHY_NOT);
    for (const code of [granted, denied]) await desk.upload(code);
    await runJobs(t.deps, t.url);
  });

  test('the filer is told nothing', async () => {
    expect(await messages()).toEqual(messagesBefore);
  });

  test('every page calls the step in hand the recording of the result, and names neither the leader’s step nor its end', async () => {
    const { stepDueAt, promisedAt, status } = (await own(granted)).dossier;
    expect([stepDueAt, status]).toEqual([promisedAt, 'processing']);
    const leaderStep = (await own(granted)).version.content.route.find((step) => step.role === 'leader');
    const handler = await signInOfficer(t, 'canbo.anphu2');
    const pages = [
      (await filer.get(`/ho-so-cua-toi/${granted}`)).html,
      await lookedUp(granted),
      (await handler.get(`/can-bo/ho-so/${granted}`)).html,
      (await handler.get('/can-bo')).html,
    ];
    for (const html of pages) {
      expect(html).toContain(verbNames['record-result']);
      expect(html).not.toContain(leaderStep?.name);
    }
  });

  test('no page shows the decision: the pages of a granted dossier are word for word those of a denied one', async () => {
    for (const page of [ownPage, lookedUp, receipt])
      expect(await page(denied), page.name).toBe(await page(granted));
    const list = (await filer.get('/ho-so-cua-toi')).html;
    for (const html of [await ownPage(granted), await ownPage(denied), await lookedUp(denied), list]) {
      for (const telling of [WHY_NOT, dossierWords.granted, dossierWords.denied, 'ket-qua.pdf'])
        expect(html).not.toContain(telling);
      for (const heading of [ownWords.results, ownWords.resultsRead]) expect(html).not.toContain(heading);
    }
  });

  test('the signed papers cannot be downloaded, however the result is to be delivered', async () => {
    for (const delivery of ['desk', 'online'])
      for (const code of [granted, denied]) {
        await t.db.run(sql`update dossiers set delivery = ${delivery} where ${isDossier(code)}`);
        const { results } = await own(code);
        expect(results).toHaveLength(1);
        expect((await filer.get(`/ho-so-cua-toi/${code}/tep/${results[0]?.id}`)).status).toBe(404);
        expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).not.toContain(results[0]?.id);
      }
  });
});

test('once the result is recorded, the filer is told the decision', async () => {
  const before = (await messages()).length;
  for (const code of [granted, denied]) await desk.result(code);
  await runJobs(t.deps, t.url);
  expect((await messages()).length).toBeGreaterThan(before);
  expect(await ownPage(granted)).toContain(nextWords.resolved);
  expect(await ownPage(granted)).toContain(dossierWords.granted);
  expect(await ownPage(denied)).toContain(nextWords.resolvedDenied);
  expect(await ownPage(denied)).toContain(dossierWords.denied);
});

const filed = async () => fileBirth(t.deps, await someCitizen(t.deps));

const own = async (code: string) => openAsFiler(t.db, t.deps.keys, await someCitizen(t.deps), code);

async function ownPage(code: string): Promise<string> {
  return plain((await filer.get(`/ho-so-cua-toi/${code}`)).html, code);
}

async function lookedUp(code: string): Promise<string> {
  const anybody = t.browser();
  await anybody.get('/tra-cuu');
  return plain((await anybody.post('/tra-cuu', { code, secret: await secret(code) })).html, code);
}

async function receipt(code: string): Promise<string> {
  return plain((await filer.get(`/ho-so-cua-toi/${code}/bieu-mau/giay-tiep-nhan`)).html, code);
}

const secret = async (code: string) => secretOf(t.deps.keys, (await own(code)).dossier);

// what differs between dossiers and between views: numbers, ids, secrets, tokens, the picture of the code, how many bytes its paper has
// (the sample's packed dates are longer in one second than in another)
async function plain(html: string, code: string): Promise<string> {
  return html
    .replaceAll(code, 'CODE')
    .replaceAll(await secret(code), 'SECRET')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/name="_(csrf|key)" value="[^"]*"/g, '')
    .replace(/khoa=[^"&]+/g, '')
    .replace(/(?<=PDF, 1 trang, )\d+ byte/g, 'SIZE')
    .replace(/số (phiếu: )?\d+\/\d{4}/gi, 'NUMBER')
    .replace(/<path\b[^>]*>/g, '');
}

function messages(): Promise<unknown[]> {
  return t.db.many(sql`select kind, channel, subject from notices order by id`);
}
