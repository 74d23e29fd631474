import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { examineDossier, openAsOfficer } from '#domain/dossiers';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
let desk: Awaited<ReturnType<typeof anPhu>>;
let leader: Browser;
let code: string;

beforeAll(async () => {
  t = await testApp();
  desk = await anPhu(t.deps);
  leader = await signInOfficer(t, 'lanhdao.anphu');
});
afterAll(() => t.close());
beforeEach(async () => {
  code = await fileBirth(t.deps, await someCitizen(t.deps));
  await desk.accept(code);
  await desk.assign(code);
});

const page = () => `/can-bo/ho-so/${code}/phe-duyet`;
const opened = async () => openAsOfficer(t.db, t.deps.keys, desk.clerk, code, t.clock.now());

async function propose(proposal: 'grant' | 'deny') {
  const officer = await officerNamed(t.deps, 'canbo.anphu2');
  const { dossier: d } = await opened();
  const opinion = 'Thiếu giấy chứng sinh hợp lệ';
  const acting = { ref: d, revision: d.revision, officer, now: t.clock.now() };
  await t.db.tx((tx) => examineDossier(tx, { ...acting, proposal, opinion }));
}

const choices = (html: string) =>
  [...html.matchAll(/name="decision"[^>]*value="([^"]+)"[\s\S]*?<label[^>]*>([^<]+)</g)].map(
    ([, value, text]) => [value, text?.trim()],
  );
const formOf = async () => {
  const main = /<main[\s\S]*<\/main>/.exec((await leader.get(page())).html)?.[0] ?? '';
  return Object.fromEntries(posted(main));
};
const send = async (more: Fields) => leader.post(page(), { ...(await formOf()), ...more });

test('the leader approves what was proposed, called by what it is, and never agrees to a refusal by “đồng ý”', async () => {
  await propose('deny');
  const { html } = await leader.get(page());
  expect(choices(html)).toEqual([
    ['denied', 'Phê duyệt đề xuất: từ chối giải quyết hồ sơ'],
    ['send-back', 'Trả lại chuyên viên để xử lý tiếp'],
    ['granted', 'Giải quyết hồ sơ, khác với đề xuất từ chối'],
  ]);
  expect(html).not.toContain('Đồng ý');
});

test('where granting was proposed, that comes first', async () => {
  await propose('grant');
  expect(choices((await leader.get(page())).html)).toEqual([
    ['granted', 'Phê duyệt đề xuất: giải quyết hồ sơ'],
    ['send-back', 'Trả lại chuyên viên để xử lý tiếp'],
    ['denied', 'Từ chối giải quyết hồ sơ, khác với đề xuất giải quyết'],
  ]);
});

test('whoever decides otherwise than proposed says why, whatever they decide', async () => {
  await propose('deny');
  const refused = await send({ decision: 'granted', note: '' });
  expect([refused.status, refused.html.includes('Nhập lý do')]).toEqual([422, true]);
  const confirmation = await send({ decision: 'granted', note: 'Giấy chứng sinh đã được Sở Y tế xác nhận' });
  expect(confirmation.html).toContain('Giải quyết hồ sơ này?');
  const sent = Object.fromEntries(posted(/<main[\s\S]*<\/main>/.exec(confirmation.html)?.[0] ?? ''));
  const done = await leader.follow(await leader.post(page(), { ...sent, _action: 'confirmed' }));
  expect(done.html).toContain('Đã ghi quyết định');
  expect((await opened()).dossier.decision).toBe('granted');
});

test('a page of before, without the reason, changes nothing', async () => {
  await propose('deny');
  const form = await formOf();
  const straight = await leader.post(page(), {
    ...form,
    decision: 'granted',
    note: '',
    _action: 'confirmed',
  });
  expect(straight.status).toBe(422);
  expect((await opened()).dossier.decision).toBeNull();
});
