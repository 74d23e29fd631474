import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser, Fields, UploadedFile } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import {
  attachBirthProof,
  begin,
  birthInfo,
  feeWith,
  formOf,
  PASSPORT,
  passportInfo,
} from '#testing/filing-steps.ts';
import { samplePdf, samplePortrait } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
let b: Browser;
let draft: string;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
  b = await signedIn(t);
  draft = await begin(b, BIRTH, { them: '1' });
});
afterAll(() => t.close());

const junk = {
  'too long': 'á'.repeat(3_000),
  NFD: 'Lê Gia Hân'.normalize('NFD'),
  'zero width': 'Lê\u200b Gia\ufeff Hân\u2060',
  'right to left': '\u202eLê Gia Hân\u202c',
  emoji: '👶🏽 Hân 👨‍👩‍👧',
  'half a surrogate': 'Hân \ud83d',
  script: '<script>alert(1)</script>',
  SQL: "'); drop table drafts; --",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant as text
  template: '{{7*7}} ${7*7} %s %00',
  lines: 'a\r\nb\nc\td\u0000e',
  prototype: '__proto__',
  number: '1e309',
};

describe('Step 1, whatever is written', () => {
  it.each(Object.entries(junk))(
    'takes %s in every field with a sentence, never a fault of its own',
    async (_, text) => {
      const page = await birthInfo(t, b, draft);
      const asked = Object.keys(page).filter((name) => !name.startsWith('_') && name !== 'revision');
      const filled = Object.fromEntries(asked.map((name) => [name, text]));
      const answer = await b.post(`${draft}/thong-tin`, { ...page, ...filled, _action: 'next' });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain('Ông/Bà vui lòng xem lại các mục sau');
      expect(answer.html).not.toContain('<script>alert');
      expect((await b.get(`${draft}/thong-tin`)).status).toBe(200);
    },
  );
});

