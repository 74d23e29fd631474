import type { PDFObject, PDFRef } from 'pdf-lib';

const STARTXREF = /startxref\s+(\d{1,10})\s+%%EOF\s*$/;
const SIZE = /\/Size\s+(\d{1,7})\b/;
const TAIL = 2_000;
const MOST_OF_TABLE = 4_000_000;
const OFFSET_BYTES = 4;

/**
 * The bytes that add or replace objects of a PDF when they are written behind it (ISO 32000-2, 7.5.6), with a table of the kind that the
 * file itself has. Undefined for a file whose own table is not where it says.
 */
export function updateOf(pdf: Buffer, o: Update): Buffer | undefined {
  const previous = lastTable(pdf);
  const kind = kindOfTable(pdf, previous);
  if (!kind) return undefined;
  let body = '\n';
  const entries: Entry[] = o.objects.map(([ref, text]) => {
    const offset = pdf.length + body.length;
    body += `${ref.objectNumber} ${ref.generationNumber} obj\n${text}\nendobj\n`;
    return { number: ref.objectNumber, generation: ref.generationNumber, offset };
  });
  const start = pdf.length + body.length;
  const table = kind === 'table' ? tableOf(entries, o, previous) : streamOf(entries, o, { previous, start });
  return Buffer.from(`${body}${table}startxref\n${start}\n%%EOF`, 'latin1');
}

/**
 * How many numbers of objects a PDF says that it has used, also for what a reader of its objects does not tell: the streams in which
 * others are packed. 0 where it does not say.
 */
export function numbersUsed(pdf: Buffer): number {
  const at = lastTable(pdf);
  const table = Number.isInteger(at) ? pdf.subarray(at, at + MOST_OF_TABLE).toString('latin1') : '';
  return Number(SIZE.exec(table)?.[1] ?? 0);
}

function lastTable(pdf: Buffer): number {
  return Number(STARTXREF.exec(pdf.subarray(-TAIL).toString('latin1'))?.[1] ?? Number.NaN);
}

function kindOfTable(pdf: Buffer, at: number): 'table' | 'stream' | undefined {
  const there = Number.isInteger(at) ? pdf.subarray(at, at + 30).toString('latin1') : '';
  if (/^xref\s/.test(there)) return 'table';
  return /^\d+\s+\d+\s+obj\b/.test(there) ? 'stream' : undefined;
}

function tableOf(entries: Entry[], o: Update, previous: number): string {
  const lines = entries.map(
    ({ number, generation, offset }) => `${number} 1\n${digits(offset, 10)} ${digits(generation, 5)} n \n`,
  );
  return `xref\n${lines.join('')}trailer\n<< ${trailerOf(o, o.size, previous)} >>\n`;
}

function streamOf(entries: Entry[], o: Update, at: { previous: number; start: number }): string {
  const own = { number: o.size, generation: 0, offset: at.start };
  const all = [...entries, own];
  const rows = all.map(({ generation, offset }) => {
    const row = Buffer.alloc(1 + OFFSET_BYTES + 2);
    row.writeUInt8(1, 0);
    row.writeUInt32BE(offset, 1);
    row.writeUInt16BE(generation, 1 + OFFSET_BYTES);
    return row;
  });
  const bytes = Buffer.concat(rows);
  const index = all.map(({ number }) => `${number} 1`).join(' ');
  const dict = `/Type /XRef /W [1 ${OFFSET_BYTES} 2] /Index [${index}] /Length ${bytes.length} ${trailerOf(o, o.size + 1, at.previous)}`;
  return `${own.number} 0 obj\n<< ${dict} >>\nstream\n${bytes.toString('latin1')}\nendstream\nendobj\n`;
}

function trailerOf({ root, info, id }: Update, size: number, previous: number): string {
  return [
    `/Size ${size} /Root ${root}`,
    ...(info ? [`/Info ${info}`] : []),
    ...(id ? [`/ID ${id}`] : []),
    `/Prev ${previous}`,
  ].join(' ');
}

function digits(n: number, length: number): string {
  return String(n).padStart(length, '0');
}

interface Entry {
  number: number;
  generation: number;
  offset: number;
}

interface Update {
  /** Each new or changed object as it is to be written. */
  objects: [PDFRef, string][];
  /** One more than the highest number of an object. */
  size: number;
  root: PDFRef;
  info: PDFObject | undefined;
  /** As it is to be written. */
  id: string | undefined;
}
