import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import type { Browser, UploadedFile } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';
import { vi as w } from '../../words/too-late.vi.ts';
import { reasonFor, withoutPaper } from './supplement-names.ts';

const PART = 'giay-chung-sinh';
const BOTH = [
  { target: PART, text: 'Chụp lại cho rõ' },
  { target: 'form', text: 'Sửa tên trẻ' },
];
const FIRST = {
  childName: 'LÊ GIA BẢO',
  [withoutPaper(PART)]: 'true',
  [reasonFor(PART)]: 'Bệnh viện đã đóng cửa',
  'supplement-note': 'Lời của thẻ một',
};

const t = await appWithFilerAndDesk();
let b: Browser;
beforeEach(async () => {
  b = await signedIn(t);
});

const file = async (filename: string): Promise<UploadedFile> => ({
  field: `file:${PART}`,
  filename,
  body: await samplePdf(4),
});

/** Two tabs with the page of one supplement, of which the first is sent. */
async function secondTab() {
  const { code, way, fields } = await supplementPage(t, b, BOTH);
  const sent = await b.upload(way, { ...fields, ...FIRST, _action: '' }, []);
  expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
  const post = (more: Record<string, string>, files: UploadedFile[] = [], at = way) =>
    b.upload(at, { ...fields, _key: newId(), ...more }, files);
  return { code, way, post };
}
const rows = (html: string) =>
  [...html.matchAll(/<dt[^>]*>([\s\S]*?)<\/dt><dd[^>]*>([\s\S]*?)<\/dd>/g)].map(
    ([, name = '', value = '']) => [name.trim(), value.replace(/<[^>]+>/g, '').trim()],
  );

describe('a second page of a supplement that was sent from the first', () => {
  test.each([
    ['sent', ''],
    ['saved', 'save'],
    ['sent with a file', `upload:${PART}`],
  ])('and is %s: shows what was typed on it, and no more, for copying', async (_, _action) => {
    const { code, post } = await secondTab();
    const late = await post({
      _action,
      childName: 'LÊ GIA HƯNG',
      [reasonFor(PART)]: 'Lý do <khác>',
      'supplement-note': 'Dòng một\r\ndòng hai',
    });
    expect(late.status).toBe(409);
    for (const words of [w.title, 'Phần bổ sung đã được gửi lúc', `href="/ho-so-cua-toi/${code}"`])
      expect(late.html).toContain(words);
    expect(rows(late.html).map(([, value]) => value)).toEqual([
      'LÊ GIA HƯNG',
      'Dòng một\ndòng hai',
      'Lý do &lt;khác>',
    ]);
    expect((await t.own(code)).events.at(-1)?.note).toContain('Lời của thẻ một');
  });

  test('names the files that were not received', async () => {
    const { code, post } = await secondTab();
    const before = (await t.own(code)).files.length;
    const late = await post({ _action: '', 'supplement-note': 'Lời hai' }, [await file('muon.pdf')]);
    expect(late.html).toMatch(/Tệp chưa được nhận<[\s\S]*<li>muon.pdf</);
    expect(rows(late.html).map(([, value]) => value)).toEqual(['Lời hai']);
    expect((await t.own(code)).files).toHaveLength(before);
  });

  test('says it in English under /en', async () => {
    const { way, post } = await secondTab();
    const late = await post({ _action: '', 'supplement-note': 'Lời hai' }, [], `/en${way}`);
    expect(late.status).toBe(409);
    for (const words of ['can no longer be sent', 'Your additions were sent on', 'Lời hai'])
      expect(late.html).toContain(words);
  });

  test('is refused as before where it says nothing that was not sent', async () => {
    const { post } = await secondTab();
    for (const more of [{}, FIRST]) {
      const late = await post({ ...more, _action: '' });
      expect(late.status).toBe(409);
      expect(late.html).toContain('Phần bổ sung đã được gửi lúc');
      expect(late.html).not.toContain(w.title);
    }
  });
});

test('a page of a supplement of a dossier that was withdrawn meanwhile shows what was typed', async () => {
  const { code, way, fields } = await supplementPage(t, b, BOTH);
  await b.get(`/ho-so-cua-toi/${code}/rut`);
  await b.post(`/ho-so-cua-toi/${code}/rut`, { reason: 'Thôi', revision: '2' });
  expect((await t.own(code)).dossier.status).toBe('withdrawn');
  const late = await b.upload(way, { ...fields, _action: '', 'supplement-note': 'Lời dài' }, []);
  expect(late.status).toBe(409);
  expect(rows(late.html).map(([, value]) => value)).toEqual(['Lời dài']);
});
