import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser, UploadedFile } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin, PASSPORT, tellOfBirth, tellOfPassport } from '#testing/filing-steps.ts';
import { bomb, pdfWithScript } from '#testing/hostile-files.ts';
import { samplePdf, samplePortrait } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
let b: Browser;
let draft: string;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
  b = await signedIn(t);
});
afterAll(() => t.close());

describe('Step 2', () => {
  const send = (part: string, files: Omit<UploadedFile, 'field'>[], at = draft) =>
    b.upload(
      `${at}/giay-to/${part}`,
      {},
      files.map((f) => ({ field: `file:${part}`, ...f })),
    );
  const proof = (filename: string, body: Buffer) => send('giay-chung-sinh', [{ filename, body }]);

  beforeAll(async () => {
    draft = await begin(b, BIRTH, { them: '1' });
    await tellOfBirth(t, b, draft);
  });

  it('refuses a file that is not what it claims, is empty, broken, too large or active, and says why', async () => {
    const jpg = await samplePortrait();
    const refused: [string, Buffer, string][] = [
      ['a.pdf', Buffer.from('MZ this is a program'), 'không phải là PDF, JPG hoặc PNG'],
      ['a.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'không phải là PDF, JPG hoặc PNG'],
      ['a.pdf', Buffer.alloc(0), 'trống (0 byte)'],
      ['a.jpg', jpg.subarray(0, 900), 'bị hỏng hoặc chưa đầy đủ'],
      ['a.png', bomb(), 'mở ra quá lớn'],
      ['a.pdf', Buffer.alloc(10_600_000, '%PDF-1.7 '), 'vượt quá 10 MB'],
      ['a.pdf', Buffer.alloc(13_000_000, '%PDF-1.7 '), 'vượt quá 10 MB'],
      ['../../etc/a.pdf', await samplePdf(), 'đường dẫn'],
      ['C:\\giay\\a.pdf', await samplePdf(), 'đường dẫn'],
      ['a.pdf', await pdfWithScript(), 'mã lệnh'],
    ];
    for (const [name, body, sentence] of refused) {
      const answer = await proof(name, body);
      expect(answer.status, sentence).toBe(422);
      expect(answer.html, sentence).toContain(sentence);
    }
    expect((await b.get(`${draft}/giay-to`)).html).not.toContain('/tep/');
  });

  it('gives a photograph back without the place where it was taken, and still upright', async () => {
    const own = await begin(b, BIRTH, { them: '1' });
    await tellOfBirth(t, b, own);
    const taken = await sharp(await samplePortrait())
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Copyright: 'PLACE' }, IFD3: { GPSLatitude: '21/1 1/1 0/1' } })
      .toBuffer();
    for (let i = 0; i < 2; i++)
      await send('giay-chung-sinh', [{ filename: 'a.jpg', body: Buffer.concat([taken, taken]) }], own);
    const page = await b.get(`${own}/giay-to`);
    const ids = [...page.html.matchAll(/value="remove:([^"]+)"/g)].map((m) => m[1]);
    expect(ids).toHaveLength(1);
    const { body } = await b.get(`${own}/tep/${ids[0]}`);
    expect(taken.includes('PLACE')).toBe(true);
    expect(body.includes('PLACE')).toBe(false);
    expect(body.length).toBeLessThan(taken.length);
    const { orientation, exif } = await sharp(body).metadata();
    expect(orientation).toBe(6);
    expect(exif?.length).toBeLessThan(40);
  });

  it('saves a good file when another of the same form is refused', async () => {
    const answer = await send('giay-chung-sinh', [
      { filename: 'trang 1.pdf', body: await samplePdf() },
      { filename: 'hong.jpg', body: Buffer.from('không phải ảnh') },
      { filename: 'trang 2.jpg', body: await samplePortrait() },
    ]);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('trang 1.pdf');
    expect(answer.html).toContain('trang 2.jpg');
    expect(answer.html).toContain('hong.jpg không phải là');
  });

  it('stores the same file once, and no more files than the part may have', async () => {
    const own = await begin(b, BIRTH, { them: '1' });
    await tellOfBirth(t, b, own);
    const first = { filename: 'trang 1.pdf', body: await samplePdf() };
    for (let i = 0; i < 2; i++) await send('giay-chung-sinh', [first], own);
    expect((await b.get(`${own}/giay-to`)).html.match(/value="remove:/g)).toHaveLength(1);
    const sizes = [2, 3, 4, 5, 6];
    const more = await Promise.all(
      sizes.map(async (n) => ({ filename: `trang ${n}.pdf`, body: await samplePdf(n) })),
    );
    const answer = await send('giay-chung-sinh', more, own);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('nhiều nhất 5 tệp');
    expect([...answer.html.matchAll(/value="remove:/g)]).toHaveLength(5);
  });

  it('says that a paper is there already under another name, and takes it for another part', async () => {
    const own = await begin(b, BIRTH, { them: '1' });
    await tellOfBirth(t, b, own);
    const body = await samplePdf();
    await send('giay-chung-sinh', [{ filename: 'một.pdf', body }], own);
    const sentence = 'Tệp hai.pdf có cùng nội dung với tệp một.pdf đã có trong mục này';
    const again = await send('giay-chung-sinh', [{ filename: 'hai.pdf', body }], own);
    expect(again.status).toBe(422);
    expect(again.html).toContain(sentence);
    const box = { field: 'file:giay-chung-sinh', filename: 'hai.pdf', body };
    const byScript = await b.upload(`${own}/giay-to/giay-chung-sinh`, {}, [box], {
      accept: 'application/json',
    });
    expect(byScript.status).toBe(422);
    expect(byScript.json()).toMatchObject({ ok: false, error: expect.stringContaining(sentence) });
    expect((await send('giay-to-cu-tru', [{ filename: 'hai.pdf', body }], own)).status).toBe(303);
    const { html } = await b.get(`${own}/giay-to`);
    expect(html.match(/value="remove:/g)).toHaveLength(2);
    expect(html).toContain('một.pdf');
    expect(html).toContain('hai.pdf');
  });

  it('answers a script with the part rendered again, or with the reason', async () => {
    const files = [{ field: 'file:giay-to-cu-tru', filename: 'a.jpg', body: Buffer.from('x') }];
    const json = { accept: 'application/json' };
    const no = await b.upload(`${draft}/giay-to/giay-to-cu-tru`, {}, files, json);
    expect(no.status).toBe(422);
    expect(no.json()).toMatchObject({ ok: false, error: expect.stringContaining('không phải là') });
    const yes = await b.upload(
      `${draft}/giay-to/giay-to-cu-tru`,
      {},
      [...files, { field: 'file:giay-to-cu-tru', filename: 'b.jpg', body: await samplePortrait() }],
      json,
    );
    expect(yes.json()).toMatchObject({ ok: true, html: expect.stringContaining('b.jpg') });
    expect(yes.json().html).toContain('a.jpg không phải là');
  });

  it('removes a file once, and nobody else’s', async () => {
    const page = await b.get(`${draft}/giay-to`);
    const ids = [...page.html.matchAll(/value="remove:([^"]+)"/g)].map((m) => m[1] ?? '');
    const [file = ''] = ids;
    const other = await begin(b, BIRTH, { them: '1' });
    await tellOfBirth(t, b, other);
    expect(
      (await b.upload(`${other}/giay-to/giay-chung-sinh`, { _action: `remove:${file}` }, [])).status,
    ).toBe(404);
    expect((await b.get(`${other}/tep/${file}`)).status).toBe(404);
    const gone = await b.upload(`${draft}/giay-to/giay-chung-sinh`, { _action: `remove:${file}` }, []);
    expect(gone.location).toContain(`${draft}/giay-to#`);
    const { html } = await b.get(`${draft}/giay-to`);
    expect(html).not.toContain(`remove:${file}`);
    expect(html).not.toContain(`/tep/${file}`);
    expect((await b.get(`${draft}/tep/${file}`)).status).toBe(404);
    for (const wrong of ['x', "'--", file])
      expect(
        (await b.upload(`${draft}/giay-to/giay-chung-sinh`, { _action: `remove:${wrong}`, _key: wrong }, []))
          .status,
      ).toBe(404);
  });

  it('refuses a part that the procedure or the case does not need', async () => {
    for (const part of ['khong-co', 'bien-ban-bo-roi', '__proto__', '%00'])
      expect((await send(part, [{ filename: 'a.pdf', body: await samplePdf() }])).status, part).toBe(404);
  });

  it('says what to do when nothing was chosen', async () => {
    const empty = await b.upload(`${draft}/giay-to/giay-to-cu-tru`, { _action: 'upload:giay-to-cu-tru' }, [
      { field: 'file:giay-to-cu-tru', filename: '', body: Buffer.alloc(0) },
    ]);
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Chọn tệp cho giấy tờ chứng minh nơi cư trú');
  });

  it('says during an upload whether a picture or a file is being checked', async () => {
    const passport = await begin(b, PASSPORT, { them: '1' });
    await tellOfPassport(t, b, passport);
    const { html } = await b.get(`${passport}/giay-to`);
    const checkingText = (part: string) =>
      new RegExp(`data-checking="([^"]*)"[^>]*data-replace="giay-to-${part}"`).exec(html)?.[1];
    expect(checkingText('anh-chan-dung')).toBe('Đang kiểm tra ảnh…');
    expect((await b.get(`${draft}/giay-to`)).html).toContain('data-checking="Đang kiểm tra tệp…"');
  });

  it('takes only a JPG under 2 MB for a portrait', async () => {
    const passport = await begin(b, PASSPORT, { them: '1' });
    await tellOfPassport(t, b, passport);
    const png = await samplePortrait({ format: 'png' });
    const answer = await send('anh-chan-dung', [{ filename: 'anh.jpg', body: png }], passport);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('không phải là JPG');
  });

  it('does not take a form without its token, nor files before it', async () => {
    const forged = await b.upload(`${draft}/giay-to/giay-chung-sinh`, { _csrf: 'x' }, [
      { field: 'file:giay-chung-sinh', filename: 'a.pdf', body: await samplePdf() },
    ]);
    expect(forged.status).toBe(403);
  });
});
