import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { issueFormAgain, listIssued, paperCodeOf, verifyLedger } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { atOnce } from '#testing/at-once.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier, isOfDossier, isOnItsWorklist } from '#testing/by-code.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const BUTTON = 'Thu hồi thao tác vừa làm';
const WHY = 'Chọn nhầm hồ sơ';
const t = await appWithFilerAndDesk();
const { desk } = t;
let head: Browser;
let handler: Browser;
let leader: Browser;
let code: string;

beforeAll(async () => {
  head = await signInOfficer(t, 'truongphong.anphu');
  handler = await signInOfficer(t, 'canbo.anphu2');
  leader = await signInOfficer(t, 'lanhdao.anphu');
});
beforeEach(async () => {
  code = await t.file();
  await desk.accept(code);
});

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const page = (path = '') => `/can-bo/ho-so/${code}${path}`;
const formOf = async (b: Browser) =>
  Object.fromEntries(posted(/<main[\s\S]*<\/main>/.exec((await b.get(page('/thu-hoi'))).html)?.[0] ?? ''));
const takeBack = async (b: Browser) => b.post(page('/thu-hoi'), { ...(await formOf(b)), reason: WHY });
const row = async () =>
  t.db.one(sql`select status, step, step_name, step_role, step_unit, step_due_at, holder_agency_id, holder_agency_name, holder_officer_id,
      holder_officer_name, examiner_id, examiner_name, decision, promised_at, first_promised_at, clock_started_at, answer_by
    from dossiers where ${isDossier(code)}`);
const onWorklist = async () =>
  t.db.one(
    sql`select status, step_name, role, officer_name, due_at from worklist where ${isOnItsWorklist(code)}`,
  );
const events = async () =>
  t.db.many<{ verb: string; note: string | null; detail: Record<string, unknown> }>(
    sql`select verb, note, detail from dossier_events where ${isOfDossier(code)} order by seq`,
  );
const notices = async () =>
  (
    await t.db.many(sql`select 1 from graphile_worker._private_jobs where payload->>'id' =
    (select id::text from dossiers where ${isDossier(code)})`)
  ).length;
async function until(...verbs: ('assign' | 'examine' | 'approve')[]) {
  for (const verb of verbs) await desk[verb](code);
}

describe('the last act is taken back by who did it', () => {
  test.each([
    ['assign', [], () => desk.assign(code), () => head],
    ['examine', ['assign'], () => desk.examine(code), () => handler],
    ['send-back', ['assign', 'examine'], () => desk.sendBack(code, 'Xem lại nơi cư trú'), () => leader],
    ['approve', ['assign', 'examine'], () => desk.approve(code), () => leader],
    ['approve', ['assign', 'examine'], () => desk.deny(code, 'Không đủ điều kiện'), () => leader],
  ] as const)(
    '%s after %j: the dossier stands where it stood, and nobody is told',
    async (verb, before, act, who) => {
      await until(...before);
      const [stood, listed, told] = [await row(), await onWorklist(), await notices()];
      t.clock.advance(300_000);
      await act();
      const printed = (await notices()) - told; // form 03 of a refusal
      expect(await row()).not.toEqual(stood);
      expect((await who().get(page())).html).toContain(BUTTON);
      const shown = (await who().get(page('/thu-hoi'))).html;
      expect(shown).toContain('Hồ sơ trở về');
      t.clock.advance(60_000);
      const done = await takeBack(who());
      expect(done.status).toBe(303);
      expect(done.location).toContain('xong=take-back');
      expect(await row()).toEqual(stood);
      expect(await onWorklist()).toEqual(listed);
      expect(await notices()).toBe(told + printed);
      const ledger = await events();
      expect(ledger.at(-2)).toMatchObject({ verb });
      expect(ledger.at(-1)).toMatchObject({ verb: 'take-back', note: WHY, detail: { act: verb } });
      const ref = await t.db.one<{ ownerAgencyId: string; id: string }>(
        sql`select owner_agency_id as "ownerAgencyId", id from dossiers where ${isDossier(code)}`,
      );
      expect(ref && (await verifyLedger(t.db, ref))).toEqual([]);
      // once: what was taken back is not given again by taking that back
      expect((await who().get(page())).html).not.toContain(`>${BUTTON}</a>`);
    },
  );

  test('and then it goes on as if it had not been done: submitted anew, without the proposal that was taken back', async () => {
    await until('assign', 'examine');
    await takeBack(handler);
    expect((await handler.get(page('/tham-dinh'))).status).toBe(200);
    expect((await leader.get(page('/phe-duyet'))).status).toBe(409);
    await until('examine', 'approve');
    await desk.result(code);
    expect(await row()).toMatchObject({ status: 'resolved', decision: 'granted' });
  });
});

