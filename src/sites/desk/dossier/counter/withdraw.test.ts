import { beforeEach, describe, expect, test } from 'vitest';
import { acceptDossier, listIssued, withdrawAtCounter } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isOnItsWorklist } from '#testing/by-code.ts';
import { fileCopies } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { jobHandlers } from '../../../../jobs.ts';

// NĐ 118/2025/NĐ-CP Đ21: from reception until before the decision; papers and fee go back as the law of the sector says
const PAPER = 'giay-chung-sinh';
const SAID = { 'nguoi-den': 'NGUYỄN THỊ HOA', 'vi-sao': 'Điện thoại hỏng', 'ly-do': 'Không còn nhu cầu' };
const COUNTER = {
  counter: { broughtBy: 'NGUYỄN THỊ HOA', why: 'Điện thoại hỏng' },
  reason: 'Không còn nhu cầu',
};
const CONFIRMED = { _action: 'confirmed' };
const ITEMS = [{ target: 'other', text: 'Gọi lại' }];

const t = await appWithFilerAndDesk();
const { desk, own } = t;
let filer: Browser;
let clerk: Browser;
let code: string;

beforeEach(async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  code = await t.file();
  filer = await signedIn(t);
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const fieldsOf = (html: string) => Object.fromEntries(posted(mainOf(html))) as Record<string, string>;
const atDesk = (name = '') => `/can-bo/ho-so/${code}${name && `/${name}`}`;
const mine = (name = '') => `/ho-so-cua-toi/${code}${name && `/${name}`}`;
const FORM = 'bieu-mau/thong-bao-dung';

async function withdrawOnline() {
  const { revision } = (await own(code)).dossier;
  await filer.post(mine('rut'), { revision: String(revision), reason: 'Nộp nhầm nơi' });
  expect((await own(code)).dossier.status).toBe('withdrawn');
}

async function send(fields: Record<string, string>) {
  const asked = fieldsOf((await clerk.get(atDesk('rut'))).html);
  return clerk.post(atDesk('rut'), { ...asked, ...SAID, ...fields });
}

async function confirm(first: { html: string }) {
  await clerk.post(atDesk('rut'), { ...fieldsOf(first.html), ...CONFIRMED });
}

const issued = async () =>
  (await listIssued(t.db, (await own(code)).dossier)).filter((i) => i.form === 'closing');
const seen = async () => {
  const { dossier } = await own(code);
  return { ref: dossier, revision: dossier.revision, officer: desk.clerk, now: t.clock.now() };
};

async function acceptWithPapers() {
  const x = await seen();
  const papers = [{ part: PAPER, originals: 1, certified: 0, copies: 2 }];
  await t.db.tx((tx) => acceptDossier(tx, { ...x, papers }));
}

describe('form 05', () => {
  test('of an accepted dossier that is withdrawn online: once, for both sides, with when and how it was asked for', async () => {
    await acceptWithPapers();
    await desk.assign(code);
    const asked = textOf((await filer.get(mine('rut'))).html);
    expect(asked).toContain('1 bản chính, 2 bản chụp');
    expect(asked).toContain('mẫu 05');
    await withdrawOnline();
    expect(await issued()).toHaveLength(1);
    for (const sheet of [await filer.get(mine(FORM)), await clerk.get(atDesk(FORM))]) {
      const said = textOf(sheet.html);
      for (const words of [
        'Mẫu số 05',
        'trực tuyến trên Cổng',
        'Nộp nhầm nơi',
        'Công dân yêu cầu rút hồ sơ',
        'theo yêu cầu của người nộp',
        '1 bản chính, 2 bản chụp: nhận lại tại',
      ])
        expect(said.toLowerCase()).toContain(words.toLowerCase());
      expect(said).not.toContain('không nhận được phần bổ sung');
    }
    const pdf = await clerk.get(`${atDesk(FORM)}/pdf`);
    expect(pdf.status).toBe(200);
  });

  test('is not issued of what was never accepted, also where a supplement was asked for before', async () => {
    await withdrawOnline();
    expect((await filer.get(mine(FORM))).status).toBe(404);
    code = await t.file();
    await desk.ask(code, ITEMS);
    await withdrawOnline();
    expect([(await filer.get(mine(FORM))).status, await issued()]).toEqual([404, []]);
  });

  test('is issued of what waits for a supplement in examination', async () => {
    await desk.accept(code);
    await desk.assign(code);
    await desk.askInExamination(code, ITEMS);
    await withdrawOnline();
    expect(textOf((await filer.get(mine(FORM))).html)).toContain('Nộp nhầm nơi');
    expect(await issued()).toHaveLength(1);
  });
});

describe('at the counter', () => {
  test('it is asked what becomes of the papers that the desk has, and the answer stands on form 05 and in the progress', async () => {
    await acceptWithPapers();
    const unsaid = await send({});
    expect(unsaid.status).toBe(422);
    expect(unsaid.html).toContain('href="#giay-to"');
    const first = await send({ 'giay-to': 'later' });
    expect(textOf(first.html)).toContain('người nộp nhận lại sau tại quầy');
    await confirm(first);
    const sheet = textOf((await clerk.get(atDesk(FORM))).html);
    for (const words of [
      'tại quầy (NGUYỄN THỊ HOA)',
      'Không còn nhu cầu',
      'người nộp nhận lại sau tại quầy',
      desk.clerk.name,
    ])
      expect(sheet).toContain(words);
    expect(sheet).not.toContain('Điện thoại hỏng');
    const progress = textOf((await filer.get(mine())).html);
    for (const words of [
      'Giấy tờ bản giấy: người nộp nhận lại sau tại quầy',
      'Lý do nhập tại quầy: Điện thoại hỏng',
      'Lý do rút hồ sơ: Không còn nhu cầu',
    ])
      expect(progress).toContain(words);
  });

  test('why it is withdrawn and why it is entered there are asked apart, and neither is left out', async () => {
    await desk.accept(code);
    const unsaid = await send({ 'ly-do': '' });
    expect([unsaid.status, unsaid.html.includes('href="#ly-do"')]).toEqual([422, true]);
    expect((await send({ 'vi-sao': '' })).html).toContain('href="#vi-sao"');
    const x = await seen();
    await expect(t.db.tx((tx) => withdrawAtCounter(tx, { ...x, ...COUNTER, reason: ' ' }))).rejects.toThrow(
      'reason.missing',
    );
  });

  test('nothing is asked of what there is not', async () => {
    await desk.accept(code);
    const { html } = await clerk.get(atDesk('rut'));
    expect(html).not.toMatch(/name="(giay-to|phi)"/);
    await confirm(await send({}));
    const { dossier, events } = await own(code);
    expect(dossier.status).toBe('withdrawn');
    expect(events.at(-1)?.detail).toMatchObject({ counter: true, back: {} });
  });

  test('and of the fee that was paid: not to be left out, neither on the page nor past it', async () => {
    code = await fileCopies(t.deps, t.citizen, '2026-11-23');
    const accepted = await seen();
    await t.db.tx((tx) => acceptDossier(tx, { ...accepted, originalsShown: true }));
    await desk.pay(code, 14_000);
    const x = await seen();
    await expect(t.db.tx((tx) => withdrawAtCounter(tx, { ...x, ...COUNTER }))).rejects.toThrow(
      'withdraw.fee-unsaid',
    );
    const unsaid = await send({});
    expect([unsaid.status, unsaid.html.includes('href="#phi"')]).toEqual([422, true]);
    await confirm(await send({ phi: 'kept' }));
    const sheet = textOf((await clerk.get(atDesk(FORM))).html);
    expect(sheet).toMatch(/14\.000 VND: không trả lại/);
  });

  test('what the desk has on paper cannot be passed over past the page', async () => {
    await acceptWithPapers();
    const x = await seen();
    await expect(t.db.tx((tx) => withdrawAtCounter(tx, { ...x, ...COUNTER }))).rejects.toThrow(
      'withdraw.papers-unsaid',
    );
    expect((await own(code)).dossier.status).toBe('accepted');
  });
});

describe('whoever had it in hand', () => {
  const listed = async (username: string) => {
    const b = await signInOfficer(t, username);
    const { html } = await b.get('/can-bo?xem=withdrawn');
    const row = [...html.matchAll(/<tr[^>]*>[\s\S]*?<\/tr>/g)].find(([tr]) => tr.includes(code))?.[0];
    return row?.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  };

  test('finds it for seven days in a list that says who had it and when it was withdrawn', async () => {
    await desk.accept(code);
    await desk.assign(code);
    t.clock.set('2026-11-20T10:00:00+07:00');
    filer = await signedIn(t);
    await withdrawOnline();
    const row = await listed('canbo.anphu2');
    for (const words of ['10:00 20/11/2026', desk.handler.name, 'Công dân yêu cầu rút hồ sơ'])
      expect(row).toContain(words);
    for (const view of ['mine', 'unit', 'waiting']) {
      const handler = await signInOfficer(t, 'canbo.anphu2');
      expect((await handler.get(`/can-bo?xem=${view}`)).html, view).not.toContain(code);
    }
    expect(await listed('canbo.honmay1')).toBeUndefined();
    const kept = () => t.db.many(sql`select 1 from worklist where ${isOnItsWorklist(code)}`);
    t.clock.set('2026-11-27T10:00:00+07:00');
    await jobHandlers(t.deps)['worklist.sweep']({});
    expect(await kept()).toHaveLength(1);
    t.clock.set('2026-11-27T10:00:01+07:00');
    expect(await listed('canbo.anphu2')).toBeUndefined();
    await jobHandlers(t.deps)['worklist.sweep']({});
    expect(await kept()).toEqual([]);
  });

  test('is not told of what nobody had begun', async () => {
    await withdrawOnline();
    expect(await listed('canbo.anphu1')).toBeUndefined();
  });
});
