import { describe, expect, test } from 'vitest';
import { archiveOf, workbookOf } from '#testing/workbook.ts';
import { readTable } from './read-table.ts';

const cellsOf = async (bytes: Buffer, name = 'sao-ke.csv') => {
  const table = await readTable(bytes, name);
  return table.fault ?? table.rows.map((r) => r.cells);
};
const csv = (text: string) => cellsOf(Buffer.from(text));

describe('a file of text', () => {
  test('is read with a comma, a semicolon or a tab between its cells, with any line end', async () => {
    const expected = [
      ['Ngày', 'Số tiền', 'Nội dung'],
      ['19/11/2026', '15.000', 'MC7K2P9QXD'],
      ['20/11/2026', '20.000', ''],
    ].map((row, i) => (i === 2 ? row.slice(0, 2) : row));
    for (const mark of [',', ';', '\t'])
      for (const end of ['\n', '\r\n', '\r'])
        expect(
          await csv(
            ['Ngày|Số tiền|Nội dung', '19/11/2026|15.000|MC7K2P9QXD', '20/11/2026|20.000|']
              .join(end)
              .replaceAll('|', mark),
          ),
        ).toEqual(expected);
  });

  test('keeps what stands in quotes together: marks, quotes, lines', async () => {
    expect(await csv('a,b\n"1,5","x ""y""\nz"\n')).toEqual([
      ['a', 'b'],
      ['1,5', 'x "y"\nz'],
    ]);
  });

  test('is not taken apart at the commas of its amounts, nor by letters above its table', async () => {
    const text =
      'NGÂN HÀNG, CHI NHÁNH\nNgày;Số tiền;Nội dung\n1/11;1,500,000;a\n2/11;2,000;b, c\n3/11;900;d\n';
    expect(await csv(text)).toContainEqual(['1/11', '1,500,000', 'a']);
  });

  test('may say its mark itself, and counts its lines as an editor does', async () => {
    const table = await readTable(Buffer.from('sep=;\r\na;b\r\n\r\n1;2\r\n'), 'x.csv');
    expect(table.rows).toEqual([
      { at: 2, cells: ['a', 'b'] },
      { at: 4, cells: ['1', '2'] },
    ]);
  });

  test('is read in the encodings that programs here write, and comes in one', async () => {
    const text = 'Số tiền,Nội dung\n15000,Lê Minh Anh\n';
    const expected = [
      ['Số tiền', 'Nội dung'],
      ['15000', 'Lê Minh Anh'],
    ];
    expect(await csv(`\ufeff${text}`)).toEqual(expected);
    expect(await cellsOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(expected);
    expect(await cellsOf(Buffer.from('So tien,Noi dung\n15000,abc\n', 'utf16le'))).toEqual([
      ['So tien', 'Noi dung'],
      ['15000', 'abc'],
    ]);
    // windows-1258 writes the marks of tones behind their letters
    expect(await cellsOf(Buffer.from([0x4c, 0xea, 0x2c, 0x61, 0xcc, 0x0a]))).toEqual([['Lê', 'à']]);
  });
});

describe('a workbook', () => {
  test('gives its texts, numbers as they are kept, and days as dates', async () => {
    const bytes = workbookOf([
      ['Ngày', 'Số tiền', 'Nội dung'],
      [{ day: 46_345 }, 15_000, 'MC7K2P9QXD <a&b>'],
      [{ day: 46_345.5 }, 1.5, null],
    ]);
    const table = await readTable(bytes, 'x.xlsx');
    expect(table.rows).toEqual([
      { at: 1, cells: ['Ngày', 'Số tiền', 'Nội dung'] },
      { at: 2, cells: ['2026-11-19', '15000', 'MC7K2P9QXD <a&b>'], numbers: [1] },
      { at: 3, cells: ['2026-11-19 12:00:00', '1.5'], numbers: [1] },
    ]);
  });

  test('computes no formula: what it keeps of one is given, and marked', async () => {
    const table = await readTable(
      workbookOf([['a', { formula: 'SUM(B2:B9)*0+1', value: 15_000 }]]),
      'x.xlsx',
    );
    expect(table.rows).toEqual([{ at: 1, cells: ['a', '15000'], numbers: [1], formulas: [1] }]);
  });

  test('says what stands in merged cells once', async () => {
    const rows = [
      ['SAO KÊ', 'SAO KÊ', 'SAO KÊ'],
      ['a', 'b', 'c'],
    ];
    expect(await cellsOf(workbookOf(rows, { merged: ['A1:C1'] }))).toEqual([['SAO KÊ'], ['a', 'b', 'c']]);
  });

  test('is known by its bytes, whatever its name says', async () => {
    expect(await cellsOf(workbookOf([['a', 1]]), 'x.csv')).toEqual([['a', '1']]);
    expect(await cellsOf(Buffer.from('a,1\n'), 'x.xlsx')).toEqual([['a', '1']]);
  });

  test('of 50,000 rows is read, and holds up nothing else meanwhile', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => [
      { day: 46_000 },
      i,
      'MC7K2P9QXD chuyen tien',
      `FT${i}`,
    ]);
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const bytes = workbookOf(rows);
    last = performance.now();
    longest = 0;
    const table = await readTable(bytes, 'x.xlsx');
    clearInterval(watch);
    expect(table.rows?.length).toBe(50_000);
    expect(table.rows?.at(-1)?.cells).toEqual(['2025-12-09', '49999', 'MC7K2P9QXD chuyen tien', 'FT49999']);
    expect(longest).toBeLessThan(1_500);
  }, 60_000);
});