describe('it is not taken back', () => {
  test('by anybody else, whatever their post', async () => {
    await until('assign', 'examine');
    for (const b of [head, leader, await signInOfficer(t, 'canbo.anphu3')]) {
      expect((await b.get(page())).html).not.toContain(BUTTON);
      expect((await b.get(page('/thu-hoi'))).status).toBe(409);
    }
    for (const stranger of ['lanhdao.binhminh', 'canbo.binhminh2'])
      expect((await (await signInOfficer(t, stranger)).get(page('/thu-hoi'))).status).toBe(404);
    expect((await (await signInOfficer(t, 'canbo.anphu1')).get(page('/thu-hoi'))).status).toBe(404);
  });

  test('once somebody has gone on with it: who and what is said', async () => {
    await until('assign', 'examine');
    const form = await formOf(handler);
    await desk.sendBack(code, 'Xem lại');
    const late = await handler.post(page('/thu-hoi'), { ...form, reason: WHY });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Trả lại để xử lý tiếp');
    expect(late.html).toContain(desk.leader.name);
    expect(late.html).toContain(WHY);
    expect((await events()).map((e) => e.verb)).not.toContain('take-back');
  });

  test('when it has told its filer something: acceptance, a request, a result', async () => {
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    expect((await clerk.get(page())).html).not.toContain(BUTTON);
    await until('assign');
    await desk.askInExamination(code, [{ target: 'other', text: 'Gọi lại' }]);
    expect((await handler.get(page())).html).not.toContain(BUTTON);
    code = await t.file();
    await desk.accept(code);
    await until('assign', 'examine', 'approve');
    await desk.result(code);
    for (const b of [handler, leader]) expect((await b.get(page())).html).not.toContain(BUTTON);
  });

  test('once the signed result of an approval was uploaded', async () => {
    await until('assign', 'examine', 'approve');
    await desk.upload(code);
    const refused = await takeBack(leader);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Văn bản kết quả đã ký đã được tải lên');
    expect(await row()).toMatchObject({ decision: 'granted' });
  });

  test('by who no longer holds the post in which they did it', async () => {
    await until('assign', 'examine');
    const { officerId } = desk.handler;
    await t.db.run(sql`update posts set role = 'head' where officer_id = ${officerId}`);
    try {
      expect((await (await signInOfficer(t, 'canbo.anphu2')).get(page('/thu-hoi'))).status).toBe(409);
    } finally {
      await t.db.run(sql`update posts set role = 'officer' where officer_id = ${officerId}`);
    }
  });
});

test('of one who takes back and one who goes on at the same moment exactly one has done it', async () => {
  await until('assign', 'examine');
  const mine = await formOf(handler);
  const theirs = Object.fromEntries(posted((await leader.get(page('/phe-duyet'))).html));
  const answers = await atOnce(t.db, sql`select 1 from dossiers where ${isDossier(code)} for update`, [
    () => handler.post(page('/thu-hoi'), { ...mine, reason: '' }),
    () => leader.post(page('/phe-duyet'), { ...theirs, decision: 'send-back', note: 'Xem lại' }),
  ]);
  expect(answers.map((a) => a.status).sort()).toEqual([303, 409]);
  const last = (await events()).map((e) => e.verb).slice(-2);
  expect(last[0]).toBe('examine');
  expect(['take-back', 'send-back']).toContain(last[1]);
});

