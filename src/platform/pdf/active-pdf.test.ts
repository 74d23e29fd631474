import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { handMadePdf, objectStreamOf, packedPdf, streamOf } from '#testing/hand-made-pdf.ts';
import { encryptedPdf } from '#testing/locked-pdf.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { readPdf } from './read-pdf.ts';

describe('a PDF that acts by itself', () => {
  it.each([
    ['a script in its names', '/Names<</JavaScript<</Names[]>>>>', ''],
    ['a script when it opens', '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>', ''],
    ['a script behind a reference', '/OpenAction 5 0 R', '5 0 obj <</S/JavaScript>> endobj\n'],
    ['a script behind two references', '', '5 0 obj <</S 6 0 R>> endobj\n6 0 obj /Launch endobj\n'],
    ['a name spelled with escapes', '/OpenAction<</S/J#61vaScript/#4a#53(x)>>', ''],
    ['a comment inside', '/OpenAction<</S%x\n/JavaScript>>', ''],
    ['a program to start', '', '5 0 obj <</Type/Action/S/Launch/F(cmd.exe)>> endobj\n'],
    ['an action on a page', '', '5 0 obj <</Type/Page/AA<</O 6 0 R>>>> endobj\n'],
    ['a file inside', '/Names<</EmbeddedFiles<<>>>>', ''],
    ['a rich medium', '', '5 0 obj <</Subtype/RichMedia>> endobj\n'],
    ['a form of another kind', '/AcroForm<</XFA[(x)4 0 R]>>', ''],
    ['a form that sends itself', '', '5 0 obj <</A<</S/SubmitForm/F(https://example.vn)>>>> endobj\n'],
    [
      'one hidden by a later object of the same number',
      '',
      '5 0 obj <</S/JavaScript>> endobj\n5 0 obj <<>> endobj\n',
    ],
    ['one deep inside', '', '5 0 obj [[<</K[<</A<</S/Launch>>>>]>>]] endobj\n'],
    [
      'one behind a comment among the numbers of an object stream',
      '',
      streamOf('/Type/ObjStm/N 2/First 14', Buffer.from('7 0 %5\n8 4    <<>> <</S/Launch/F(x)>>')),
    ],
    ['one inside a packed object stream', '', objectStreamOf('<</S/JavaScript/JS(x)>>')],
    [
      'one inside the bytes of a stream',
      '',
      streamOf('', Buffer.from('8 0 obj <</S/JavaScript/JS(x)>> endobj')),
    ],
  ])('is found out: %s', async (_what, catalogue, body) => {
    expect(await inspectPdf(handMadePdf(body, catalogue))).toEqual({ fault: 'active' });
  });

  it('is found by the viewer too when a field carries the script', async () => {
    const field = '5 0 obj <</Subtype/Widget/FT/Tx/T(a)/AA<</K<</S/JavaScript/JS(x)>>>>>> endobj\n';
    const bytes = handMadePdf(field, '/AcroForm<</Fields[5 0 R]>>');
    expect(await readPdf(new Uint8Array(bytes))).toMatchObject({ active: true });
  });

  it.each([
    ['/A<</S/Launch/F<00>>>', { fault: 'active' }],
    ['/A<</S/SubmitForm/F<00>>>', { fault: 'active' }],
    ['/Dest[3 0 R/Fit]', { pages: 1 }],
    ['/A<</S/GoTo/D[3 0 R/Fit]>>', { pages: 1 }],
    ['/A<</S/Named/N/NextPage>>', { pages: 1 }],
  ])('is found in a link of an encrypted file: %s', async (leads, found) => {
    expect(await inspectPdf(encryptedPdf({ password: false, link: `/Subtype/Link${leads}` }))).toEqual(found);
  });

  it('is found even when pdf-lib packed it', async () => {
    const acting = await packedPdf((doc) => {
      const script = doc.context.obj({ Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
      doc.catalog.set(PDFName.of('OpenAction'), doc.context.register(script));
    });
    expect(acting.includes('/JavaScript')).toBe(false);
    expect(await inspectPdf(acting)).toEqual({ fault: 'active' });
    const withFile = await PDFDocument.create();
    withFile.addPage();
    await withFile.attach(Buffer.from('x'), 'x.exe');
    expect(await inspectPdf(Buffer.from(await withFile.save()))).toEqual({ fault: 'active' });
  });
});

describe('where a PDF leads', () => {
  const opening = (next: string, more = '') =>
    handMadePdf(more, `/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next ${next}>>`);
  const page = '<</S/GoTo/D[3 0 R/Fit]>>';

  it.each([
    ['an address', opening('<</S/URI/URI(https://example.vn)>>')],
    ['an address, in a list', opening(`[${page}<</S/URI/URI(https://example.vn)>>]`)],
    ['a file', opening('<</S/URI/URI(file:///c:/a.exe)>>')],
    [
      'an address behind more steps',
      opening(
        '5 0 R',
        `5 0 obj <</S/Named/N/Print/Next[${page} 6 0 R]>> endobj\n6 0 obj <</S/URI/URI(https://example.vn)>> endobj\n`,
      ),
    ],
  ])('by itself when it is opened is refused: %s', async (_what, bytes) => {
    expect(await inspectPdf(bytes)).toEqual({ fault: 'active' });
  });

  it('by itself to its own pages is accepted, also in a circle', async () => {
    const circle = `5 0 obj <</S/GoTo/D[3 0 R/Fit]/Next[5 0 R ${page}]>> endobj\n`;
    expect(await inspectPdf(opening('5 0 R', circle))).toEqual({ pages: 1 });
    const lists = '5 0 obj [5 0 R 5 0 R [5 0 R 5 0 R]] endobj\n';
    // no viewer opens that, but it must come to an end
    expect(await inspectPdf(opening('5 0 R', lists))).toEqual({ fault: 'unreadable' });
  });

  it.each([
    ['/S/GoToR/F(\\\\\\\\example.vn\\\\a.pdf)/D[0/Fit]', { fault: 'active' }],
    ['/S/URI/URI(file://example.vn/a.exe)', { fault: 'active' }],
    ['/S/URI/URI(  F\\151le:///c:/a.exe)', { fault: 'active' }],
    ['/S/URI/URI<FEFF00660069006C0065003A002F002F0061>', { fault: 'active' }],
    ['/S/URI/URI(\\\\\\\\example.vn\\\\a)', { fault: 'active' }],
    ['/S/URI/URI(javascript:alert\\(1\\))', { fault: 'active' }],
    ['/S/URI/URI 6 0 R>>>> endobj 6 0 obj (file:///a) endobj 7 0 obj <</X<<', { fault: 'active' }],
    ['/S/URI/URI(https://example.vn/?a=file:)', { pages: 1 }],
    ['/S/URI/URI(MAILTO:a@example.vn)', { pages: 1 }],
    ['/S/URI/URI(tel:+84123)', { pages: 1 }],
    ['/S/URI/URI(www.example.vn)', { pages: 1 }],
  ])('by a link may be a web page, a letter or a call: %s', async (action, found) => {
    const link = `5 0 obj <</Type/Annot/Subtype/Link/A<<${action}>>>> endobj\n`;
    expect(await inspectPdf(handMadePdf(link))).toEqual(found);
  });
});