describe('what is no table', () => {
  test.each<[string, Buffer, string, string]>([
    ['nothing', Buffer.alloc(0), 'x.csv', 'empty'],
    ['empty lines', Buffer.from('\n ,\n'), 'x.csv', 'empty'],
    ['a workbook of the old kind', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'x.xls', 'old-or-locked'],
    ['a page saved as one', Buffer.from('<html><table><tr><td>1'), 'x.xls', 'old-or-locked'],
    ['a page', Buffer.from('<!DOCTYPE html><p>1,2'), 'x.csv', 'not-a-table'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'x.csv', 'not-a-table'],
    ['an archive of something else', archiveOf({ 'word/document.xml': '<a/>' }), 'x.xlsx', 'old-or-locked'],
    ['an archive that is cut off', workbookOf([['a']]).subarray(0, 300), 'x.xlsx', 'broken'],
    ['a quote that never ends', Buffer.from('a,b\n"1,2\n'), 'x.csv', 'broken'],
  ])('%s is said to be so', async (_what, bytes, name, fault) => {
    expect(await cellsOf(bytes, name)).toBe(fault);
  });

  test('is a sheet that is broken, declares things of its own, or says less than it has', async () => {
    const sheet = (xml: string, says?: number) =>
      cellsOf(
        workbookOf([['a']], {
          parts: { 'xl/worksheet.xml': xml },
          ...(says ? { says: { 'xl/worksheet.xml': says } } : {}),
        }),
      );
    expect(await sheet('<worksheet><sheetData><row>')).toBe('broken');
    expect(
      await sheet(
        '<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet><sheetData><row r="1"><c><v>&a;</v></c></row></sheetData></worksheet>',
      ),
    ).toBe('broken');
    expect(await sheet(`<worksheet>${' '.repeat(5_000)}</worksheet>`, 50)).toBe('broken');
  });

  test('is an archive that unpacks to more than is read, whether it says so or not', async () => {
    const many = '<row><c t="s"><v>0</v></c></row>'.repeat(7_000_000);
    const bomb = workbookOf([['a']], { parts: { 'xl/worksheet.xml': `<worksheet>${many}</worksheet>` } });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await cellsOf(bomb)).toBe('too-big');
    // one long text, named by many cells
    const cell = '<c t="s"><v>0</v></c>';
    const wide = workbookOf([['x'.repeat(32_000)]], {
      parts: {
        'xl/worksheet.xml': `<worksheet>${`<row>${cell.repeat(50)}</row>`.repeat(1_000)}</worksheet>`,
      },
    });
    expect(await cellsOf(wide)).toBe('too-big');
  }, 60_000);

  test('is a table with more rows or columns than are read', async () => {
    expect(await csv('a\n'.repeat(150_001))).toBe('too-big');
    // short rows, and more cells than are taken in at once
    expect(await csv(`${'a;'.repeat(60)}\n`.replace(/;\n/, '\n').repeat(50_001))).toBe('too-big');
    expect(await csv(`${Array.from({ length: 101 }, (_, i) => i).join(';')}\n`)).toBe('too-big');
  }, 60_000);
});
