import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findCitizen } from '#domain/accounts';
import {
  addSupplementFile,
  fileAgain,
  openAsFiler,
  removeSupplementFile,
  restoreSupplementFile,
  saveSupplement,
  supplementDossier,
  withdrawDossier,
} from '#domain/dossiers';
import { checkFile } from '#domain/files';
import type { Actor, Citizen } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { untilWaiting } from '#testing/at-once.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier } from '#testing/by-code.ts';
import { newestCitizen, OTHER_PASSWORD, prove, register } from '#testing/claiming.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { BIRTH, fileBirth } from '#testing/filed.ts';
import { begin, tellOfBirth } from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { signedInAs, signInOfficer } from '#testing/sign-in.ts';
import { deskWords } from '../../desk/words/dossier.ts';
import { NOTE, reasonFor } from './supplement/supplement-names.ts';

const VNEID: Actor = { kind: 'system', name: 'vneid' };
const OFFICE = 'mang thẻ căn cước và giấy tờ của hồ sơ đến Bộ phận Một cửa';
const PART = 'giay-chung-sinh';
let t: TestApp;
let numbers = 700;

beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());
beforeEach(() => t.clock.advance(3_600_000));

/** Somebody whose dossier waits for a supplement, in a browser in which they are signed in. */
async function asked() {
  const idNumber = `001090000${++numbers}`;
  await register(t, idNumber, `0914000${numbers}`);
  const citizen = await newestCitizen(t);
  const code = await fileBirth(t.deps, citizen);
  const desk = await anPhu(t.deps);
  await desk.ask(code, [{ target: 'other', text: 'Số điện thoại của mẹ' }], 'Hồ sơ chưa đủ');
  t.clock.advance(60_000);
  return { idNumber, citizen, code, page: `/ho-so-cua-toi/${code}` };
}

/** Another account proves that the number is its person's. */
async function loses({ idNumber }: { idNumber: string }): Promise<void> {
  await register(t, idNumber, `0915000${numbers}`, OTHER_PASSWORD);
  await prove(t, VNEID, (await newestCitizen(t)).accountId, 'vneid');
}

/** The account as its next session has it. */
async function again({ accountId }: Citizen): Promise<Citizen> {
  const found = await findCitizen(t.db, accountId);
  if (!found) throw new Error('no such account');
  return found;
}

const fieldsOf = (html: string) =>
  Object.fromEntries(posted(html).filter(([name]) => name !== '_csrf' && name !== '_key')) as Record<
    string,
    string
  >;
const own = (citizen: Citizen, code: string) => openAsFiler(t.db, t.deps.keys, citizen, code);

