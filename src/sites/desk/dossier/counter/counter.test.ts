import { beforeEach, describe, expect, test } from 'vitest';
import { noticesOfDossier } from '#domain/notices';
import type { Browser, UploadedFile } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const PAPER = 'giay-chung-sinh';
const WHO = 'NGUYỄN THỊ HOA';
const WHY = 'Điện thoại hỏng, không vào được cổng';
const SAID = { 'nguoi-den': WHO, 'vi-sao': WHY };
// every officer of An Phú but its clerks, and a clerk of another commune
const OTHERS = ['canbo.anphu2', 'truongphong.anphu', 'lanhdao.anphu', 'canbo.honmay1'];
const PAGES = ['nhan-bo-sung', 'rut', 'lien-he'];

const t = await appWithFilerAndDesk();
const { desk, own } = t;
let clerk: Browser;
let code: string;

beforeEach(async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  code = await t.file();
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

const page = (name = '') => `/can-bo/ho-so/${code}${name && `/${name}`}`;
const textOf = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const fieldsOf = (html: string) =>
  Object.fromEntries(posted(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')) as Record<string, string>;
const fill = async (name: string, fields: Record<string, string>) => ({
  ...fieldsOf((await clerk.get(page(name))).html),
  ...fields,
});
const scan = async (filename: string, pages = 2): Promise<UploadedFile> => ({
  field: `file:${PAPER}`,
  filename,
  body: await samplePdf(pages),
});
const lastEvent = async () => (await own(code)).events.at(-1);
const messages = async () => {
  await runJobs(t.deps, t.url);
  const { dossier } = await own(code);
  return noticesOfDossier(t.db, t.deps.keys, dossier.ownerAgencyId, dossier.id);
};

test('nobody but a clerk of the office that received it enters anything at its counter', async () => {
  await desk.ask(code, [{ target: PAPER, text: 'Chụp lại' }]);
  for (const name of OTHERS) {
    const b = await signInOfficer(t, name);
    for (const each of PAGES) {
      expect([403, 404], `${name} ${each}`).toContain((await b.get(page(each))).status);
      const fields = { ...SAID, revision: '2', phone: '0912000111' };
      const sent =
        each === 'nhan-bo-sung' ? await b.upload(page(each), fields, []) : await b.post(page(each), fields);
      expect([403, 404], `${name} sends ${each}`).toContain(sent.status);
    }
  }
  expect((await own(code)).dossier).toMatchObject({ status: 'awaiting_supplement', revision: 2 });
});

describe('a supplement that is brought to the counter', () => {
  beforeEach(async () => {
    await desk.ask(code, [
      { target: PAPER, text: 'Chụp lại' },
      { target: 'other', text: 'Số điện thoại của mẹ' },
    ]);
    t.clock.advance(60_000);
  });

  test('comes back as the person’s own does, with its scans, the counted papers, who brought it and why', async () => {
    expect((await clerk.get(page())).html).toContain(`href="${page('nhan-bo-sung')}"`);
    const fields = await fill('nhan-bo-sung', {
      ...SAID,
      [`ban-chinh-${PAPER}`]: '1',
      [`ban-chup-${PAPER}`]: '2',
      'khong-co-other': '0912345678',
    });
    const sent = await clerk.upload(page('nhan-bo-sung'), fields, [await scan('chup-lai.pdf')]);
    const { html } = await clerk.follow(sent);
    const { dossier, events, files } = await own(code);
    expect(dossier).toMatchObject({ status: 'submitted', stepRole: 'clerk' });
    // 8 working hours from now (NĐ 118/2025 Đ17 k2): Thursday 19 November 09:01 to Friday 20 November 09:01
    expect(dossier.answerBy).toEqual(new Date('2026-11-20T09:01:00+07:00'));
    const added = files.find((f) => f.name === 'chup-lai.pdf');
    expect(added?.uploadedBy).toMatchObject({ kind: 'officer' });
    expect(events.at(-1)).toMatchObject({
      verb: 'supplement',
      actorKind: 'officer',
      detail: {
        files: [added?.id],
        counter: true,
        onPaper: { [PAPER]: { originals: 1, certified: 0, copies: 2 } },
      },
      note: `${WHO}\n${WHY}\n0912345678`,
    });
    const said = textOf(html);
    for (const words of [`Người đến quầy: ${WHO}`, `Lý do nhập tại quầy: ${WHY}`, '1 bản chính, 2 bản chụp'])
      expect(said).toContain(words);
    expect(said).toContain('chup-lai.pdf');
    expect(said).toContain('Trả lời: 0912345678');
    expect((await messages()).find((n) => n.kind === 'dossiers.supplemented')?.body).toContain(
      'người đến quầy',
    );
  });

  test('needs of each paper that was asked for a scan, a count or a word why not, and who brought it and why', async () => {
    const empty = await clerk.upload(page('nhan-bo-sung'), await fill('nhan-bo-sung', {}), []);
    expect(empty.status).toBe(422);
    for (const box of ['nguoi-den', 'vi-sao', `file:${PAPER}`, 'file:other'])
      expect(empty.html).toContain(`href="#${box}"`);
    const wrong = await fill('nhan-bo-sung', {
      ...SAID,
      [`ban-chinh-${PAPER}`]: 'một',
      'khong-co-other': 'x',
    });
    const kept = await clerk.upload(page('nhan-bo-sung'), wrong, []);
    expect(kept.status).toBe(422);
    expect(kept.html).toContain('value="một"');
    expect((await own(code)).dossier.status).toBe('awaiting_supplement');
    const without = {
      ...SAID,
      [`khong-co-${PAPER}`]: 'Bệnh viện chưa cấp lại',
      'khong-co-other': 'Không có',
    };
    await clerk.upload(page('nhan-bo-sung'), await fill('nhan-bo-sung', without), []);
    expect((await lastEvent())?.detail).toMatchObject({ notSent: [PAPER], inWords: ['other'], files: [] });
  });

  test('refuses a file that the dossier has already, and keeps nothing of what came with it', async () => {
    const fields = await fill('nhan-bo-sung', { ...SAID, 'khong-co-other': 'x' });
    const same = await clerk.upload(page('nhan-bo-sung'), fields, [
      await scan('moi.pdf'),
      await scan('giay-chung-sinh-2.pdf', 1),
    ]);
    expect(same.status).toBe(422);
    expect(textOf(same.html)).toContain('giống hệt');
    expect((await own(code)).files.map((f) => f.name)).not.toContain('moi.pdf');
  });

  test('lets go of what its filer had written at the portal and not sent, and of their files', async () => {
    const filer = await signedIn(t);
    const way = `/ho-so-cua-toi/${code}/bo-sung`;
    const saved = await filer.upload(
      way,
      { ...fieldsOf((await filer.get(way)).html), 'supplement-note': 'Viết dở', _action: 'save' },
      [await scan('viet-do.pdf', 3)],
    );
    expect(saved.status).toBeLessThan(400);
    expect((await own(code)).unsent.map((f) => f.name)).toEqual(['viet-do.pdf']);
    const fields = await fill('nhan-bo-sung', {
      ...SAID,
      'khong-co-other': 'x',
      [`ban-chinh-${PAPER}`]: '1',
    });
    await clerk.upload(page('nhan-bo-sung'), fields, []);
    const { unsent, files } = await own(code);
    expect([...unsent, ...files].map((f) => f.name)).not.toContain('viet-do.pdf');
  });
});

describe('a withdrawal at the counter', () => {
  test('is asked about once more, ends the dossier, and is told to its filer and to whoever holds it', async () => {
    await desk.accept(code);
    await desk.assign(code);
    const first = await clerk.post(page('rut'), await fill('rut', { ...SAID, 'ly-do': 'Nộp nhầm' }));
    expect(first.status).toBe(200);
    expect(textOf(first.html)).toContain('Rút hồ sơ này theo yêu cầu tại quầy?');
    expect((await own(code)).dossier.status).toBe('processing');
    await clerk.post(page('rut'), { ...fieldsOf(first.html), _action: 'confirmed' });
    expect((await own(code)).dossier).toMatchObject({ status: 'withdrawn', holderAgencyId: null });
    expect(await lastEvent()).toMatchObject({
      verb: 'withdraw',
      actorKind: 'officer',
      note: `${WHO}\n${WHY}\nNộp nhầm`,
      detail: { counter: true },
    });
    expect((await messages()).find((n) => n.kind === 'dossiers.withdrawn')?.body).toContain('tại quầy');
    const handler = await signInOfficer(t, 'canbo.anphu2');
    expect(textOf((await handler.get(page())).html)).toContain(`Người đến quầy: ${WHO}`);
  });

  test('is refused without who came and why, and after the decision', async () => {
    const empty = await clerk.post(page('rut'), await fill('rut', { 'nguoi-den': ' ', 'vi-sao': '' }));
    expect(empty.status).toBe(422);
    const number = await clerk.post(page('rut'), await fill('rut', { ...SAID, 'nguoi-den': '123' }));
    expect(number.status).toBe(422);
    await desk.accept(code);
    await desk.assign(code);
    await desk.examine(code);
    await desk.approve(code);
    expect((await clerk.get(page('rut'))).status).toBe(409);
    expect((await clerk.get(page())).html).not.toContain(`href="${page('rut')}"`);
  });
});

describe('contact data that is changed at the counter', () => {
  const NEW = '0987654321';

  test('is where messages go from then on; the telephone before is told, without the secret', async () => {
    const { people, dossier: before } = await own(code);
    const old = people.submitter.phone;
    const done = await clerk.post(page('lien-he'), await fill('lien-he', { ...SAID, phone: '098 765 4321' }));
    expect(done.status).toBe(303);
    const { people: now, dossier } = await own(code);
    expect(now.submitter).toMatchObject({ phone: NEW, name: people.submitter.name });
    expect(dossier).toMatchObject({ status: before.status, stepDueAt: before.stepDueAt });
    expect(await lastEvent()).toMatchObject({
      verb: 'change-contact',
      detail: { counter: true, fields: ['phone'] },
      note: `${WHO}\n${WHY}\n${old}`,
    });
    const told = (await messages()).filter((n) => n.kind === 'dossiers.contact-changed');
    const toOld = told.filter((n) => n.channel === 'sms' && n.to === old);
    expect(toOld).toHaveLength(1);
    expect(toOld[0]?.body).toContain('số điện thoại khác');
    expect(toOld[0]?.body).not.toMatch(/mã bảo mật|http/i);
    // where the next message goes
    expect(textOf((await clerk.get(page('tiep-nhan'))).html)).not.toContain(old);
    const reached = textOf((await clerk.get(page('lien-he'))).html);
    expect(reached).toMatch(new RegExp(`Tin nhắn đang gửi đến[^:]*${NEW}`));
    expect(reached).not.toContain(old);
  });

  test('says what is wrong with a number, and that nothing is new', async () => {
    const sent = async (fields: Record<string, string>) =>
      clerk.post(page('lien-he'), await fill('lien-he', { ...SAID, ...fields }));
    for (const phone of ['', '12345', 'không có', '02838291111'])
      expect((await sent({ phone })).status, phone).toBe(422);
    expect((await sent({ email: 'hoa.vn' })).status).toBe(422);
    expect(textOf((await sent({})).html)).toContain('Chưa có thông tin nào khác');
    expect((await own(code)).dossier.revision).toBe(1);
  });

  test('of one who filed for somebody else is the filer’s, and the owner stays as they were', async () => {
    const owner = { name: 'TRẦN ĐỨC DŨNG', idNumber: '099194000777', phone: '', email: '', address: '' };
    code = await t.file({ onBehalf: true, owner });
    await clerk.post(page('lien-he'), await fill('lien-he', { ...SAID, address: 'Số 5, đường Hoa Lan' }));
    const { people } = await own(code);
    expect(people.submitter.address).toBe('Số 5, đường Hoa Lan');
    expect(people.owner).toEqual(owner);
  });
});
