import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { handMadePdf, objectStreamOf, pdfWithTable, streamOf } from '#testing/hand-made-pdf.ts';
import { encryptedPdf } from '#testing/locked-pdf.ts';
import { collectObjects } from './collect-objects.ts';
import { inspectPdf } from './inspect-pdf.ts';

describe('a PDF with something in it that does not belong there', () => {
  const launch = '<</S/Launch/F(cmd.exe)>>';
  const deep = `/PieceInfo ${'['.repeat(101)}${']'.repeat(101)}`;
  const refused = { fault: expect.stringMatching(/^(active|unreadable|bomb)$/) };

  it.each([
    ['a word before its keys', handMadePdf(`5 0 obj <<x/S/Launch/F(cmd.exe)>> endobj\n`)],
    ['a brace before its keys', handMadePdf(`5 0 obj <<{/S/Launch/F(cmd.exe)>> endobj\n`)],
    ['a number before its keys', handMadePdf(`5 0 obj <<0/S/Launch/F(cmd.exe)>> endobj\n`)],
    ['the end of a reference after its kind', handMadePdf(`5 0 obj <</S/Launch R/F(cmd.exe)>> endobj\n`)],
    ['a closing bracket', handMadePdf(`5 0 obj <</X]/A ${launch}>> endobj\n`)],
    ['a key without a value', handMadePdf(`5 0 obj <</X>> /S/Launch>> endobj\n`)],
    ['no end', handMadePdf(`5 0 obj <</X[>>/A ${launch}\nendobj\n`)],
    ['an end of an object in its middle', handMadePdf(`5 0 obj <</X[ endobj ]/A ${launch}>> endobj\n`)],
    ['a stream in its middle', handMadePdf(`5 0 obj <</X<<>>stream\n(\nendstream/A ${launch}>> endobj\n`)],
    [
      'a reference written without a space',
      handMadePdf(`5 0 obj <</S 6 0R>> endobj\n6 0 obj/Launch endobj\n`),
    ],
    ['a word in the catalogue', handMadePdf('', `x/OpenAction ${launch}`)],
    ['a word in an object that is packed', handMadePdf(objectStreamOf(`<<x${launch.slice(2)}`))],
    ['great depth before an action', handMadePdf('', `${deep}/OpenAction ${launch}`)],
    [
      'great depth before an action of a page',
      handMadePdf(`5 0 obj <<${deep}/AA<</O ${launch}>>>> endobj\n`),
    ],
    ['a key twice, first with an action', handMadePdf('', `/OpenAction ${launch}/OpenAction[3 0 R/Fit]`)],
    ['its kind twice', handMadePdf('', '/OpenAction<</S/Launch/F(cmd.exe)/S/GoTo>>')],
    [
      'a kind that is a reference to a reference',
      handMadePdf('5 0 obj <</S 6 0 R>> endobj\n6 0 obj 7 0 R endobj\n7 0 obj/Launch endobj\n'),
    ],
    ['a file behind a reference to nothing', handMadePdf('5 0 obj <</Type/Filespec/EF 8 0 R>> endobj\n')],
    ['an action behind a reference to nothing', handMadePdf('5 0 obj <</Type/Annot/A 8 0 R>> endobj\n')],
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
    expect(await inspectPdf(handMadePdf(`5 0 obj ${object} endobj\n`))).toEqual({ pages: 1 });
  });

  it('is refused when the numbers of an object stream are cut by where its first object begins', async () => {
    const cut = (first: number) => {
      const data = Buffer.from(`5 100 ${' '.repeat(first + 94)}${launch}`);
      return handMadePdf(streamOf(`/Type/ObjStm/N 1/First ${first}`, data));
    };
    for (const first of [3, 4]) expect(await inspectPdf(cut(first))).toEqual({ fault: 'unreadable' });
    expect(await inspectPdf(cut(6))).toEqual({ fault: 'active' });
  });

  it('is refused when an object stream ends within an object', async () => {
    const data = Buffer.from('7 0 <</A(endstream)/S/Launch>>');
    const text = streamOf('/Type/ObjStm/N 1/First 4', data).replace(/\/Length \d+/, '/Length 8 0 R');
    expect(await inspectPdf(handMadePdf(`${text}8 0 obj ${data.length} endobj\n`))).toEqual({
      fault: 'unreadable',
    });
  });

  it('is refused when more than the end of the line follows the word that begins an object stream', async () => {
    const begins = (line: string) =>
      handMadePdf(
        streamOf('/Type/ObjStm/N 1/First 4', Buffer.from('7 0 <</Title(a)>>')).replace('stream\r\n', line),
      );
    for (const line of ['stream%aaaaaaa\n', 'stream x\r\n', 'stream '])
      expect(await inspectPdf(begins(line))).toEqual({ fault: 'unreadable' });
    for (const line of ['stream\n', 'stream \r\n', 'stream\r'])
      expect(await inspectPdf(begins(line))).toEqual({ pages: 1 });
  });
});

