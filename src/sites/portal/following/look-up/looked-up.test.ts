import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsFiler, secretOf, supplementDossier } from '#domain/dossiers';
import { type TestApp, testApp } from '#testing/app.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { birthAnswers, fileBirth, someCitizen } from '#testing/filed.ts';
import { signedIn } from '#testing/sign-in.ts';
import { ruleVi } from '#views/words/fee.vi.ts';
import { lookUpWords } from '../../words/look-up.ts';
import { vi as w } from '../../words/look-up.vi.ts';
import { vi as ownWords } from '../../words/own-dossier.vi.ts';

const { en } = lookUpWords;

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

test('what is missing is told paper by paper, with how to send it, until it has been sent', async () => {
  const citizen = await someCitizen(t.deps);
  const desk = await anPhu(t.deps);
  const awaiting = await fileBirth(t.deps, citizen);
  const { dossier } = await openAsFiler(t.db, t.deps.keys, citizen, awaiting);
  const look = async () =>
    (
      await t
        .browser()
        .get(`/tra-cuu?ma=${awaiting}&khoa=${encodeURIComponent(secretOf(t.deps.keys, dossier))}`)
    ).html;
  expect(await look()).not.toContain(w.missing);
  await desk.ask(
    awaiting,
    [
      { target: 'giay-chung-sinh', text: 'Chụp lại <b>rõ</b>' },
      { target: 'form', text: 'Sửa nơi sinh' },
    ],
    'Ảnh mờ',
  );
  const html = await look();
  for (const text of [
    w.missing,
    'Giấy chứng sinh:',
    'Chụp lại &lt;b>rõ',
    'Sửa nơi sinh',
    'Ảnh mờ',
    w.sendOnline,
    `href="/ho-so-cua-toi/${awaiting}/bo-sung"`,
    w.bringText('Ủy ban nhân dân phường An Phú'),
    `mã hồ sơ ${awaiting}`,
  ])
    expect(html).toContain(text);
  const now = await openAsFiler(t.db, t.deps.keys, citizen, awaiting);
  await t.db.tx((tx) =>
    supplementDossier(tx, t.deps.keys, {
      ref: now.dossier,
      revision: now.dossier.revision,
      citizen,
      note: 'Tôi không có bản khác',
      reasons: new Map([['giay-chung-sinh', 'Bệnh viện chưa cấp lại']]),
      now: t.clock.now(),
    }),
  );
  expect(await look()).not.toContain(w.missing);
  expect(await look()).not.toContain(w.sendOnline);
});

test('the way to the supplement leads its filer there, a stranger to sign in and then there, and nobody else', async () => {
  const citizen = await someCitizen(t.deps);
  const desk = await anPhu(t.deps);
  const awaiting = await fileBirth(t.deps, citizen);
  await desk.ask(awaiting, [{ target: 'form', text: 'Sửa nơi sinh' }]);
  const way = `/ho-so-cua-toi/${awaiting}/bo-sung`;
  expect((await (await signedIn(t)).get(way)).html).toContain('Sửa nơi sinh');
  const stranger = t.browser();
  const away = await stranger.get(way);
  expect(away.location).toBe(`/dang-nhap?tiep=${encodeURIComponent(way)}`);
  await signedIn(t, 0, stranger);
  expect((await stranger.get(way)).html).toContain('Sửa nơi sinh');
  expect((await (await signedIn(t, 1)).get(way)).status).toBe(404);
});

test('the page names the desk with its address, hours, whether it is open and its telephone, what it costs and whether that is paid', async () => {
  const citizen = await someCitizen(t.deps);
  const desk = await anPhu(t.deps);
  const late = await fileBirth(t.deps, citizen, {
    content: { answers: { ...birthAnswers, childBirthDate: '2026-06-02' } },
  });
  const { dossier } = await openAsFiler(t.db, t.deps.keys, citizen, late);
  const look = async () =>
    (await t.browser().get(`/tra-cuu?ma=${late}&khoa=${secretOf(t.deps.keys, dossier)}`)).html;
  const html = await look();
  for (const text of [
    'href="/co-quan/H99.21.01"',
    'Đang mở cửa</strong> đến 11:30',
    'href="tel:',
    '07:00–11:30',
    ownWords.feeNotYet(ruleVi.amountLater),
  ])
    expect(html).toContain(text);
  await desk.accept(late);
  await desk.pay(late, 8000);
  const paid = await look();
  expect(paid).toContain('Đã nộp 8.000 VND');
  expect(paid).not.toContain(ownWords.feeNotYet(ruleVi.amountLater));
  expect(paid, 'the number of the receipt is its payer’s').not.toContain('biên lai số');
});

test('the course is the same timeline as on the dossier’s own page, without persons and numbers of papers', async () => {
  const citizen = await someCitizen(t.deps);
  const desk = await anPhu(t.deps);
  const done = await fileBirth(t.deps, citizen);
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result', 'handOver'] as const)
    await desk[verb](done);
  const { dossier } = await openAsFiler(t.db, t.deps.keys, citizen, done);
  const titles = (html: string) =>
    [...html.matchAll(/class="mc-timeline__title">([^<]*)</g)].map(([, title]) => title);
  const own = (await (await signedIn(t)).get(`/ho-so-cua-toi/${done}`)).html;
  const { html } = await t.browser().get(`/tra-cuu?ma=${done}&khoa=${secretOf(t.deps.keys, dossier)}`);
  expect(titles(html).length).toBeGreaterThan(5);
  expect(titles(html)).toEqual(titles(own));
  expect(own).toContain('12/2026');
  for (const hidden of ['LÊ MINH ANH', 'Số kết quả', '12/2026</p>', 'Đã đối chiếu'])
    expect(html).not.toContain(hidden);
});

test('in English it is English but for names and what officers wrote', async () => {
  const citizen = await someCitizen(t.deps);
  const desk = await anPhu(t.deps);
  const awaiting = await fileBirth(t.deps, citizen);
  await desk.ask(awaiting, [{ target: 'giay-chung-sinh', text: 'Chụp lại' }]);
  const { dossier } = await openAsFiler(t.db, t.deps.keys, citizen, awaiting);
  const { html } = await t.browser().get(`/en/tra-cuu?ma=${awaiting}&khoa=${secretOf(t.deps.keys, dossier)}`);
  for (const text of [en.missing, en.sendLink, en.bringTitle, 'Open now', 'To be completed', 'Free'])
    expect(html).toContain(text);
  expect(html).toContain(`href="/en/ho-so-cua-toi/${awaiting}/bo-sung"`);
  for (const text of [w.missing, w.sendLink, w.asTable, 'Đang mở cửa', 'This page is in Vietnamese only'])
    expect(html).not.toContain(text);
});
