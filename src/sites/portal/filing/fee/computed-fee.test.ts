import { expect, test } from 'vitest';
import { openAsFiler } from '#domain/dossiers';
import { getProcedure, importProcedures } from '#domain/procedures';
import type { TestApp } from '#testing/app.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { filingDay } from '#testing/filing-day.ts';
import {
  attachBirthProof,
  begin,
  feeWith,
  formOf,
  PASSPORT,
  send,
  tellOfBirth,
} from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn } from '#testing/sign-in.ts';

const IN_TIME = 'Lệ phí đăng ký khai sinh trong 60 ngày';
const LATE = 'Lệ phí đăng ký khai sinh quá 60 ngày';

let t: TestApp;
let b: Browser;
filingDay((app, browser) => {
  t = app;
  b = browser;
});

const goOn = async (childBirthDate: string, more: Fields = {}) => {
  const draft = await begin(b, BIRTH, { them: '1' });
  const answer = await tellOfBirth(t, b, draft, { childBirthDate, ...more });
  expect(answer.location).toBe(`${draft}/giay-to`);
  await attachBirthProof(b, draft);
  return draft;
};
const agree = async (draft: string) => {
  const fee = await b.get(`${draft}/le-phi`);
  await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
  return fee.html;
};
const seenOn = (html: string) => Object.fromEntries(posted(html).filter(([name]) => name === 'seen'));
const code = (html: string) => /H99\.21\.01-\d{6}-\d{4}/.exec(html)?.[0] ?? '';

test.each([
  // the clock stands at Thursday 19 November 2026; the 60th day of 20 September is this day
  ['20/9/2026', IN_TIME, 'Trẻ sinh ngày 20/09/2026: chưa quá 60 ngày'],
  ['19/9/2026', LATE, 'Trẻ sinh ngày 19/09/2026: đã quá 60 ngày'],
])(
  'a child born on %s: the fee follows the date, whatever is answered, and the person is told',
  async (born, fee, fact) => {
    for (const answered of ['dung-han', 'qua-han']) {
      const draft = await goOn(born, { registrationTiming: answered });
      const html = await agree(draft);
      expect(html).toContain(fee);
      expect(html).not.toContain(fee === LATE ? IN_TIME : LATE);
      expect(html).toContain(fact);
      expect(html).not.toMatch(/(?<![\d.])0 VND/);
      expect(html).toContain(fee === LATE ? 'Tổng cộng: Nơi tiếp nhận báo số tiền' : 'Tổng cộng: Không thu');
      const info = (await b.get(`${draft}/thong-tin/birth`)).html;
      expect(info).toContain(fact);
      expect(info).not.toMatch(/<input[^>]*type="radio"[^>]*name="registrationTiming"/);
    }
  },
);

test('registering in time and copies besides: step 3, the review, the success page and the dossier say one thing', async () => {
  const says =
    'Phí cấp bản sao trích lục khai sinh: nơi tiếp nhận báo số tiền; Lệ phí đăng ký khai sinh trong 60 ngày: không thu';
  const draft = await goOn('20/9/2026', { extractCopies: '2' });
  expect(await agree(draft)).toContain(`Tổng cộng: ${says}`);
  const review = await b.get(`${draft}/xac-nhan`);
  expect(review.html).toContain(says);
  const done = await b.follow(await send(b, draft, seenOn(review.html)));
  expect(done.html).toContain(says);
  expect((await b.get(`/ho-so-cua-toi/${code(done.html)}`)).html).toContain(says);
  expect((await b.get(`/en/ho-so-cua-toi/${code(done.html)}`)).html).toContain(
    'The receiving office tells you the amount; one part is free',
  );
});

test.each([
  ['22/9/2026', 'Saturday the 21st', '2026-11-23', '2026-11-24'],
  ['25/9/2026', 'the Culture Day', '2026-11-25', '2026-11-26'],
])(
  'a child born on %s: the 60th day is %s, so the whole next working day is in time',
  async (born, _, last, after) => {
    const draft = await goOn(born);
    for (const [day, fee] of [
      [last, IN_TIME],
      [after, LATE],
    ] as const) {
      t.clock.set(`${day}T08:00:00+07:00`);
      b = await signedIn(t);
      expect((await b.get(`${draft}/le-phi`)).html).toContain(fee);
    }
  },
);