describe('an account that has lost its number', () => {
  test('is refused every act on a dossier in the room, whoever the caller says that it is', async () => {
    const filed = await asked();
    const { citizen, code } = filed;
    const { dossier } = await own(citizen, code);
    const checked = await checkFile(incoming(await samplePdf(), 'them.pdf'), {
      accepts: ['pdf'],
      maxBytes: 5_000_000,
    });
    const now = t.clock.now();
    const kept = await t.db.tx((tx) =>
      addSupplementFile(tx, t.deps, { ref: dossier, citizen, partId: 'other', checked, maxFiles: 5, now }),
    );
    await loses(filed);
    const { revision } = dossier;
    const content = { answers: {}, note: 'Đây' };
    const acts: Record<string, (citizen: Citizen) => Promise<unknown>> = {
      supplement: (by) =>
        t.db.tx((tx) =>
          supplementDossier(tx, t.deps.keys, { ref: dossier, revision, citizen: by, note: 'Đây', now }),
        ),
      withdraw: (by) =>
        t.db.tx((tx) => withdrawDossier(tx, { ref: dossier, revision, citizen: by, reason: 'Thôi', now })),
      save: (by) =>
        t.db.tx((tx) =>
          saveSupplement(tx, t.deps.keys, { ref: dossier, revision, citizen: by, content, from: '', now }),
        ),
      remove: (by) =>
        t.db.tx((tx) => removeSupplementFile(tx, { ref: dossier, citizen: by, fileId: kept.id, now })),
      restore: (by) =>
        t.db.tx((tx) =>
          restoreSupplementFile(tx, { ref: dossier, citizen: by, fileId: kept.id, maxFiles: () => 5 }),
        ),
      fileAgain: (by) => t.db.tx((tx) => fileAgain(tx, t.deps.keys, { citizen: by, code, now })),
    };
    // as the session had it before, and as it has it now
    for (const by of [citizen, await again(citizen)])
      for (const [act, carriedOut] of Object.entries(acts))
        await expect(carriedOut(by), act).rejects.toMatchObject({ code: 'dossier.number-lost', status: 403 });
    const after = await own(citizen, code);
    expect([after.dossier.revision, after.unsent.map((f) => f.id)]).toEqual([revision, [kept.id]]);
    expect((await own(await again(citizen), code)).may).toEqual([]);
  });

  test('loses it before an act that waits, which is refused, and after one that is under way', async () => {
    const filed = await asked();
    const { citizen, code } = filed;
    const other = await fileBirth(t.deps, citizen);
    const withdrawal = async (of: string) => {
      const { dossier } = await own(citizen, of);
      return { ref: dossier, revision: dossier.revision, citizen, reason: 'Thôi', now: t.clock.now() };
    };
    const [waiting, underWay] = [await withdrawal(code), await withdrawal(other)];
    await register(t, filed.idNumber, `0915000${numbers}`, OTHER_PASSWORD);
    const person = await newestCitizen(t);
    let waited: Promise<unknown> = Promise.resolve();
    let proven: Promise<void> = Promise.resolve();
    await t.db.tx(async (holding) => {
      await holding.run(sql`select 1 from dossiers where ${isDossier(code)} for update`);
      waited = t.db.tx((tx) => withdrawDossier(tx, waiting)).catch((e: Error) => e.message);
      await untilWaiting(t.db, 1);
      await t.db.tx(async (tx) => {
        await withdrawDossier(tx, underWay);
        proven = prove(t, VNEID, person.accountId, 'vneid');
        await untilWaiting(t.db, 2);
      });
      await proven;
    });
    expect(await waited).toBe('dossier.number-lost');
    const statusOf = async (of: string) => (await own(citizen, of)).dossier.status;
    expect([await statusOf(code), await statusOf(other)]).toEqual(['awaiting_supplement', 'withdrawn']);
  });

  test('reads the dossier, is told on its page where to go, and is offered nothing to do', async () => {
    const filed = await asked();
    const before = (await (await signedInAs(t, filed.citizen)).get(filed.page)).html;
    expect([before.includes(`${filed.page}/bo-sung"`), before.includes(OFFICE)]).toEqual([true, false]);
    await loses(filed);
    const b = await signedInAs(t, filed.citizen);
    const { status, html } = await b.get(filed.page);
    expect(status).toBe(200);
    expect(html).toContain('đã được xác định không phải của chủ tài khoản');
    expect(html).toContain(`${OFFICE} của`);
    expect(html).toContain(`href="${filed.page}#noi-tiep-nhan"`);
    for (const act of ['bo-sung', 'rut']) expect(html).not.toContain(`${filed.page}/${act}"`);
    const english = (await b.get(`/en${filed.page}`)).html;
    expect(english).toContain('was found not to be its holder’s');
    expect(english).toContain('bring your identity card and the documents of the application');
  });

  test('is told on each of its own pages, before it opens any dossier, in both languages', async () => {
    const filed = await asked();
    const pages = ['/ho-so-cua-toi', '/giay-to-cua-toi', '/tai-khoan'];
    const said = async (sentence: string, language = '') => {
      const b = await signedInAs(t, filed.citizen);
      return Promise.all(pages.map(async (page) => (await b.get(language + page)).html.includes(sentence)));
    };
    const sentence = 'đã được xác định không phải của chủ tài khoản';
    expect(await said(sentence)).toEqual([false, false, false]);
    await loses(filed);
    expect(await said(sentence)).toEqual([true, true, true]);
    expect(await said('was found not to be its holder’s', '/en')).toEqual([true, true, true]);
  });

  test('withdraws nothing: the page says why and still has the reason, in both languages', async () => {
    const filed = await asked();
    const b = await signedInAs(t, filed.citizen);
    const fields = fieldsOf((await b.get(`${filed.page}/rut`)).html);
    await loses(filed);
    const later = await signedInAs(t, filed.citizen);
    for (const [language, sentence] of [
      ['', OFFICE],
      ['/en', 'bring your identity card'],
    ] as const) {
      const way = `${language}${filed.page}/rut`;
      const opened = await later.get(way);
      expect([opened.status, opened.html.includes('name="reason"')]).toEqual([200, false]);
      expect(opened.html).toContain(sentence);
      const refused = await later.post(way, { revision: fields['revision'], reason: 'Gia đình đã đổi ý' });
      expect([refused.status, refused.location]).toEqual([403, '']);
      expect(refused.html).toContain(sentence);
      expect(refused.html).toContain('Gia đình đã đổi ý');
    }
    expect((await own(filed.citizen, filed.code)).dossier.status).toBe('awaiting_supplement');
  });

  test('supplements nothing: what was saved, typed and chosen stands on the page, to be brought to the desk', async () => {
    const filed = await asked();
    const way = `${filed.page}/bo-sung`;
    const b = await signedInAs(t, filed.citizen);
    const fields = { ...fieldsOf((await b.get(way)).html), [NOTE]: 'Lời đã lưu' };
    expect((await b.upload(way, { ...fields, _action: 'save' }, [])).location).toContain('da-luu');
    const file = { field: 'file:other', filename: 'da-them.pdf', body: await samplePdf(4) };
    await b.upload(way, { ...fieldsOf((await b.get(way)).html), _action: 'upload:other' }, [file]);
    await loses(filed);
    const later = await signedInAs(t, filed.citizen);
    const opened = await later.get(way);
    expect([opened.status, opened.html.includes('<textarea')]).toEqual([200, false]);
    for (const words of [OFFICE, 'Lời đã lưu', 'da-them.pdf']) expect(opened.html).toContain(words);
    const typed = { ...fields, [NOTE]: 'Lời vừa nhập', [reasonFor('other')]: 'Mẹ không có điện thoại' };
    for (const _action of ['', 'save', 'upload:other']) {
      const chosen = { ...file, filename: 'vua-chon.pdf' };
      const refused = await later.upload(way, { ...typed, _action }, [chosen]);
      expect([refused.status, refused.location], _action).toEqual([403, '']);
      for (const words of [OFFICE, 'Lời vừa nhập', 'Mẹ không có điện thoại', 'vua-chon.pdf'])
        expect(refused.html, _action).toContain(words);
    }
    const script = await later.upload(way, { ...typed, _action: 'save' }, [], { accept: 'application/json' });
    expect([script.status, JSON.stringify(script.json()).includes(OFFICE)]).toEqual([403, true]);
    const { dossier, events } = await own(filed.citizen, filed.code);
    expect([dossier.status, events.length]).toEqual(['awaiting_supplement', 2]);
  });

  test('begins nothing from a dossier that is over', async () => {
    const filed = await asked();
    const { dossier } = await own(filed.citizen, filed.code);
    const o = {
      ref: dossier,
      revision: dossier.revision,
      citizen: filed.citizen,
      reason: 'Thôi',
      now: t.clock.now(),
    };
    await t.db.tx((tx) => withdrawDossier(tx, o));
    await loses(filed);
    const b = await signedInAs(t, filed.citizen);
    expect((await b.get(filed.page)).html).not.toContain('/nop-lai');
    const refused = await b.post(`${filed.page}/nop-lai`);
    expect([refused.status, refused.html.includes(`${OFFICE} của`)]).toEqual([403, true]);
  });

  test('takes over none of its earlier papers', async () => {
    const filed = await asked();
    const [paper] = (await own(filed.citizen, filed.code)).files;
    const b = await signedInAs(t, filed.citizen);
    const draft = await begin(b, BIRTH, { them: '1' });
    const told = await tellOfBirth(t, b, draft, {
      'requesterAddress.provinceCode': '99',
      'requesterAddress.communeCode': '99001',
      'requesterAddress.detail': 'Số 12, đường Hoa Sứ',
    });
    expect(told.location).toBe(`${draft}/giay-to`);
    await loses(filed);
    const later = await signedInAs(t, filed.citizen);
    await later.get(`${draft}/giay-to`);
    const reused = await later.upload(`${draft}/giay-to/${PART}`, { _action: `reuse:${paper?.id}` }, []);
    expect([reused.status, reused.html]).toEqual([403, expect.stringContaining('mang thẻ căn cước')]);
  });
});

