import { beforeEach, describe, expect, test } from 'vitest';
import { supplementDossier } from '#domain/dossiers';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';
import { vi as w } from '../../words/supplement.vi.ts';
import { reasonFor, withoutPaper } from './supplement-names.ts';

const PART = 'giay-chung-sinh';
const OTHER = 'giay-to-cu-tru';
const BOTH = [
  { target: PART, text: 'Chụp lại cho rõ' },
  { target: OTHER, text: 'Giấy xác nhận cư trú' },
];
const WITH_FORM = [...BOTH, { target: 'form', text: 'Sửa tên trẻ' }];
const CLOSED = 'Bệnh viện đã đóng cửa';

const t = await appWithFilerAndDesk();
const { own, citizen } = t;
let b: Browser;
beforeEach(async () => {
  b = await signedIn(t);
});

const without = (part: string, why: string) => ({ [withoutPaper(part)]: 'true', [reasonFor(part)]: why });
const fieldsOf = (html: string) => Object.fromEntries(posted(html)) as Record<string, string>;
const offers = (html: string, part: string) => html.includes(`name="${withoutPaper(part)}"`);
const statusOf = async (code: string) => (await own(code)).dossier.status;
const pdf = async (part: string, pages = 2) => ({
  field: `file:${part}`,
  filename: `${part}.pdf`,
  body: await samplePdf(pages),
});

async function requestSupplement(items = BOTH) {
  const { code, way, page, fields } = await supplementPage(t, b, items);
  const send = (more: Fields, files: Awaited<ReturnType<typeof pdf>>[] = []) =>
    b.upload(way, { ...fields, ...more, _action: '' }, files);
  return { code, way, page, fields, send };
}

describe('a supplement without a requested paper', () => {
  test('is refused at every such paper, whatever the message says, and no word or file is lost', async () => {
    const { code, page, send } = await requestSupplement(WITH_FORM);
    expect(offers(page.html, PART)).toBe(false);
    const words = { childName: 'LÊ GIA HÂN HÂN', 'supplement-note': 'Tôi ở nhờ, không có giấy' };
    const held = await send(words);
    expect(held.status).toBe(422);
    for (const part of [PART, OTHER]) {
      expect(held.html).toMatch(new RegExp(`error-summary[\\s\\S]*href="#file:${part}"`));
      expect(offers(held.html, part), part).toBe(true);
    }
    expect(held.html).toContain(w.requestedMissing('Giấy tờ chứng minh nơi cư trú'));
    expect(fieldsOf(held.html)).toMatchObject(words);
    const half = await send({ ...fieldsOf(held.html) }, [await pdf(PART)]);
    expect(half.status).toBe(422);
    expect(half.html).toContain(`${PART}.pdf`);
    expect(half.html).not.toContain(`href="#file:${PART}"`);
    expect([offers(half.html, PART), offers(half.html, OTHER)]).toEqual([false, true]);
    expect(await statusOf(code)).toBe('awaiting_supplement');
  });

  test('is sent once it is confirmed for each, with why; the officer sees which papers are missing and what was said', async () => {
    const { code, send } = await requestSupplement();
    const held = await send({
      ...without(PART, `${CLOSED}\r\ntừ năm ngoái <b>`),
      'supplement-note': 'Xin xem giúp',
    });
    expect(held.status).toBe(422);
    expect(held.html).not.toContain(`href="#file:${PART}"`);
    const next = fieldsOf(held.html);
    expect(next[withoutPaper(PART)]).toBe('true');
    const sent = await send({ ...next, ...without(OTHER, 'Tôi ở nhờ') });
    expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
    expect((await own(code)).events.at(-1)?.detail).toMatchObject({ files: [], notSent: [PART, OTHER] });

    const desk = await (await signInOfficer(t, 'canbo.anphu1')).get(`/can-bo/ho-so/${code}`);
    const [, missingList = ''] =
      /Người nộp chưa gửi đủ giấy tờ đã yêu cầu([\s\S]*?)<\/ul>/.exec(desk.html) ?? [];
    expect(missingList).toContain('Chưa gửi Giấy chứng sinh: Bệnh viện đã đóng cửa từ năm ngoái &lt;b>');
    expect(missingList).toContain(': Tôi ở nhờ');
    expect(desk.html).toContain('Xin xem giúp</p>');
    const filer = (await b.get(`/ho-so-cua-toi/${code}`)).html;
    expect(filer).toContain('Chưa gửi Giấy chứng sinh: Bệnh viện đã đóng cửa');
  });

  test('is told at the desk until it is asked for again, and not where everything came', async () => {
    const { code, send } = await requestSupplement([{ target: PART, text: 'Chụp lại' }]);
    await send(without(PART, CLOSED));
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    const saysMissing = async (one: string) =>
      (await clerk.get(`/can-bo/ho-so/${one}`)).html.includes('Người nộp chưa gửi đủ');
    expect(await saysMissing(code)).toBe(true);
    t.clock.advance(60_000);
    await t.desk.ask(code, [{ target: PART, text: 'Xin bản sao' }]);
    expect(await saysMissing(code)).toBe(false);
    const whole = await requestSupplement([{ target: PART, text: 'Chụp lại' }]);
    await whole.send(without(PART, CLOSED), [await pdf(PART)]);
    expect((await own(whole.code)).events.at(-1)?.detail).not.toHaveProperty('notSent');
    expect(await saysMissing(whole.code)).toBe(false);
  });
});