describe('a PDF that is not whole, locked or a trap', () => {
  it.each([
    ['nothing in it', Buffer.from('%PDF-1.7\n%%EOF'), 'unreadable'],
    ['another content', Buffer.from('no'), 'unreadable'],
    ['its end missing', handMadePdf('').subarray(0, -10), 'unreadable'],
    [
      'a change begun behind its end',
      Buffer.concat([handMadePdf(''), Buffer.from('3 0 obj <</Ty')]),
      'unreadable',
    ],
    [
      'a page before it',
      Buffer.concat([Buffer.from('<html><script>1</script>'), handMadePdf('')]),
      'begins-otherwise',
    ],
    ['a page behind it', Buffer.concat([handMadePdf(''), Buffer.from('\n<script>1</script>')]), 'two-in-one'],
    [
      'an archive behind it',
      Buffer.concat([handMadePdf(''), Buffer.from('PK\u0003\u0004 PK\u0005\u0006')]),
      'two-in-one',
    ],
    ['a password', encryptedPdf({ password: true }), 'encrypted'],
  ])('is recognised by %s', async (_what, bytes, fault) => {
    expect(await inspectPdf(bytes)).toEqual({ fault });
  });

  it('is refused when a viewer finds what it does not say, or it says what no viewer finds', async () => {
    const script = '5 0 %\nobj <</S/JavaScript/JS(app.alert\\(1\\))>> endobj\n';
    expect(await inspectPdf(pdfWithTable(script, 5, '/OpenAction 5 0 R'))).toEqual({ fault: 'active' });
    expect(await inspectPdf(handMadePdf('95 0 obj <</S/Launch/F(x)>> endobj\n'))).toEqual({
      fault: 'active',
    });
    // of two objects of one number a viewer takes the one that the table names, not the last
    const two = '7 0 obj /Launch endobj\n5 0 obj <</S 7 0 R/F(x)>> endobj\n7 0 obj /GoTo endobj\n';
    expect(await inspectPdf(handMadePdf(two, '/OpenAction 5 0 R'))).toMatchObject({
      fault: expect.any(String),
    });
    const unknown = '5 0 obj <</S 7 0 R/F(x)>> endobj\n7 0 %\nobj /Launch endobj\n';
    expect(await inspectPdf(handMadePdf(unknown))).toMatchObject({ fault: expect.any(String) });
  });

  it('is refused when it is an archive too, whose comment is the end of the document', async () => {
    const letters = handMadePdf(
      streamOf(
        '',
        Buffer.from(`PK\u0003\u0004 PK\u0001\u0002 PK\u0005\u0006${'\u0007'.repeat(40)}`, 'latin1'),
      ),
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
    expect(await inspectPdf(handMadePdf(streamOf('', Buffer.concat([file, entry, end]))))).toEqual({
      fault: 'two-in-one',
    });
  });

  // what is read over and over would take minutes: the time that every test has is the limit here
  it('is stopped early: depth, unpacked size, disguised packing, too many objects, reading over and over', async () => {
    const deep = `5 0 obj ${'['.repeat(100_000)}${']'.repeat(100_000)} endobj\n`;
    expect(await inspectPdf(handMadePdf(deep))).toMatchObject({ fault: expect.any(String) });
    const bomb = deflateSync(Buffer.alloc(200_000_000, 32));
    expect(bomb.length).toBeLessThan(300_000);
    const packed = (filter: string) =>
      handMadePdf(streamOf(`/Type/ObjStm/N 1/First 4/Filter${filter}`, bomb));
    expect(await inspectPdf(packed('/FlateDecode'))).toEqual({ fault: 'bomb' });
    expect(await inspectPdf(packed('[/ASCIIHexDecode/FlateDecode]'))).toEqual({ fault: 'unreadable' });
    expect(await inspectPdf(handMadePdf(objectStreamOf(`[${'<<>>'.repeat(300_000)}]`)))).toEqual({
      fault: 'bomb',
    });
    expect(await inspectPdf(handMadePdf('4 0 obj ('.repeat(100_000)))).toMatchObject({
      fault: expect.any(String),
    });
    const nested = handMadePdf(`${'<<'.repeat(90)}${'1 0 obj '.repeat(100_000)}`);
    expect(await inspectPdf(nested)).toMatchObject({ fault: expect.any(String) });
    const twice = handMadePdf(
      `5 0 obj <<${'/A 1'.repeat(300_000)}>> endobj\n5 0 obj <<${'/A[1]'.repeat(300_000)}>> endobj\n`,
    );
    expect(await inspectPdf(twice)).toEqual({ pages: 1 });
    expect(collectObjects(handMadePdf('trailer '.repeat(1_000_000)), () => true).unread).toBe(false);
  });

  it('takes no longer than reading it once, however large it is and whatever it tries', async () => {
    const object = `9 0 obj <</Length 1000>> stream\n${'\u00ff'.repeat(1000)}\nendstream endobj\n`;
    expect(await inspectPdf(handMadePdf(object.repeat(9_000)))).toEqual({ pages: 1 });
  });

  it('whose page tree is a ring still comes to an end', async () => {
    const ring =
      '2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R 3 0 R 4 0 R]>> endobj\n4 0 obj <</Kids[2 0 R]>> endobj\n';
    expect(await inspectPdf(handMadePdf(ring))).toBeDefined();
  });
});