test('a refusal that was taken back stays among the forms, marked on page, sheet and PDF and told to whoever checks it; what is decided then has its own', async () => {
  await until('assign', 'examine');
  await desk.deny(code, 'Không đủ điều kiện');
  const { dossier } = await t.own(code);
  const [denial] = (await listIssued(t.db, dossier)).filter((i) => i.form === 'denial');
  if (!denial) throw new Error('no form 03');
  const check = `/kiem-tra-giay-to?ma=${paperCodeOf(denial)}`;
  const filer = await signedIn(t);
  expect(textOf((await filer.get(check)).html)).not.toContain('đã được thu hồi');
  t.clock.advance(60_000);
  await takeBack(leader);
  const form = page('/bieu-mau/phieu-tu-choi-giai-quyet');
  expect(textOf((await leader.get(page())).html)).toMatch(
    new RegExp(`đã thu hồi lúc \\d\\d:\\d\\d [\\d/]+, người thu hồi: ${desk.leader.name}`),
  );
  for (const words of ['ĐÃ THU HỒI', 'Phiếu không còn giá trị', 'Không đủ điều kiện'])
    expect(textOf((await leader.get(form)).html)).toContain(words);
  const printed = pdfText((await leader.get(`${form}/pdf`)).body);
  for (const words of ['ĐÃTHUHỒI', 'Phiếukhôngcòngiátrị']) expect(printed).toContain(words);
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  expect((await clerk.get(form)).html).not.toContain(`${form}/cap-lai`);
  expect((await clerk.get(`${form}/cap-lai`)).status).toBe(404);
  const again = {
    ref: dossier,
    officer: desk.clerk,
    form: 'denial',
    reason: 'Mất giấy',
    now: t.clock.now(),
  } as const;
  await expect(t.db.tx((tx) => issueFormAgain(tx, { ...again, eventSeq: denial.eventSeq }))).rejects.toThrow(
    'not-found',
  );
  expect(textOf((await filer.get(check)).html)).toContain('đã được thu hồi');
  expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).not.toContain('phieu-tu-choi-giai-quyet');

  await desk.deny(code, 'Đã đăng ký ở nơi khác');
  const { html } = await leader.get(form);
  expect(html).toContain('Đã đăng ký ở nơi khác');
  expect(html).not.toContain('ĐÃ THU HỒI');
  expect(pdfText((await leader.get(`${form}/pdf`)).body)).not.toContain('ĐÃTHUHỒI');
  const listed = (await leader.get(page())).html;
  expect(listed.match(/href="[^"]*phieu-tu-choi-giai-quyet-lan-\d"/g)).toHaveLength(2);
  expect(listed.match(/đã thu hồi lúc/g)).toHaveLength(1);
  await desk.result(code);
  expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).toContain('phieu-tu-choi-giai-quyet"');
  expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).not.toContain('đã thu hồi lúc');
});

test('the filer reads in the timeline that a step was taken back, without why; of what officers did among themselves nothing', async () => {
  await until('assign', 'examine');
  await takeBack(handler);
  const filer = await signedIn(t);
  const story = async () => (await filer.get(`/ho-so-cua-toi/${code}`)).html;
  expect(await story()).toContain('Thao tác đã thu hồi: Thẩm định và trình');
  expect(await story()).not.toContain(WHY);
  await until('examine');
  await desk.sendBack(code, 'Xem lại');
  await takeBack(leader);
  expect((await story()).match(/Thao tác đã thu hồi/g)).toHaveLength(1);
  expect(await story()).not.toContain('Trả lại để xử lý tiếp');
});
