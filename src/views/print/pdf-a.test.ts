import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { compileForm } from '#domain/forms';
import { pdfA } from '#testing/pdf-a.ts';
import { sampleSlips } from '#testing/sample-slips.ts';
import { blankFormOf } from './blank-form.ts';
import { documentRenderer } from './document-renderer.ts';

const SEED = new URL('../../../seed', import.meta.url).pathname;
const printer = documentRenderer({ templatesDir: join(SEED, 'templates') });
const birth = compileForm(JSON.parse(readFileSync(join(SEED, 'forms/khai-sinh.schema.json'), 'utf8')));

const papers: [string, () => Promise<Buffer | undefined>, title: string][] = [
  ['receipt', () => printer.slip(sampleSlips.receipt), 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'],
  [
    'request for a supplement',
    () => printer.slip(sampleSlips.supplement),
    'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  ],
  ['refusal', () => printer.slip(sampleSlips.refusal), 'Phiếu từ chối tiếp nhận giải quyết hồ sơ'],
  ['fee receipt', () => printer.slip(sampleSlips.feeReceipt), 'Biên lai thu phí, lệ phí'],
  [
    'blank form',
    () => printer.blankForm(blankFormOf(birth, { procedureName: 'Thủ tục đăng ký khai sinh' })),
    birth.title,
  ],
];

describe('PDF/A-2a, as far as it can be read off the file', () => {
  it.each(papers)('the %s follows the rules and says what it is', async (_, make, title) => {
    const facts = await pdfA((await make()) as Buffer);
    expect(facts).toEqual({
      header: true,
      claims: '2A',
      metadataIsPlain: true,
      title,
      titleInMetadata: title,
      language: 'vi-VN',
      tagged: true,
      colours: 'RGB 3',
      encrypted: false,
      hasId: true,
      fonts: expect.any(Number),
      fontsNotEmbedded: [],
      fontsWithoutLetters: [],
      forbidden: [],
    });
    expect(facts.fonts).toBeGreaterThanOrEqual(4);
  });

  it('finds what is missing in a PDF that follows none of the rules', async () => {
    const doc = await PDFDocument.create();
    doc.addJavaScript('a', 'app.alert(1)');
    const page = doc.addPage();
    page.drawText('x', { font: await doc.embedFont(StandardFonts.Helvetica) });
    const facts = await pdfA(Buffer.from(await doc.save({ useObjectStreams: false })));
    expect(facts).toMatchObject({ claims: '', language: '', tagged: false, colours: '' });
    expect(facts.fontsNotEmbedded).toEqual(['Helvetica']);
    expect(facts.forbidden).toEqual(expect.arrayContaining(['JS', 'JavaScript']));
  });
});
