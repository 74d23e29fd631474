import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileForm } from '#domain/forms';
import { sampleGrey } from '#platform/images/inspect-image.ts';
import { LONGEST, readQr } from '#platform/images/read-qr.ts';
import { inspectPdf } from '#platform/pdf/inspect-pdf.ts';
import { clean } from '#platform/text.ts';
import { pdfA } from '#testing/pdf-a.ts';
import { pdfPicture } from '#testing/pdf-picture.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { incoming } from '#testing/sample-files.ts';
import { sampleForm } from '#testing/sample-form.ts';
import { sampleReceipt, sampleRefusal, sampleSlips } from '#testing/sample-slips.ts';
import { receiptSlip } from '../forms/receipt.ts';
import { refusalSlip } from '../forms/refusal.ts';
import { blankFormOf } from './blank-form.ts';
import { documentRenderer } from './document-renderer.ts';

const SEED = new URL('../../../seed', import.meta.url).pathname;
const printer = documentRenderer({ templatesDir: join(SEED, 'templates') });

describe('a slip as PDF', () => {
  let receipt: Buffer;
  beforeAll(async () => {
    receipt = await printer.slip(sampleSlips.receipt);
  });

  it('is PDF/A-2a on one sheet of A5, tagged, in Vietnamese, with its title', async () => {
    const text = receipt.toString('latin1');
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(text).toMatch(/MediaBox ?\[0 0 419\.\d+ 595\.\d+\]/);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Lang (vi-VN)');
    expect(receipt.toString('utf8')).toContain('Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
    expect(await inspectPdf(receipt)).toEqual({ pages: 1 });
  });

  it('holds every word that was given, so that a reader can take them out again', async () => {
    const words = pdfText(receipt);
    for (const expected of [
      sampleReceipt.code,
      'NGUYỄN THỊ MẪU',
      'NGUYỄN MINH AN',
      'hoặc giấy tờ thay thế',
      '01 ngày làm việc',
      'K7PM-3XQ9',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      '16.000',
    ])
      expect(words).toContain(expected.replaceAll(' ', ''));
    expect(words).toContain('09giờ15phút,ThứSáu,20/11/2026');
    const refusal = pdfText(await printer.slip(sampleSlips.refusal));
    expect(refusal).toContain('đượcđăngkýkhaisinh');
    expect(pdfText(await printer.slip(sampleSlips.supplement))).toContain('chụplạirõcảbốngóc');
    expect(pdfText(await printer.slip(sampleSlips.feeReceipt))).toContain('Mườisáunghìnđồng');
  });

  it('has the same bytes for the same dossier, so that a reprint is the same paper', async () => {
    expect((await printer.slip(sampleSlips.receipt)).equals(receipt)).toBe(true);
    expect((await printer.slip(receiptSlip({ ...sampleReceipt, sets: 2 }))).equals(receipt)).toBe(false);
  });

  it('carries a code that leads to the look-up', async () => {
    const picture = await pdfPicture(receipt);
    expect(await readQr(await sampleGrey(incoming(picture, 'a.png').path, LONGEST))).toBe(
      sampleReceipt.lookUpUrl,
    );
  });

  it('takes hostile words as words', async () => {
    const name = '#panic("x") $x$ *a* `b` <label> @ref \\ "q" <script>alert(1)</script>';
    const pdf = await printer.slip(receiptSlip({ ...sampleReceipt, submitter: { name }, notes: [name] }));
    expect(pdfText(pdf)).toContain('#panic("x")$x$*a*`b`<label>@ref');
  });

  it.each([
    ['the point of a word processor', '\uf0b7 Thiếu giấy chứng sinh', '•Thiếugiấychứngsinh'],
    ['a square metre in one letter', 'Diện tích 72 ㎡ không khớp', '72㎡khôngkhớp'],
    ['Hán-Nôm', 'Gia phả 漢喃 越南', '漢喃越南'],
    ['Chăm, Thái, Khmer and Lào', 'ꨀꨇ ꪀꪒ ក ກ', 'ꨀꨇꪀꪒកກ'],
    ['letters of the Êđê and Bahnar', 'ƀ ĕ ŏ ñ', 'ƀĕŏñ'],
    ['symbols', '☑ ✓ ① № ℃ ❤', '☑✓①№℃❤'],
    ['a picture of joined parts', 'Gia đình 👨\u200d👩\u200d👧 x', 'Giađình'],
    ['letters that no font has', 'a \u{10fffd} b \u0378 c', 'a□b□c'],
    ['marks that no letter takes', 'ꪀ\u0301\u0323\u20dd漢\u0302', ''],
    ['nothing but what is not seen', 'a\u200d\ufe0f\u{e0041}b', 'ab'],
  ])('is made, as PDF/A, with %s in it', async (_what, words, printed) => {
    const slip = receiptSlip({ ...sampleReceipt, submitter: { name: words }, notes: [words] });
    const pdf = await printer.slip(slip);
    expect(await pdfA(pdf)).toMatchObject({ claims: '2A', fontsNotEmbedded: [], fontsWithoutLetters: [] });
    expect(pdfText(pdf)).toContain(printed);
    expect((await printer.slip(slip)).equals(pdf)).toBe(true);
  });

  it('is made whatever letters of Unicode it has', async () => {
    const letters = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(letters, async (words) => {
        const pdf = await printer.slip(receiptSlip({ ...sampleReceipt, notes: [clean(words)] }));
        expect(pdf.length).toBeGreaterThan(10_000);
      }),
      { numRuns: 150 },
    );
  });

  it('goes on to a second sheet when there are many parts', async () => {
    const parts = Array.from({ length: 40 }, (_, i) => ({
      name: `Giấy tờ thứ ${i + 1}`,
      originals: 1,
      certified: 0,
      copies: 0,
      files: 0,
    }));
    const pdf = await printer.slip(receiptSlip({ ...sampleReceipt, parts }));
    expect(await inspectPdf(pdf)).toEqual({ pages: 2 });
    expect(pdfText(pdf)).toContain('Giấytờthứ40');
  });
});

