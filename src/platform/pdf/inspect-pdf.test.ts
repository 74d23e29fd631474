import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { encryptedPdf } from '#testing/locked-pdf.ts';
import { collectObjects } from './collect-objects.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { readPdf } from './read-pdf.ts';

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
// with a table of references, which names an object that has to be looked for at its place
function withTable(body: string, number: number, catalogue = ''): Buffer {
  const text = pdf(body, catalogue).toString('latin1');
  const places = [...text.matchAll(/(\d) 0 (?:%\n)?obj/g)].map((m) => ({
    at: m.index,
    number: Number(m[1]),
  }));
  const at = (n: number) => String(places.find((p) => p.number === n)?.at ?? 0).padStart(10, '0');
  const lines = [1, 2, 3].map((n) => `${at(n)} 00000 n \n`).join('');
  const table = `xref\n0 4\n0000000000 65535 f \n${lines}${number} 1\n${at(number)} 00000 n \n`;
  const whole = text.replace('trailer', `${table}trailer`);
  return Buffer.from(whole.replace('startxref\n0', `startxref\n${whole.indexOf('xref\n0 4')}`), 'latin1');
}

async function made(change: (doc: PDFDocument) => void, useObjectStreams = true): Promise<Buffer> {
  const doc = await PDFDocument.create();
  doc.addPage();
  doc.addPage();
  change(doc);
  return Buffer.from(await doc.save({ useObjectStreams }));
}

