import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openAsFiler } from '#domain/dossiers';
import { getProcedure, importProcedures } from '#domain/procedures';
import { type TestApp, testApp } from '#testing/app.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { BIRTH, fileBirth, someCitizen } from '#testing/filed.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
const opened: TestApp[] = [];

beforeEach(async () => {
  t = await testApp({ now: '2026-11-19T09:00:00+07:00' }); // a Thursday
  opened.push(t);
});
afterAll(() => Promise.all(opened.map((app) => app.close())));

describe('the deadline of a step', () => {
  test('is its hours of office time, and never later than the promise', async () => {
    const desk = await anPhu(t.deps);
    const code = await fileBirth(t.deps, await someCitizen(t.deps));
    await desk.accept(code); // one working day: until Friday 09:00
    expect(await stepDue(code)).toEqual(new Date('2026-11-19T09:30:00+07:00')); // half an hour to assign
    t.clock.set('2026-11-20T08:00:00+07:00');
    await desk.assign(code); // three and a half hours would be until 11:30
    expect(await stepDue(code)).toEqual(new Date('2026-11-20T09:00:00+07:00'));
    const filer = await signedIn(t);
    const way = (await filer.get(`/ho-so-cua-toi/${code}`)).html;
    expect(way).toContain('09:00 20/11/2026');
    expect(way).not.toContain('11:30 20/11/2026');
    // how long an officer has is not the filer's: they read when the result is due
    const story = (await filer.get(`/ho-so-cua-toi/${code}/qua-trinh`)).html;
    for (const html of [way, story]) expect(html).not.toContain('09:30 19/11/2026');
    const handler = await signInOfficer(t, 'canbo.anphu2');
    expect((await handler.get(`/can-bo/ho-so/${code}`)).html).not.toContain('11:30 20/11/2026');
    t.clock.set('2026-11-20T10:00:00+07:00');
    await desk.examine(code); // the promise is broken already: the leader is late from the first minute
    expect(await stepDue(code)).toEqual(new Date('2026-11-20T09:00:00+07:00'));
  });
});

describe('the limit of a dossier', () => {
  test('is that of its channel, one working day, when its case has none', async () => {
    const desk = await anPhu(t.deps);
    const code = await fileBirth(t.deps, await someCitizen(t.deps));
    await desk.accept(code);
    const filer = await signedIn(t);
    expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).toContain('09:00 Thứ Sáu, 20/11/2026');
  });

  test('is that of its case when it has one, on the page and on the receipt', async () => {
    const { content, formSchema } = await getProcedure(t.db, BIRTH);
    const limit = { amount: 3, unit: 'working-day', source: 'NĐ 123/2015/NĐ-CP' } as const;
    const cases = content.cases.map((c) => (c.id === 'thuong' ? { ...c, limit } : c));
    await t.db.tx((tx) => importProcedures(tx, [{ content: { ...content, cases }, formSchema }]));
    const desk = await anPhu(t.deps);
    const code = await fileBirth(t.deps, await someCitizen(t.deps));
    await desk.accept(code); // Friday, Monday, and Wednesday: the 24th is Ngày Văn hóa Việt Nam (NQ 28/2026/QH16)
    const filer = await signedIn(t);
    expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).toContain('09:00 Thứ Tư, 25/11/2026');
    const receipt = (await filer.get(`/ho-so-cua-toi/${code}/bieu-mau/giay-tiep-nhan`)).html;
    expect(receipt).toContain('25/11/2026');
    expect(receipt).not.toContain('20/11/2026');
  });
});

async function stepDue(code: string): Promise<Date | null> {
  return (await openAsFiler(t.db, t.deps.keys, await someCitizen(t.deps), code)).dossier.stepDueAt;
}