test('the day is that of Việt Nam', async () => {
  t.clock.set('2026-11-20T23:58:00+07:00');
  b = await signedIn(t);
  const draft = await goOn('21/9/2026');
  expect((await b.get(`${draft}/le-phi`)).html).toContain(IN_TIME);
  t.clock.set('2026-11-21T00:01:00+07:00');
  expect((await b.get(`${draft}/le-phi`)).html).toContain(LATE);
});

test('a day that ends between the last look and sending: nothing is sent before the person has seen the other fee', async () => {
  t.clock.set('2026-11-20T23:58:00+07:00');
  b = await signedIn(t);
  const draft = await goOn('21/9/2026');
  await agree(draft);
  const before = await b.get(`${draft}/xac-nhan`);
  t.clock.set('2026-11-21T00:01:00+07:00');
  const stale = await send(b, draft, seenOn(before.html));
  expect(stale.location).toBe(`${draft}/xac-nhan?tinh-lai=1`);
  const anew = await b.follow(stale);
  expect(anew.html).toContain('Hồ sơ chưa được gửi');
  expect(anew.html).toContain('Trẻ sinh ngày 21/09/2026: đã quá 60 ngày');
  expect(anew.html).toContain('Phí, lệ phí phải nộp bây giờ: Nơi tiếp nhận báo số tiền.');
  const done = await b.follow(await send(b, draft, seenOn(anew.html)));
  const { answers, fee } = await openAsFiler(t.db, t.deps.keys, await someCitizen(t.deps), code(done.html));
  expect(answers['registrationTiming']).toBe('qua-han');
  expect(fee?.lines.map((line) => line.rule)).toContain('le-phi-qua-han');
});

test('what another page has changed meanwhile is looked at before it is sent, and what has not is sent at once', async () => {
  const draft = await goOn('2/11/2026');
  await agree(draft);
  const before = await b.get(`${draft}/xac-nhan`);
  await tellOfBirth(t, b, draft, { childBirthDate: '2/6/2026' });
  expect((await send(b, draft, seenOn(before.html))).location).toBe(`${draft}/xac-nhan?tinh-lai=1`);
  await tellOfBirth(t, b, draft, { childBirthDate: '2/11/2026' });
  expect((await send(b, draft, seenOn(before.html))).location).toBe(`${draft}/thanh-cong`);
});

test('a draft that was begun when the question was still asked follows the date too, and its person is told of the new rules', async () => {
  const { content, formSchema } = await getProcedure(t.db, BIRTH);
  if (!formSchema) throw new Error('the seed has no form for births');
  const { registrationTiming, ...properties } = formSchema.properties;
  const asQuestion = { ...registrationTiming, ui: { widget: 'radio' as const } };
  const former = { ...formSchema, properties: { ...properties, registrationTiming: asQuestion } };
  await t.db.tx((tx) => importProcedures(tx, [{ content, formSchema: former }], t.clock.now()));
  const draft = await goOn('2/6/2026', { registrationTiming: 'dung-han' });
  expect((await b.get(`${draft}/le-phi`)).html).toContain(IN_TIME);
  await t.db.tx((tx) => importProcedures(tx, [{ content, formSchema }], t.clock.now()));
  const info = await b.get(`${draft}/thong-tin/birth`);
  expect(info.html).toContain('tờ khai của thủ tục này đã thay đổi');
  expect(await agree(draft)).toContain(LATE);
  const review = await b.get(`${draft}/xac-nhan`);
  const done = await b.follow(await send(b, draft, seenOn(review.html)));
  const { answers } = await openAsFiler(t.db, t.deps.keys, await someCitizen(t.deps), code(done.html));
  expect(answers['registrationTiming']).toBe('qua-han');
});

test('the page is told by script what the date answers, so that it asks what follows from it', async () => {
  const draft = await begin(b, PASSPORT, { them: '1' });
  const person = `${draft}/thong-tin/person`;
  const child = { ...formOf(await b.get(person)), birthDate: '20/11/2012' };
  const reply = await b.post(person, child, { accept: 'application/json' });
  expect(reply.json().computed.ageGroup).toEqual({
    choice: 'duoi-14',
    says: 'Sinh ngày 20/11/2012: chưa đủ 14 tuổi. Cha, mẹ hoặc người giám hộ làm thủ tục.',
  });
});