describe('something else than a paper', () => {
  const QUESTION = [{ target: 'other', text: 'Cho biết số điện thoại của bệnh viện' }];

  test('is answered in words alone; nothing is said to be missing, and the desk reads the answer beside the question', async () => {
    const { code, page, send } = await requestSupplement(QUESTION);
    expect(page.html).toContain(`name="${reasonFor('other')}"`);
    // one of the two it needs: what must be answered is not called optional
    const box = /id="other-name">([\s\S]*?)<\/h3>/.exec(page.html)?.[1];
    expect(box).toContain('(*)');
    expect(box).not.toContain('không bắt buộc');
    expect(page.html).not.toContain(w.without.tick);
    const sent = await send({ [reasonFor('other')]: '024 3 123 4567\r\n(phòng <b>)' });
    expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
    const { detail } = (await own(code)).events.at(-1) ?? {};
    expect(detail).toMatchObject({ files: [], inWords: ['other'] });
    expect(detail).not.toHaveProperty('notSent');
    const desk = await (await signInOfficer(t, 'canbo.anphu1')).get(`/can-bo/ho-so/${code}`);
    expect(desk.html).not.toContain('Người nộp chưa gửi đủ');
    expect(desk.html).toContain(
      'Đã hỏi: Cho biết số điện thoại của bệnh viện – Trả lời: 024 3 123 4567 (phòng &lt;b>)',
    );
    const filer = (await b.get(`/ho-so-cua-toi/${code}`)).html;
    expect(filer).toContain('Trả lời “Nội dung khác”: 024 3 123 4567');
  });

  test('is answered by a file alone, and by neither it is refused at the box for the words', async () => {
    const { code, way, send } = await requestSupplement(QUESTION);
    const silent = await send({ [reasonFor('other')]: ' ', 'supplement-note': 'Tôi gửi' });
    expect(silent.status).toBe(422);
    expect(silent.html).toContain(w.needWordsOrFile(w.otherPart));
    expect(silent.html).toMatch(new RegExp(`error-summary[\\s\\S]*href="#${reasonFor('other')}"`));
    const long = await send({ [reasonFor('other')]: 'à'.repeat(501) });
    expect(long.html).toContain(w.wordsTooLong(500));
    expect(await statusOf(code)).toBe('awaiting_supplement');
    const saved = fieldsOf((await b.get(way)).html);
    const sent = await send({ ...saved, [reasonFor('other')]: '' }, [await pdf('other')]);
    expect(sent.location).toContain('xong=supplement');
    expect((await own(code)).events.at(-1)?.detail).not.toHaveProperty('inWords');
  });

  test('is told on the officer’s form to be answerable in words', async () => {
    const code = await t.file();
    const form = await (await signInOfficer(t, 'canbo.anphu1')).get(`/can-bo/ho-so/${code}/yeu-cau-bo-sung`);
    expect(form.status).toBe(200);
    expect(form.html.match(/trả lời mục này bằng lời hoặc gửi tệp/g)).toHaveLength(1);
  });

  test('needs words or a file by the verb itself', async () => {
    const { code } = await requestSupplement(QUESTION);
    const { dossier } = await own(code);
    const send = (reasons: Map<string, string>) =>
      t.db.tx((tx) =>
        supplementDossier(tx, t.deps.keys, {
          ref: { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id },
          revision: dossier.revision,
          citizen,
          reasons,
          note: 'Lời nhắn',
          now: t.clock.now(),
        }),
      );
    await expect(send(new Map([['other', ' ']]))).rejects.toMatchObject({
      code: 'supplement.requested-part',
    });
    expect((await send(new Map([['other', '024']]))).status).toBe('submitted');
  });
});

