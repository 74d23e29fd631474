import { crc32, deflateRawSync } from 'node:zlib';

/** An archive (ZIP) of parts. `says`: what it says of how long a part is, instead of how long it is. */
export function archiveOf(parts: Record<string, string | Buffer>, says: Record<string, number> = {}): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(says[name] ?? bytes.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    list.push(entry, Buffer.from(name));
    bodies.push(head, Buffer.from(name), packed);
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

/** What a cell of a made workbook has: a text, a number, a date by its day's number, or a formula with the value that is kept of it. */
export type MadeCell = string | number | { day: number } | { formula: string; value: string | number } | null;

/** A workbook (.xlsx) with one sheet. `merged`: ranges like 'A1:C1'. */
export function workbookOf(
  rows: readonly (readonly MadeCell[])[],
  o: { merged?: string[]; parts?: Record<string, string>; says?: Record<string, number> } = {},
): Buffer {
  const texts: string[] = [];
  const sheet = rows.map((cells, r) => {
    const xml = cells.map((cell, c) => cellOf(cell, `${letterOf(c)}${r + 1}`, texts)).join('');
    return `<row r="${r + 1}">${xml}</row>`;
  });
  const merged = (o.merged ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return archiveOf(
    {
      'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${['worksheet', 'sharedStrings', 'styles']
        .map((kind, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${kind}.xml"/>`)
        .join('')}</Relationships>`,
      'xl/styles.xml': `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      'xl/worksheet.xml': `<worksheet ${MAIN}><sheetData>${sheet.join('')}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ''}</worksheet>`,
      'xl/sharedStrings.xml': `<sst ${MAIN}>${texts.map((t) => `<si><t>${escaped(t)}</t></si>`).join('')}</sst>`,
      ...o.parts,
    },
    o.says,
  );
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function cellOf(cell: MadeCell, place: string, texts: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
  if ('day' in cell) return `<c r="${place}" s="1"><v>${cell.day}</v></c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  return `<c r="${place}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.value))}</v></c>`;
}

function letterOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
