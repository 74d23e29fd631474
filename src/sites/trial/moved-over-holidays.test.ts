import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app';
import { openAsFiler, secretOf } from '#domain/dossiers';
import { movableClock } from '#platform/clock.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { Browser } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { dossierWords } from '#views/words/dossier.ts';

const FRIDAY = '2026-11-20T16:20:00+07:00';

let still: TestApp;
let t: TestApp;
beforeAll(async () => {
  still = await testApp({ now: FRIDAY });
  const clock = movableClock(still.clock);
  const deps = { ...still.deps, clock };
  const app = await createApp(deps);
  t = { ...still, deps, app, clock: { ...still.clock, now: clock.now }, browser: () => new Browser(app) };
});
afterAll(async () => {
  await t.app.close();
  await still.close();
});

/** Moves the clock as somebody does who comes from any page of the demo: by its band to the mailbox, and on from there. */
async function moveTo(ngay: string, gio: string): Promise<void> {
  const operator = t.browser();
  expect((await operator.get('/')).html).toContain('href="/thu-nghiem/hop-thu"');
  expect((await operator.get('/thu-nghiem/hop-thu')).html).toContain('href="/thu-nghiem/dong-ho"');
  expect((await operator.submit('/thu-nghiem/dong-ho', { ngay, gio })).html).toContain(
    `Hệ thống đang ở ${gio}`,
  );
}

const file = async () => fileBirth(t.deps, await someCitizen(t.deps));

/** What each page says of lateness: the filer's list and own page, the look-up, and the desk's list and page. */
async function late(code: string): Promise<boolean[]> {
  const [filer, clerk] = [await signedIn(t), await signInOfficer(t, 'canbo.anphu1')];
  const { dossier } = await openAsFiler(t.db, t.deps.keys, await someCitizen(t.deps), code);
  const anybody = t.browser();
  await anybody.get('/tra-cuu');
  const pages = [
    await filer.get('/ho-so-cua-toi'),
    await filer.get(`/ho-so-cua-toi/${code}`),
    await anybody.post('/tra-cuu', { code, secret: secretOf(t.deps.keys, dossier) }),
    await clerk.get('/can-bo?xem=late'),
    await clerk.get(`/can-bo/ho-so/${code}`),
  ];
  expect(pages.map((p) => p.status)).toEqual([200, 200, 200, 200, 200]);
  const [list, own, lookedUp, deskLate, desk] = pages.map((p) => p.html.split('<main')[1] ?? '');
  return [
    [list, own, lookedUp].map((html) => /[Qq]uá h(ạn|ẹn)/.test(html ?? '')),
    [deskLate?.includes(code) ?? false, desk?.includes(dossierWords.late) ?? false],
  ].flat();
}

const everywhere = [true, true, true, true, true];
const nowhere = everywhere.map(() => false);

// NĐ 118/2025 Đ17 k2: eight working hours
test('over a weekend, and over the holiday after it, an answer that is due later is late nowhere', async () => {
  const code = await file(); // due on Monday 16:20
  await moveTo('22/11/2026', '10:00'); // a Sunday
  expect(await late(code)).toEqual(nowhere);
  await moveTo('23/11/2026', '16:10');
  expect(await late(code)).toEqual(nowhere);
  await moveTo('23/11/2026', '16:30');
  expect(await late(code)).toEqual(everywhere);
  const next = await file(); // due on Wednesday 16:30: Tuesday is Ngày Văn hóa Việt Nam
  await moveTo('24/11/2026', '23:00');
  expect((await late(next)).slice(1)).toEqual(nowhere.slice(1)); // its list still has the first one
  await moveTo('25/11/2026', '16:20');
  expect((await late(next)).slice(1)).toEqual(nowhere.slice(1));
});

test('over Tết, neither the promise nor the step in hand is late before the offices have worked for that long', async () => {
  await moveTo('03/02/2027', '16:00'); // the last working day before Tết
  const code = await file();
  const desk = await anPhu(t.deps);
  const { promisedAt, stepDueAt } = await desk.accept(code);
  expect(promisedAt).toEqual(new Date('2027-02-12T16:00:00+07:00'));
  expect(stepDueAt).toEqual(new Date('2027-02-03T16:30:00+07:00'));
  await desk.assign(code); // three and a half hours of office time: the last two and a half after Tết
  for (const day of ['04', '06', '08', '11']) {
    await moveTo(`${day}/02/2027`, '09:00');
    expect((await late(code)).slice(1), day).toEqual(nowhere.slice(1));
  }
  await moveTo('12/02/2027', '16:10');
  expect((await late(code)).slice(1, 3)).toEqual([true, true]); // told to its filer: the promise
});