describe('the places to sign', () => {
  it('never stand on a page alone, however many papers there are', async () => {
    let further = 0;
    for (let n = 1; n <= 40; n++) {
      const parts = Array.from({ length: n }, (_, i) => ({
        name: `Giấy tờ thứ ${i + 1}, bản gốc hoặc bản sao có chứng thực của cơ quan có thẩm quyền`,
        originals: 1,
        certified: 2,
        copies: 3,
        files: 4,
      }));
      const words = pdfText(await printer.slip(receiptSlip({ ...sampleReceipt, parts })));
      const pages = words.split(/Trang\d+\/\d+/);
      const signed = pages.find((page) => page.includes('NGƯỜINỘPHỒSƠ')) ?? '';
      expect(signed, `${n} papers`).toContain('7.Phí,lệphí:');
      if (pages.length > 1) further++;
    }
    expect(further).toBeGreaterThan(20);
  });

  it('never stand on a page alone, however long the reason is', async () => {
    for (let n = 1; n <= 60; n += 2) {
      const reason = 'Không thuộc thẩm quyền giải quyết của cơ quan này. '.repeat(n);
      const slip = refusalSlip({ ...sampleRefusal, reason, contact: 'Trần Văn Tiếp' });
      const pages = pdfText(await printer.slip(slip)).split(/Trang\d+\/\d+/);
      const signed = pages.find((page) => page.includes('NGƯỜITỪCHỐITIẾPNHẬN')) ?? '';
      expect(signed, `${n} sentences`).toContain('Khicầnhướngdẫn');
    }
  });
});

describe('papers to fill in', () => {
  it('are made of every form of the seed and of every kind of field', async () => {
    const files = readdirSync(join(SEED, 'forms')).filter((f) => f.endsWith('.json'));
    const schemas = files.map((f) => JSON.parse(readFileSync(join(SEED, 'forms', f), 'utf8')));
    for (const schema of [...schemas, sampleForm]) {
      const form = compileForm(schema);
      const pdf = await printer.blankForm(
        blankFormOf(form, { procedureName: 'Thủ tục thử', procedureCode: '1.001193' }),
      );
      expect(await inspectPdf(pdf)).toMatchObject({ pages: expect.any(Number) });
      expect(pdf.toString('latin1')).toContain('<pdfaid:conformance>A');
      const words = pdfText(pdf);
      for (const s of form.sections) expect(words).toContain(s.title.replaceAll(' ', ''));
    }
  });

  it('are made of every template of the seed, and none of a name that is not there', async () => {
    for (const file of readdirSync(join(SEED, 'templates')).filter((f) => f.endsWith('.typ'))) {
      const pdf = await printer.template(file.replace('.typ', ''), 'Giấy');
      expect(pdf?.toString('latin1'), file).toContain('<pdfaid:part>2');
    }
    expect(await printer.template('khong-co', 'x')).toBeUndefined();
    expect(await printer.template('../forms/khai-sinh', 'x')).toBeUndefined();
  });
});
