import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { handMadePdf, packedPdf, pdfWithTable, streamOf } from '#testing/hand-made-pdf.ts';
import { encryptedPdf } from '#testing/locked-pdf.ts';
import { inspectPdf } from './inspect-pdf.ts';

describe('an ordinary PDF', () => {
  it('has as many pages as its tree has leaves, packed or not', async () => {
    expect(await inspectPdf(await packedPdf(() => {}))).toEqual({ pages: 2 });
    expect(await inspectPdf(await packedPdf(() => {}, false))).toEqual({ pages: 2 });
    expect(await inspectPdf(handMadePdf('', '/Lang(vi)/Count 999'))).toEqual({ pages: 1 });
  });

  it('may open at a page, and link to an address', async () => {
    expect(await inspectPdf(handMadePdf('', '/OpenAction[3 0 R/Fit]'))).toEqual({ pages: 1 });
    expect(await inspectPdf(handMadePdf('', '/OpenAction<</S/GoTo/D[3 0 R/Fit]>>'))).toEqual({ pages: 1 });
    expect(
      await inspectPdf(handMadePdf('5 0 obj <</Subtype/Link/A<</S/URI/URI(https://example.vn)>>>> endobj\n')),
    ).toEqual({ pages: 1 });
  });

  it('may be signed, and have fields to fill in', async () => {
    const field = (kind: string) =>
      `5 0 obj <</Type/Annot/Subtype/Widget/FT/${kind}/T(a)/Rect[0 0 9 9]/P 3 0 R/V 6 0 R>> endobj\n`;
    const signature = '6 0 obj <</Type/Sig/Filter/Adobe.PPKLite/Contents<00>/ByteRange[0 1 2 3]>> endobj\n';
    for (const kind of ['Sig', 'Tx', 'Ch', 'Btn'])
      expect(
        await inspectPdf(handMadePdf(field(kind) + signature, '/AcroForm<</SigFlags 3/Fields[5 0 R]>>')),
      ).toEqual({ pages: 1 });
  });

  it('may mention script in its text, and contain the letters by chance in a picture', async () => {
    expect(
      await inspectPdf(
        handMadePdf(
          '5 0 obj <</Title(How to use /JS and /Launch \\) with an object or 3 obj, trailer )>> endobj\n',
        ),
      ),
    ).toEqual({
      pages: 1,
    });
    expect(
      await inspectPdf(
        handMadePdf(streamOf('', Buffer.from('\u0001/JS obj << /Launch ( \u0002 obj', 'latin1'))),
      ),
    ).toEqual({ pages: 1 });
  });
});

describe('a PDF as programs really write them', () => {
  const eof = (body: string) => Buffer.concat([handMadePdf(''), Buffer.from(body)]);

  it.each([
    ['an empty line before its header', Buffer.concat([Buffer.from('\r\n'), handMadePdf('')])],
    [
      'the mark of an encoding before its header',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), handMadePdf('')]),
    ],
    ['padding after its end', Buffer.concat([handMadePdf(''), Buffer.alloc(5000)])],
    ["a server's comment after its end", eof('<!-- 0,12 s -->\n'.repeat(90))],
    ['an object of nothing', pdfWithTable('5 0 obj\nendobj\n', 5)],
    ['an object that does not close', handMadePdf('5 0 obj << /A [ >> endobj\n')],
    ['rights for a reader', handMadePdf('', '/Perms<</UR3<</Type/Sig/EF[/Create/Import]>>>>')],
    ['a wish to be printed', handMadePdf('', '/OpenAction<</S/Named/N/Print>>')],
    ['the first page by its name', handMadePdf('', '/OpenAction<</S/Named/N/FirstPage>>')],
    ['a wish not to be printed', encryptedPdf({ password: false })],
  ])('is accepted with %s', async (_what, bytes) => {
    expect(await inspectPdf(bytes)).toEqual({ pages: 1 });
  });

  it('is accepted when its objects are packed with a predictor, and they are looked at', async () => {
    const rows = (text: string) => {
      const padded = text.padEnd(Math.ceil(text.length / 4) * 4);
      const up = Buffer.alloc((padded.length / 4) * 5);
      for (let i = 0; i < padded.length; i++) {
        const [row, column] = [i >> 2, i & 3];
        up[row * 5] = 2;
        up[row * 5 + 1 + column] = padded.charCodeAt(i) - (row > 0 ? padded.charCodeAt(i - 4) : 0);
      }
      return deflateSync(up);
    };
    const packed = (object: string) =>
      streamOf(
        '/Type/ObjStm/N 1/First 4/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>',
        rows(`7 0 ${object}`),
      );
    expect(await inspectPdf(handMadePdf(packed('<</A 1>>')))).toEqual({ pages: 1 });
    expect(await inspectPdf(handMadePdf(packed('<</S/Launch/F(cmd.exe)>>')))).toEqual({ fault: 'active' });
  });
});
