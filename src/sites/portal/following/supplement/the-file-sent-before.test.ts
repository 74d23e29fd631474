import { beforeEach, describe, expect, test } from 'vitest';
import { supplementDossier } from '#domain/dossiers';
import type { Browser, Fields, UploadedFile } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';
import { againPaper, reasonFor, withoutPaper } from './supplement-names.ts';

const PART = 'giay-chung-sinh';
const ASKED = [{ target: PART, text: 'Chụp lại cho rõ' }];

const t = await appWithFilerAndDesk();
let b: Browser;
beforeEach(async () => {
  b = await signedIn(t);
});

const fieldsOf = (html: string) => Object.fromEntries(posted(html)) as Record<string, string>;
const offers = (html: string) => html.includes(`name="${againPaper(PART)}"`);

/** A birth of which the paper that was filed is asked for again, and that very paper as its filer has it. */
async function requestSupplement(items = ASKED) {
  const { code, way, page, fields } = await supplementPage(t, b, items);
  const [filed] = (await t.own(code)).files.filter((f) => f.partId === PART);
  if (!filed) throw new Error('nothing was filed');
  const { body } = await b.get(`/ho-so-cua-toi/${code}/tep/${filed.id}`);
  const same: UploadedFile = { field: `file:${PART}`, filename: 'van-anh-cu.pdf', body };
  const send = (more: Fields, files: UploadedFile[] = []) =>
    b.upload(way, { ...fields, ...more, _action: '' }, files);
  return { code, way, page, fields, filed, same, send };
}

describe('the file that was sent before, sent again in a supplement', () => {
  test('is refused at its box with a way that is true: the file sent before is meant, and nothing else is said', async () => {
    const { code, page, filed, same, send } = await requestSupplement();
    expect(offers(page.html)).toBe(false);
    const held = await send({ 'supplement-note': 'Xin xem lại' }, [same]);
    expect(held.status).toBe(422);
    expect(held.html).toMatch(
      new RegExp(`href="#file:${PART}">Tệp van-anh-cu.pdf có cùng nội dung với tệp [^<]+ đã gửi trước đây`),
    );
    expect(held.html).toContain(`Dùng lại tệp đã gửi (${filed.name})`);
    const sent = await send({ ...fieldsOf(held.html), [againPaper(PART)]: 'true' });
    expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
    const { events, files } = await t.own(code);
    expect(events.at(-1)?.detail).toMatchObject({ files: [], again: [PART] });
    expect(events.at(-1)?.detail).not.toHaveProperty('notSent');
    expect(files.filter((f) => f.partId === PART)).toEqual([filed]);

    const line = 'Dùng lại tệp đã gửi trước đây: Giấy chứng sinh';
    const desk = await (await signInOfficer(t, 'canbo.anphu1')).get(`/can-bo/ho-so/${code}`);
    expect(desk.html).toMatch(new RegExp(`Người nộp cho biết tệp đã gửi là đúng[\\s\\S]*<li>${line}<`));
    expect(desk.html).not.toContain('Người nộp chưa gửi đủ');
    const own = (await b.get(`/ho-so-cua-toi/${code}`)).html;
    expect(own).toContain(line);
    expect(own).toContain('Xin xem lại');
  });

  test('is offered too where nothing was chosen, and alone is an answer; also in the words of a message-less supplement', async () => {
    const { code, send } = await requestSupplement();
    const held = await send({});
    expect([held.status, offers(held.html)]).toEqual([422, true]);
    expect(held.html).toContain(`name="${withoutPaper(PART)}"`);
    const sent = await send({ [againPaper(PART)]: 'true' });
    expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
    expect((await b.get(`/ho-so-cua-toi/${code}`)).html).toContain('Dùng lại tệp đã gửi trước đây');
  });

  test('a script hears at its box how to go on', async () => {
    const { way, fields, same } = await requestSupplement();
    const json = { accept: 'application/json' };
    const up = await b.upload(`${way}/${PART}`, { ...fields, _action: `upload:${PART}` }, [same], json);
    expect(up.json()).toMatchObject({ ok: false, error: expect.stringContaining('Dùng lại tệp đã gửi') });
  });
});

test('a new file wins over the tick, and a paper that was never sent cannot be sent again', async () => {
  const { code, send } = await requestSupplement();
  const fresh = { field: `file:${PART}`, filename: 'moi.pdf', body: await samplePdf(7) };
  await send({ [againPaper(PART)]: 'true' }, [fresh]);
  expect((await t.own(code)).events.at(-1)?.detail).not.toHaveProperty('again');

  const never = await requestSupplement([{ target: 'giay-to-cu-tru', text: 'Còn thiếu' }]);
  const held = await never.send({ 'supplement-again:giay-to-cu-tru': 'true', [reasonFor(PART)]: '' });
  expect(held.status).toBe(422);
  expect(held.html).not.toContain('name="supplement-again:giay-to-cu-tru"');
  const { dossier } = await t.own(never.code);
  const room = t.db.tx((tx) =>
    supplementDossier(tx, t.deps.keys, {
      ref: dossier,
      revision: dossier.revision,
      citizen: t.citizen,
      again: ['giay-to-cu-tru'],
      note: 'Đã gửi',
      now: t.clock.now(),
    }),
  );
  await expect(room).rejects.toMatchObject({ code: 'supplement.requested-part' });
});

test('asked for once more after that, the paper counts as one that is still missing', async () => {
  const { code, send } = await requestSupplement();
  await send({ [againPaper(PART)]: 'true' });
  t.clock.advance(60_000);
  await t.desk.ask(code, ASKED, 'Vẫn mờ');
  const desk = await (await signInOfficer(t, 'canbo.anphu1')).get(`/can-bo/ho-so/${code}`);
  expect(desk.html).not.toContain('Người nộp cho biết tệp đã gửi là đúng');
  expect((await t.own(code)).dossier.status).toBe('awaiting_supplement');
});