test('the desk sees beside the filer that the account has lost its number, wherever it goes on with the dossier', async () => {
  const filed = await asked();
  const owner = { name: 'TRẦN THỊ HỒNG', idNumber: '099194000777', phone: '', email: '', address: '' };
  const others = await fileBirth(t.deps, filed.citizen, { content: { onBehalf: true, owner } });
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  const pages = (code: string) => [
    `/can-bo/ho-so/${code}`,
    ...(code === others ? [`/can-bo/ho-so/${code}/tiep-nhan`, `/can-bo/ho-so/${code}/tu-choi`] : []),
    ...(code === filed.code ? [`/can-bo/ho-so/${code}/bieu-mau/phieu-bo-sung`] : []),
  ];
  const says = async (b: Browser, words: string) =>
    Promise.all(
      [filed.code, others].flatMap(pages).map(async (page) => (await b.get(page)).html.includes(words)),
    );
  expect(await says(clerk, deskWords.lostNumberMeans)).toEqual([false, false, false, false, false]);
  await loses(filed);
  expect(await says(clerk, deskWords.lostNumberMeans)).toEqual([true, true, true, true, true]);
  const { html } = await clerk.get(`/can-bo/ho-so/${others}`);
  const tags = [...html.matchAll(/(đã mất số định danh|chưa xác minh)<\/strong>/g)].map(([, tag]) => tag);
  expect(tags).toEqual(['chưa xác minh', 'đã mất số định danh', 'chưa xác minh']);
  const list = (await clerk.get('/can-bo?xem=waiting')).html;
  const row = list.split('<tr').find((each) => each.includes(filed.code));
  expect(row).toContain('đã mất số định danh');
});