describe('Step 1', () => {
  beforeEach(async () => {
    draft = await begin(b, BIRTH, { them: '1' });
  });

  it('cleans what is only written in another way, and takes it', async () => {
    for (const childName of [junk.NFD, junk['zero width'], junk['right to left']]) {
      const answer = await b.post(`${draft}/thong-tin`, await birthInfo(t, b, draft, { childName }));
      expect(answer.location).toBe(`${draft}/giay-to`);
      expect(formOf(await b.get(`${draft}/thong-tin`)).childName).toBe('LÊ GIA HÂN');
    }
  });

  it('says what to do about each field that is missing, and keeps the others', async () => {
    const page = await birthInfo(t, b, draft);
    const needed = {
      filingAgency: 'Chọn nơi tiếp nhận hồ sơ',
      filingCase: 'Chọn trường hợp của Ông/Bà',
      childName: 'Nhập họ, chữ đệm, tên của trẻ',
      childBirthDate: 'Nhập ngày, tháng, năm sinh',
      childSex: 'Chọn giới tính',
    };
    for (const [name, sentence] of Object.entries(needed)) {
      const fresh = { ...page, revision: formOf(await b.get(`${draft}/thong-tin`)).revision };
      const answer = await b.post(`${draft}/thong-tin`, { ...fresh, [name]: '' });
      expect(answer.status, name).toBe(422);
      expect(answer.html, name).toContain(sentence);
      expect(formOf(answer).childHomeTown).toBe('Phường An Phú, tỉnh Một Cửa');
    }
    const nothing = await b.post(`${draft}/thong-tin`, {
      revision: formOf(await b.get(`${draft}/thong-tin`)).revision,
    });
    expect(nothing.status).toBe(422);
    expect(nothing.html).toContain('Chọn một trong hai');
  });

  it('refuses a field that comes twice with different words', async () => {
    for (const name of ['childName', 'filingAgency', 'filingFor', 'childBirthDate']) {
      const answer = await b.post(
        `${draft}/thong-tin`,
        await birthInfo(t, b, draft, { [name]: ['self', 'other'] }),
      );
      expect(answer.status, name).toBe(422);
    }
  });

  it('refuses an agency, a case and a commune that are not offered', async () => {
    for (const [name, value] of [
      ['filingAgency', '01999999-0000-7000-8000-000000000000'],
      ['filingAgency', 'H99.01'],
      ['filingCase', 'khong-co'],
      ['birthPlace.communeCode', '00004'],
      ['birthPlace.provinceCode', 'xx'],
    ] as const) {
      const answer = await b.post(`${draft}/thong-tin`, await birthInfo(t, b, draft, { [name]: value }));
      expect(answer.status, `${name} ${value}`).toBe(422);
    }
  });

  it('asks for the owner when filing for somebody else, and holds each of their facts to its form', async () => {
    const owner = {
      filingFor: 'other',
      ownerFullName: 'Lê Gia Hân',
      ownerNumber: '099326000565',
      ownerTelephone: '0900000999',
      ownerMail: 'a@b.vn',
      ownerPlace: 'Phường An Phú',
    };
    const wrong: Record<string, [string, string]> = {
      ownerFullName: ['', 'Nhập họ và tên chủ hồ sơ'],
      ownerNumber: ['12345', 'gồm 12 chữ số'],
      ownerTelephone: ['123', 'gồm 10 chữ số'],
      ownerMail: ['không phải thư', 'đúng dạng'],
      ownerPlace: ['x'.repeat(300), 'tối đa 200 ký tự'],
    };
    for (const [name, [value, sentence]] of Object.entries(wrong)) {
      const answer = await b.post(
        `${draft}/thong-tin`,
        await birthInfo(t, b, draft, { ...owner, [name]: value }),
      );
      expect(answer.status, name).toBe(422);
      expect(answer.html, name).toContain(sentence);
      // saved as it is, it holds the way to the next step shut as well
      expect((await b.get(`${draft}/giay-to`)).location, name).toBe(`${draft}/thong-tin?thieu=1`);
    }
    const right = await b.post(`${draft}/thong-tin`, await birthInfo(t, b, draft, owner));
    expect(right.location).toBe(`${draft}/giay-to`);
  });
});

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
    await b.post(`${draft}/thong-tin`, await birthInfo(t, b, draft));
  });

  it('refuses what is not what it says, is empty, broken, too large or acts, and says why', async () => {
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
      ['a.pdf', await acting(), 'mã lệnh'],
    ];
    for (const [name, body, sentence] of refused) {
      const answer = await proof(name, body);
      expect(answer.status, sentence).toBe(422);
      expect(answer.html, sentence).toContain(sentence);
    }
    expect((await b.get(`${draft}/giay-to`)).html).not.toContain('/tep/');
  });

  it('keeps what is right when another file of the same form is not', async () => {
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

  it('takes the same file once, and no more files than the part may have', async () => {
    await proof('trang 1.pdf', await samplePdf());
    const sizes = [2, 3, 4, 5];
    const more = await Promise.all(
      sizes.map(async (n) => ({ filename: `trang ${n}.pdf`, body: await samplePdf(n) })),
    );
    const answer = await send('giay-chung-sinh', more);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('nhiều nhất 5 tệp');
    expect([...answer.html.matchAll(/value="remove:/g)]).toHaveLength(5);
  });

  it('answers a script with the part drawn anew, or with the reason', async () => {
    const files = [{ field: 'f', filename: 'a.jpg', body: Buffer.from('x') }];
    const json = { accept: 'application/json' };
    const no = await b.upload(`${draft}/giay-to/giay-to-cu-tru`, {}, files, json);
    expect(no.status).toBe(422);
    expect(no.json()).toMatchObject({ ok: false, error: expect.stringContaining('không phải là') });
    const yes = await b.upload(
      `${draft}/giay-to/giay-to-cu-tru`,
      {},
      [...files, { field: 'f', filename: 'b.jpg', body: await samplePortrait() }],
      json,
    );
    expect(yes.json()).toMatchObject({ ok: true, html: expect.stringContaining('b.jpg') });
    expect(yes.json().html).toContain('a.jpg không phải là');
  });

  it('takes a file away once, and nobody else’s', async () => {
    const page = await b.get(`${draft}/giay-to`);
    const ids = [...page.html.matchAll(/value="remove:([^"]+)"/g)].map((m) => m[1] ?? '');
    const [file = ''] = ids;
    const other = await begin(b, BIRTH, { them: '1' });
    await b.post(`${other}/thong-tin`, await birthInfo(t, b, other));
    expect(
      (await b.upload(`${other}/giay-to/giay-chung-sinh`, { _action: `remove:${file}` }, [])).status,
    ).toBe(404);
    expect((await b.get(`${other}/tep/${file}`)).status).toBe(404);
    const gone = await b.upload(`${draft}/giay-to/giay-chung-sinh`, { _action: `remove:${file}` }, []);
    expect(gone.location).toContain(`${draft}/giay-to#`);
    expect((await b.get(`${draft}/giay-to`)).html).not.toContain(file);
    for (const wrong of ['x', "'--", file])
      expect(
        (await b.upload(`${draft}/giay-to/giay-chung-sinh`, { _action: `remove:${wrong}`, _key: wrong }, []))
          .status,
      ).toBe(404);
  });

  it('knows no part that the procedure or the case does not ask for', async () => {
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

  it('takes only a JPG under 2 MB for a portrait', async () => {
    const passport = await begin(b, PASSPORT, { them: '1' });
    await b.post(`${passport}/thong-tin`, await passportInfo(t, b, passport));
    const png = await samplePortrait({ format: 'png' });
    const answer = await send('anh-chan-dung', [{ filename: 'anh.jpg', body: png }], passport);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('không phải là JPG');
  });

  it('does not take a form without its token, nor files before it', async () => {
    const forged = await b.upload(`${draft}/giay-to/giay-chung-sinh`, { _csrf: 'x' }, [
      { field: 'f', filename: 'a.pdf', body: await samplePdf() },
    ]);
    expect(forged.status).toBe(403);
  });
});

describe('Step 3', () => {
  const fee = (more: Fields) => async () => {
    const page = await b.get(`${draft}/le-phi`);
    return b.post(`${draft}/le-phi`, feeWith(page, more));
  };

  it.each(Object.entries(junk))('takes %s in every field with a sentence', async (_, text) => {
    await attachBirthProof(b, draft);
    const answer = await fee({
      filingDelivery: text,
      'filingAddress.provinceCode': text,
      'filingAddress.communeCode': text,
      'filingAddress.detail': text,
      captcha: text,
    })();
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Chọn cách nhận kết quả');
  });

  it('asks for the declaration, for a way that is offered, and for a whole address by post', async () => {
    const bare = await fee({ filingDeclared: '', filingDelivery: 'desk' })();
    expect(bare.html).toContain('Đánh dấu vào ô cam đoan');
    const online = await fee({ filingDelivery: 'online' })();
    expect(online.html).toContain('Chọn cách nhận kết quả');
    const half = await fee({
      filingDelivery: 'post',
      'filingAddress.provinceCode': '99',
      'filingAddress.communeCode': '00004',
      'filingAddress.detail': '',
    })();
    expect(half.status).toBe(422);
    expect(half.html).toContain('địa chỉ nhận kết quả qua bưu chính');
    expect(half.html).toContain('value="99" selected');
  });
});

async function acting(): Promise<Buffer> {
  const doc = await PDFDocument.create();
  doc.addPage([420, 595]);
  doc.addJavaScript('open', 'app.alert(1)');
  return Buffer.from(await doc.save());
}

/** A PNG of a few hundred bytes that claims 60,000 × 60,000 points. */
function bomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(8 + body.length);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), 4 + body.length);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(60_001))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(body: Buffer): number {
  let c = 0xffffffff;
  for (const byte of body) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}
