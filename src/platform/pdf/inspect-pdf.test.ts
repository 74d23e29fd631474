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

describe('a PDF with something in it that does not belong there', () => {
  const launch = '<</S/Launch/F(cmd.exe)>>';
  const deep = `/PieceInfo ${'['.repeat(101)}${']'.repeat(101)}`;
  const refused = { fault: expect.stringMatching(/^(active|unreadable|bomb)$/) };

  it.each([
    ['a word before its keys', pdf(`5 0 obj <<x/S/Launch/F(cmd.exe)>> endobj\n`)],
    ['a brace before its keys', pdf(`5 0 obj <<{/S/Launch/F(cmd.exe)>> endobj\n`)],
    ['a number before its keys', pdf(`5 0 obj <<0/S/Launch/F(cmd.exe)>> endobj\n`)],
    ['the end of a reference after its kind', pdf(`5 0 obj <</S/Launch R/F(cmd.exe)>> endobj\n`)],
    ['a closing bracket', pdf(`5 0 obj <</X]/A ${launch}>> endobj\n`)],
    ['a key without a value', pdf(`5 0 obj <</X>> /S/Launch>> endobj\n`)],
    ['no end', pdf(`5 0 obj <</X[>>/A ${launch}\nendobj\n`)],
    ['an end of an object in its middle', pdf(`5 0 obj <</X[ endobj ]/A ${launch}>> endobj\n`)],
    ['a stream in its middle', pdf(`5 0 obj <</X<<>>stream\n(\nendstream/A ${launch}>> endobj\n`)],
    ['a reference written without a space', pdf(`5 0 obj <</S 6 0R>> endobj\n6 0 obj/Launch endobj\n`)],
    ['a word in the catalogue', pdf('', `x/OpenAction ${launch}`)],
    ['a word in an object that is packed', pdf(objectStream(`<<x${launch.slice(2)}`))],
    ['great depth before an action', pdf('', `${deep}/OpenAction ${launch}`)],
    ['great depth before an action of a page', pdf(`5 0 obj <<${deep}/AA<</O ${launch}>>>> endobj\n`)],
    ['a key twice, first with an action', pdf('', `/OpenAction ${launch}/OpenAction[3 0 R/Fit]`)],
    ['its kind twice', pdf('', '/OpenAction<</S/Launch/F(cmd.exe)/S/GoTo>>')],
    [
      'a kind that is a reference to a reference',
      pdf('5 0 obj <</S 6 0 R>> endobj\n6 0 obj 7 0 R endobj\n7 0 obj/Launch endobj\n'),
    ],
    ['a file behind a reference to nothing', pdf('5 0 obj <</Type/Filespec/EF 8 0 R>> endobj\n')],
    ['an action behind a reference to nothing', pdf('5 0 obj <</Type/Annot/A 8 0 R>> endobj\n')],
  ])('is refused where that may hide what acts: %s', async (_what, bytes) => {
    expect(await inspectPdf(bytes)).toEqual(refused);
  });

  it.each([
    ['a word', '<<x/Title(a)>>'],
    ['a brace', '<</Title(a)}>>'],
    ['a key twice', '<</Title(a)/Title(b)/Type/Font/Type/Font>>'],
    ['a number that is none', '<</W[--5 1.2.3 .]>>'],
    ['a key without a value', '<</Title>>'],
    ['no end', '<</Title(a)/Kids['],
  ])('is accepted where nothing in it could act: %s', async (_what, object) => {
    expect(await inspectPdf(pdf(`5 0 obj ${object} endobj\n`))).toEqual({ pages: 1 });
  });

  it('is refused when the numbers of an object stream are cut by where its first object begins', async () => {
    const cut = (first: number) => {
      const data = Buffer.from(`5 100 ${' '.repeat(first + 94)}${launch}`);
      return pdf(stream(`/Type/ObjStm/N 1/First ${first}`, data));
    };
    for (const first of [3, 4]) expect(await inspectPdf(cut(first))).toEqual({ fault: 'unreadable' });
    expect(await inspectPdf(cut(6))).toEqual({ fault: 'active' });
  });

  it('is refused when an object stream ends within an object', async () => {
    const data = Buffer.from('7 0 <</A(endstream)/S/Launch>>');
    const text = stream('/Type/ObjStm/N 1/First 4', data).replace(/\/Length \d+/, '/Length 8 0 R');
    expect(await inspectPdf(pdf(`${text}8 0 obj ${data.length} endobj\n`))).toEqual({ fault: 'unreadable' });
  });

  it('is refused when more than the end of the line follows the word that begins an object stream', async () => {
    const begins = (line: string) =>
      pdf(stream('/Type/ObjStm/N 1/First 4', Buffer.from('7 0 <</Title(a)>>')).replace('stream\r\n', line));
    for (const line of ['stream%aaaaaaa\n', 'stream x\r\n', 'stream '])
      expect(await inspectPdf(begins(line))).toEqual({ fault: 'unreadable' });
    for (const line of ['stream\n', 'stream \r\n', 'stream\r'])
      expect(await inspectPdf(begins(line))).toEqual({ pages: 1 });
  });
});

describe('where a PDF leads', () => {
  const opening = (next: string, more = '') => pdf(more, `/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next ${next}>>`);
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
    expect(await inspectPdf(pdf(link))).toEqual(found);
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

  it('is refused when it is an archive too, whose comment is the end of the document', async () => {
    const letters = pdf(
      stream('', Buffer.from(`PK\u0003\u0004 PK\u0001\u0002 PK\u0005\u0006${'\u0007'.repeat(40)}`, 'latin1')),
    );
    expect(await inspectPdf(letters)).toEqual({ pages: 1 });
    const name = 'a.txt';
    const entry = Buffer.alloc(46 + name.length);
    entry.write(`PK\u0001\u0002`, 'latin1');
    entry.writeUInt16LE(name.length, 28);
    entry.write(name, 46);
    const end = Buffer.alloc(22);
    end.write('PK\u0005\u0006', 'latin1');
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(entry.length, 12);
    const file = Buffer.alloc(30 + name.length);
    file.write('PK\u0003\u0004', 'latin1');
    file.writeUInt16LE(name.length, 26);
    file.write(name, 30);
    end.writeUInt32LE(file.length, 16);
    expect(await inspectPdf(pdf(stream('', Buffer.concat([file, entry, end]))))).toEqual({
      fault: 'two-in-one',
    });
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
    const twice = pdf(
      `5 0 obj <<${'/A 1'.repeat(300_000)}>> endobj\n5 0 obj <<${'/A[1]'.repeat(300_000)}>> endobj\n`,
    );
    expect(await inspectPdf(twice)).toEqual({ pages: 1 });
    expect(collectObjects(pdf('trailer '.repeat(1_000_000)), () => true).unread).toBe(false);
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