describe('what is said of a missing paper', () => {
  test('is needed with its tick, and has its bound; a reason without the tick sends nothing', async () => {
    const { code, send } = await requestSupplement();
    const silent = await send({ ...without(PART, '  '), ...without(OTHER, 'à'.repeat(501)) });
    expect(silent.status).toBe(422);
    expect(silent.html).toContain(w.without.needReason('Giấy chứng sinh'));
    expect(silent.html).toContain(w.without.tooLong(500));
    const unticked = await send({ [reasonFor(PART)]: CLOSED, [reasonFor(OTHER)]: 'Tôi ở nhờ' });
    expect(unticked.status).toBe(422);
    expect(unticked.html).toContain(`href="#file:${PART}"`);
    expect(fieldsOf(unticked.html)[reasonFor(PART)]).toBe(CLOSED);
    expect(await statusOf(code)).toBe('awaiting_supplement');
  });

  test('is saved with the rest and shown on another device, where it is confirmed anew', async () => {
    const { code, way, fields, send } = await requestSupplement();
    await send({ ...without(PART, CLOSED), ...without(OTHER, '') });
    const page = await (await signedIn(t)).get(way);
    expect(fieldsOf(page.html)[reasonFor(PART)]).toBe(CLOSED);
    expect(fieldsOf(page.html)).not.toHaveProperty(withoutPaper(PART));
    await b.upload(way, { ...fieldsOf(page.html), _action: `upload:${PART}` }, [await pdf(PART)]);
    const [file] = (await own(code)).unsent;
    const withFile = fieldsOf((await b.get(way)).html);
    await b.upload(way, { ...withFile, _action: `remove:${file?.id}` }, []);
    expect(fieldsOf((await b.get(way)).html)[reasonFor(PART)]).toBe(CLOSED);
    const older = await b.upload(way, { ...fields, [reasonFor(PART)]: 'Lời khác', _action: 'save' }, []);
    expect(older.status).toBe(409);
    expect(older.html).toContain(w.without.reasonOf('Giấy chứng sinh'));
    for (const words of [CLOSED, 'Lời khác']) expect(older.html).toContain(words);
  });
});

test('the verb itself refuses a supplement without a requested paper, and names each', async () => {
  const { code } = await requestSupplement();
  const { dossier } = await own(code);
  const ref = { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id };
  const send = (reasons: Map<string, string>) =>
    t.db.tx((tx) =>
      supplementDossier(tx, t.deps.keys, {
        ref,
        revision: dossier.revision,
        citizen,
        reasons,
        note: 'Lời nhắn dài',
        now: t.clock.now(),
      }),
    );
  const refused = (parts: string) => ({ code: 'supplement.requested-part', params: { parts } });
  await expect(send(new Map())).rejects.toMatchObject(refused(`${PART} ${OTHER}`));
  await expect(send(new Map([[PART, ' ']]))).rejects.toMatchObject(refused(`${PART} ${OTHER}`));
  await expect(send(new Map([[PART, CLOSED]]))).rejects.toMatchObject(refused(OTHER));
  const both = new Map([
    [PART, CLOSED],
    [OTHER, 'Tôi ở nhờ'],
  ]);
  expect((await send(both)).status).toBe('submitted');
});
