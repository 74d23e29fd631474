import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { inspectPdf } from './inspect-pdf.ts';

const PAGES =
  '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R>> endobj\n';
const pdf = (body: string, catalogue = '') =>
  Buffer.from(
    `%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj <</Type/Catalog/Pages 2 0 R${catalogue}>> endobj\n${PAGES}${body}trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
const stream = (dict: string, data: Buffer) =>
  `9 0 obj <<${dict}/Length ${data.length}>> stream\r\n${data.toString('latin1')}\nendstream endobj\n`;
const objectStream = (objects: string, more = '') => {
  const data = deflateSync(Buffer.from(`7 0 ${objects}`));
  return stream(`/Type/ObjStm/N 1/First 4/Filter/FlateDecode${more}`, data);
};

async function made(change: (doc: PDFDocument) => void, useObjectStreams = true): Promise<Buffer> {
  const doc = await PDFDocument.create();
  doc.addPage();
  doc.addPage();
  change(doc);
  return Buffer.from(await doc.save({ useObjectStreams }));
}

describe('an ordinary PDF', () => {
  it('has as many pages as its tree has leaves, packed or not', async () => {
    expect(inspectPdf(await made(() => {}))).toEqual({ pages: 2 });
    expect(inspectPdf(await made(() => {}, false))).toEqual({ pages: 2 });
    expect(inspectPdf(pdf('', '/Lang(vi)/Count 999'))).toEqual({ pages: 1 });
  });

  it('may open at a page, and link to an address', () => {
    expect(inspectPdf(pdf('', '/OpenAction[3 0 R/Fit]'))).toEqual({ pages: 1 });
    expect(inspectPdf(pdf('', '/OpenAction<</S/GoTo/D[3 0 R/Fit]>>'))).toEqual({ pages: 1 });
    expect(inspectPdf(pdf('5 0 obj <</Subtype/Link/A<</S/URI/URI(https://example.vn)>>>> endobj\n'))).toEqual(
      { pages: 1 },
    );
  });

  it('may mention script in its text, and contain the letters by chance in a picture', () => {
    expect(
      inspectPdf(
        pdf('5 0 obj <</Title(How to use /JS and /Launch \\) with an object or 3 obj, trailer )>> endobj\n'),
      ),
    ).toEqual({
      pages: 1,
    });
    expect(
      inspectPdf(pdf(stream('', Buffer.from('\u0001/JS obj << /Launch ( \u0002 obj', 'latin1')))),
    ).toEqual({ pages: 1 });
  });
});

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
    ['one inside a packed object stream', '', objectStream('<</S/JavaScript/JS(x)>>')],
    [
      'one inside the bytes of a stream',
      '',
      stream('', Buffer.from('8 0 obj <</S/JavaScript/JS(x)>> endobj')),
    ],
  ])('is found out: %s', (_what, catalogue, body) => {
    expect(inspectPdf(pdf(body, catalogue))).toEqual({ fault: 'active' });
  });

  it('is found even when pdf-lib packed it', async () => {
    const acting = await made((doc) => {
      const script = doc.context.obj({ Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
      doc.catalog.set(PDFName.of('OpenAction'), doc.context.register(script));
    });
    expect(acting.includes('/JavaScript')).toBe(false);
    expect(inspectPdf(acting)).toEqual({ fault: 'active' });
    const withFile = await PDFDocument.create();
    withFile.addPage();
    await withFile.attach(Buffer.from('x'), 'x.exe');
    expect(inspectPdf(Buffer.from(await withFile.save()))).toEqual({ fault: 'active' });
  });
});

describe('a PDF that is not whole, locked or a trap', () => {
  it('is recognised', () => {
    expect(inspectPdf(Buffer.from('%PDF-1.7\n%%EOF'))).toEqual({ fault: 'unreadable' });
    expect(inspectPdf(Buffer.from('no'))).toEqual({ fault: 'unreadable' });
    expect(inspectPdf(Buffer.concat([Buffer.from('GIF89a'), pdf('')]))).toEqual({ fault: 'unreadable' });
    expect(inspectPdf(pdf('').subarray(0, -10))).toEqual({ fault: 'unreadable' });
    expect(inspectPdf(Buffer.concat([pdf(''), Buffer.alloc(5000, 80)]))).toEqual({ fault: 'unreadable' });
    expect(inspectPdf(pdf('5 0 obj << /A [ >> endobj\n'))).toEqual({ fault: 'unreadable' });
    expect(inspectPdf(pdf('5 0 obj <</Length 9>> stream\n'))).toEqual({ fault: 'unreadable' });
    expect(inspectPdf(pdf('', '>> endobj trailer <</Root 1 0 R/Encrypt<</Filter/Standard>>'))).toEqual({
      fault: 'encrypted',
    });
  });

  // what is read over and over would take minutes: the time that every test has is the limit here
  it('is stopped early: depth, unpacked size, disguised packing, reading over and over', () => {
    expect(inspectPdf(pdf(`5 0 obj ${'['.repeat(100_000)}${']'.repeat(100_000)} endobj\n`))).toEqual({
      fault: 'unreadable',
    });
    const bomb = deflateSync(Buffer.alloc(200_000_000, 32));
    expect(bomb.length).toBeLessThan(300_000);
    expect(inspectPdf(pdf(stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', bomb)))).toEqual({
      fault: 'bomb',
    });
    expect(
      inspectPdf(pdf(stream('/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]', bomb))),
    ).toEqual({ fault: 'unreadable' });
    expect(inspectPdf(pdf(stream('', Buffer.from('4 0 obj ('.repeat(100_000)))))).toEqual({ fault: 'bomb' });
    expect(inspectPdf(pdf('4 0 obj ('.repeat(100_000)))).toEqual({ fault: 'unreadable' });
    expect(inspectPdf(pdf(`${'<<'.repeat(90)}${'1 0 obj '.repeat(100_000)}`))).toEqual({
      fault: 'unreadable',
    });
  });

  it('takes no longer than reading it once, however large it is and whatever it tries', () => {
    const object = `9 0 obj <</Length 1000>> stream\n${'\u00ff'.repeat(1000)}\nendstream endobj\n`;
    expect(inspectPdf(pdf(object.repeat(20_000)))).toEqual({ pages: 1 });
    expect(inspectPdf(pdf(stream('', Buffer.from('1 0 obj <<>> stream\n'.repeat(200_000)))))).toEqual({
      fault: 'bomb',
    });
  });

  it('whose page tree is a ring still comes to an end', () => {
    expect(
      inspectPdf(
        pdf(
          '2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R 3 0 R 4 0 R]>> endobj\n4 0 obj <</Kids[2 0 R]>> endobj\n',
        ),
      ),
    ).toEqual({ pages: 1 });
  });
});
