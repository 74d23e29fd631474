import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAsFiler, supplementDossier } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import { vnLongDateTime } from '#platform/time.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
let desk: Awaited<ReturnType<typeof anPhu>>;
let handler: Browser;
let citizen: Citizen;
let code: string;

beforeAll(async () => {
  t = await testApp();
  desk = await anPhu(t.deps);
  citizen = await someCitizen(t.deps);
});
afterAll(() => t.close());

// birth: one working day; filed, accepted and asked on Thursday 19 November 2026, answered a week later
beforeEach(async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  code = await fileBirth(t.deps, citizen);
  await desk.accept(code);
  await desk.assign(code);
  await desk.askInExamination(code, [
    { target: 'giay-chung-sinh', text: 'Chụp lại cho rõ' },
    { target: 'other', text: 'Xem lại nơi sinh' },
  ]);
  t.clock.set('2026-11-26T14:10:00+07:00');
  await answer('Bản gốc mờ');
  t.clock.set('2026-11-27T08:00:00+07:00');
  handler = await signInOfficer(t, 'canbo.anphu2');
});

const page = () => `/can-bo/ho-so/${code}`;
const confirmPage = () => `${page()}/bo-sung-du`;
const own = async () => (await openAsFiler(t.db, t.deps.keys, citizen, code)).dossier;
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

async function answer(reason: string) {
  const d = await own();
  const reasons = new Map([
    ['giay-chung-sinh', reason],
    ['other', 'Nơi sinh đúng rồi'],
  ]);
  const sent = {
    ref: d,
    revision: d.revision,
    citizen,
    reasons,
    note: 'Mong cơ quan xem',
    now: t.clock.now(),
  };
  await t.db.tx((tx) => supplementDossier(tx, t.deps.keys, sent));
}

describe('what came back in examination', () => {
  test('is looked through on a page from the dossier, each thing beside what was asked, with the promise that follows', async () => {
    const { html } = await handler.get(page());
    expect(html).toContain(`href="${confirmPage()}"`);
    expect(html).toContain(`href="${page()}/yeu-cau-bo-sung"`);
    expect(html).not.toContain(`href="${page()}/tham-dinh"`);
    const pageText = textOf((await handler.get(confirmPage())).html);
    for (const words of [
      'Đã yêu cầu: Chụp lại cho rõ',
      'Bản gốc mờ',
      'Nơi sinh đúng rồi',
      'Mong cơ quan xem',
    ])
      expect(pageText).toContain(words);
    // one working day from Thursday 26 November 14:10
    const promised = vnLongDateTime(new Date('2026-11-27T14:10:00+07:00'));
    expect(pageText).toContain(`Nếu xác nhận, hẹn trả kết quả ${promised}`);
    expect(pageText).not.toContain('Đã quá hẹn trả');

    const form = Object.fromEntries(posted(mainOf((await handler.get(confirmPage())).html)));
    const done = await handler.follow(await handler.post(confirmPage(), { ...form, note: 'Đủ' }));
    expect(textOf(done.html)).toContain('Đã xác nhận hồ sơ đủ');
    expect(textOf(done.html)).toContain(promised);
    expect(done.html).toContain(`href="${page()}/tham-dinh"`);
    expect((await own()).promisedAt).toEqual(new Date('2026-11-27T14:10:00+07:00'));
    expect((await handler.get(confirmPage())).status).toBe(409);
  });

  test('is asked for again where it is lacking, and says on both sides that the promise had been broken before', async () => {
    await desk.askInExamination(code, [{ target: 'giay-chung-sinh', text: 'Vẫn mờ' }]);
    await answer('Chụp lại rồi');
    const pageText = textOf((await handler.get(confirmPage())).html);
    expect(pageText).toContain('Đã yêu cầu: Vẫn mờ');
    expect(pageText).not.toContain('Bản gốc mờ');
    expect(pageText).not.toContain('Đã quá hẹn trả'); // it was asked in time at first

    t.clock.set('2026-11-27T08:00:00+07:00'); // a Friday
    code = await fileBirth(t.deps, citizen);
    await desk.accept(code);
    await desk.assign(code);
    t.clock.set('2026-11-30T09:00:00+07:00'); // promised for this Monday at 08:00: an hour late
    handler = await signInOfficer(t, 'canbo.anphu2');
    await desk.askInExamination(code, [{ target: 'giay-chung-sinh', text: 'Chụp lại' }]);
    await answer('Không chụp được');
    const broken = vnLongDateTime(new Date('2026-11-30T08:00:00+07:00'));
    expect(textOf((await handler.get(confirmPage())).html)).toContain(`Đã quá hẹn trả (${broken})`);
  });

  test('is confirmed by its officer alone, and a note that is too long is kept', async () => {
    for (const other of ['canbo.anphu1', 'canbo.anphu3', 'lanhdao.anphu']) {
      const b = await signInOfficer(t, other);
      expect([403, 404, 409], other).toContain((await b.get(confirmPage())).status);
    }
    const form = Object.fromEntries(posted(mainOf((await handler.get(confirmPage())).html)));
    const long = 'x'.repeat(2001);
    const refused = await handler.post(confirmPage(), { ...form, note: long });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(long);
    expect((await own()).clockStartedAt).toBeNull();
  });
});