describe('an ordinary PDF', () => {
  it('has as many pages as its tree has leaves, packed or not', async () => {
    expect(await inspectPdf(await made(() => {}))).toEqual({ pages: 2 });
    expect(await inspectPdf(await made(() => {}, false))).toEqual({ pages: 2 });
    expect(await inspectPdf(pdf('', '/Lang(vi)/Count 999'))).toEqual({ pages: 1 });
  });

  it('may open at a page, and link to an address', async () => {
    expect(await inspectPdf(pdf('', '/OpenAction[3 0 R/Fit]'))).toEqual({ pages: 1 });
    expect(await inspectPdf(pdf('', '/OpenAction<</S/GoTo/D[3 0 R/Fit]>>'))).toEqual({ pages: 1 });
    expect(
      await inspectPdf(pdf('5 0 obj <</Subtype/Link/A<</S/URI/URI(https://example.vn)>>>> endobj\n')),
    ).toEqual({ pages: 1 });
  });

  it('may be signed, and have fields to fill in', async () => {
    const field = (kind: string) =>
      `5 0 obj <</Type/Annot/Subtype/Widget/FT/${kind}/T(a)/Rect[0 0 9 9]/P 3 0 R/V 6 0 R>> endobj\n`;
    const signature = '6 0 obj <</Type/Sig/Filter/Adobe.PPKLite/Contents<00>/ByteRange[0 1 2 3]>> endobj\n';
    for (const kind of ['Sig', 'Tx', 'Ch', 'Btn'])
      expect(
        await inspectPdf(pdf(field(kind) + signature, '/AcroForm<</SigFlags 3/Fields[5 0 R]>>')),
      ).toEqual({ pages: 1 });
  });

  it('may mention script in its text, and contain the letters by chance in a picture', async () => {
    expect(
      await inspectPdf(
        pdf('5 0 obj <</Title(How to use /JS and /Launch \\) with an object or 3 obj, trailer )>> endobj\n'),
      ),
    ).toEqual({
      pages: 1,
    });
    expect(
      await inspectPdf(pdf(stream('', Buffer.from('\u0001/JS obj << /Launch ( \u0002 obj', 'latin1')))),
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
    [
      'one behind a comment among the numbers of an object stream',
      '',
      stream('/Type/ObjStm/N 2/First 14', Buffer.from('7 0 %5\n8 4    <<>> <</S/Launch/F(x)>>')),
    ],
    ['one inside a packed object stream', '', objectStream('<</S/JavaScript/JS(x)>>')],
    [
      'one inside the bytes of a stream',
      '',
      stream('', Buffer.from('8 0 obj <</S/JavaScript/JS(x)>> endobj')),
    ],
  ])('is found out: %s', async (_what, catalogue, body) => {
    expect(await inspectPdf(pdf(body, catalogue))).toEqual({ fault: 'active' });
  });

  it('is found by the viewer too when a field carries the script', async () => {
    const field = '5 0 obj <</Subtype/Widget/FT/Tx/T(a)/AA<</K<</S/JavaScript/JS(x)>>>>>> endobj\n';
    const bytes = pdf(field, '/AcroForm<</Fields[5 0 R]>>');
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
    const acting = await made((doc) => {
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

describe('a PDF as programs really write them', () => {
  const eof = (body: string) => Buffer.concat([pdf(''), Buffer.from(body)]);

  it.each([
    ['an empty line before its header', Buffer.concat([Buffer.from('\r\n'), pdf('')])],
    ['the mark of an encoding before its header', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), pdf('')])],
    ['padding after its end', Buffer.concat([pdf(''), Buffer.alloc(5000)])],
    ["a server's comment after its end", eof('<!-- 0,12 s -->\n'.repeat(90))],
    ['an object of nothing', withTable('5 0 obj\nendobj\n', 5)],
    ['an object that does not close', pdf('5 0 obj << /A [ >> endobj\n')],
    ['rights for a reader', pdf('', '/Perms<</UR3<</Type/Sig/EF[/Create/Import]>>>>')],
    ['a wish to be printed', pdf('', '/OpenAction<</S/Named/N/Print>>')],
    ['the first page by its name', pdf('', '/OpenAction<</S/Named/N/FirstPage>>')],
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
      stream(
        '/Type/ObjStm/N 1/First 4/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>',
        rows(`7 0 ${object}`),
      );
    expect(await inspectPdf(pdf(packed('<</A 1>>')))).toEqual({ pages: 1 });
    expect(await inspectPdf(pdf(packed('<</S/Launch/F(cmd.exe)>>')))).toEqual({ fault: 'active' });
  });
});

describe('a PDF that is not whole, locked or a trap', () => {
  it.each([
    ['nothing in it', Buffer.from('%PDF-1.7\n%%EOF'), 'unreadable'],
    ['another content', Buffer.from('no'), 'unreadable'],
    ['its end missing', pdf('').subarray(0, -10), 'unreadable'],
    ['a change begun behind its end', Buffer.concat([pdf(''), Buffer.from('3 0 obj <</Ty')]), 'unreadable'],
    ['a page before it', Buffer.concat([Buffer.from('<html><script>1</script>'), pdf('')]), 'two-in-one'],
    ['a page behind it', Buffer.concat([pdf(''), Buffer.from('\n<script>1</script>')]), 'two-in-one'],
    [
      'an archive behind it',
      Buffer.concat([pdf(''), Buffer.from('PK\u0003\u0004 PK\u0005\u0006')]),
      'two-in-one',
    ],
    ['a password', encryptedPdf({ password: true }), 'encrypted'],
  ])('is recognised by %s', async (_what, bytes, fault) => {
    expect(await inspectPdf(bytes)).toEqual({ fault });
  });

  it('is refused when a viewer finds what it does not say, or it says what no viewer finds', async () => {
    const script = '5 0 %\nobj <</S/JavaScript/JS(app.alert\\(1\\))>> endobj\n';
    expect(await inspectPdf(withTable(script, 5, '/OpenAction 5 0 R'))).toEqual({ fault: 'active' });
    expect(await inspectPdf(pdf('95 0 obj <</S/Launch/F(x)>> endobj\n'))).toEqual({ fault: 'active' });
    // of two objects of one number a viewer takes the one that the table names, not the last
    const two = '7 0 obj /Launch endobj\n5 0 obj <</S 7 0 R/F(x)>> endobj\n7 0 obj /GoTo endobj\n';
    expect(await inspectPdf(pdf(two, '/OpenAction 5 0 R'))).toMatchObject({ fault: expect.any(String) });
    const unknown = '5 0 obj <</S 7 0 R/F(x)>> endobj\n7 0 %\nobj /Launch endobj\n';
    expect(await inspectPdf(pdf(unknown))).toMatchObject({ fault: expect.any(String) });
  });

  // what is read over and over would take minutes: the time that every test has is the limit here
  it('is stopped early: depth, unpacked size, disguised packing, too many objects, reading over and over', async () => {
    const deep = `5 0 obj ${'['.repeat(100_000)}${']'.repeat(100_000)} endobj\n`;
    expect(await inspectPdf(pdf(deep))).toMatchObject({ fault: expect.any(String) });
    const bomb = deflateSync(Buffer.alloc(200_000_000, 32));
    expect(bomb.length).toBeLessThan(300_000);
    const packed = (filter: string) => pdf(stream(`/Type/ObjStm/N 1/First 4/Filter${filter}`, bomb));
    expect(await inspectPdf(packed('/FlateDecode'))).toEqual({ fault: 'bomb' });
    expect(await inspectPdf(packed('[/ASCIIHexDecode/FlateDecode]'))).toEqual({ fault: 'unreadable' });
    expect(await inspectPdf(pdf(objectStream(`[${'<<>>'.repeat(300_000)}]`)))).toEqual({ fault: 'bomb' });
    expect(await inspectPdf(pdf('4 0 obj ('.repeat(100_000)))).toMatchObject({ fault: expect.any(String) });
    const nested = pdf(`${'<<'.repeat(90)}${'1 0 obj '.repeat(100_000)}`);
    expect(await inspectPdf(nested)).toMatchObject({ fault: expect.any(String) });
    expect(collectObjects(pdf('trailer '.repeat(1_000_000))).unread).toBe(false);
  });

  it('takes no longer than reading it once, however large it is and whatever it tries', async () => {
    const object = `9 0 obj <</Length 1000>> stream\n${'\u00ff'.repeat(1000)}\nendstream endobj\n`;
    expect(await inspectPdf(pdf(object.repeat(9_000)))).toEqual({ pages: 1 });
  });

  it('whose page tree is a ring still comes to an end', async () => {
    const ring =
      '2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R 3 0 R 4 0 R]>> endobj\n4 0 obj <</Kids[2 0 R]>> endobj\n';
    expect(await inspectPdf(pdf(ring))).toBeDefined();
  });
});
