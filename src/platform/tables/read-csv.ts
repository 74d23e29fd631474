import { decodeText } from './decode-text.ts';
import { Rows } from './rows.ts';
import { MOST, TableFaultError, type TableRow } from './table.ts';

type Mark = '\t' | ';' | ',';

const MARKS: readonly Mark[] = ['\t', ';', ','];
/** So many records tell which mark stands between cells. */
const LOOKED_AT = 50;
/** As spreadsheets write it, to say so themselves. */
const SAYS_SO = /^"?sep=([,;\t])"?(?:\r\n?|\n)/i;
const PAGE = /^\s*<(?:!doctype|html|table|\?xml|meta|head)/i;

/** Rows of text with marks between its cells (RFC 4180, and what programs make of it: any of three marks, any line end). */
export function readCsv(bytes: Buffer): TableRow[] {
  const text = decodeText(bytes);
  if (PAGE.test(text)) throw new TableFaultError('not-a-table');
  const said = SAYS_SO.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const mark = (said?.[1] as Mark | undefined) ?? markOf(body);
  const rows = new Rows();
  for (const { at, cells } of recordsOf(body, mark))
    rows.add(
      said ? at + 1 : at,
      cells.map((c) => ({ text: c })),
    );
  return rows.all;
}

// The mark that gives most records the same number of cells: letters before the heads and commas in amounts do not.
function markOf(text: string): Mark {
  let best: Mark = ',';
  let most = 0;
  for (const mark of MARKS) {
    const counts = new Map<number, number>();
    let seen = 0;
    for (const { cells } of recordsOf(text, mark, true)) {
      if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
      seen += 1;
      if (seen >= LOOKED_AT) break;
    }
    const same = Math.max(0, ...counts.values());
    if (same > most) [best, most] = [mark, same];
  }
  return best;
}

function* recordsOf(text: string, mark: Mark, isGuess = false): Generator<{ at: number; cells: string[] }> {
  let cells: string[] = [];
  let line = 1;
  let from = 1;
  let i = 0;
  while (i < text.length) {
    let cell = '';
    if (text[i] === '"') {
      const quoted = quotedAt(text, i);
      if (!quoted) {
        // between other marks this quote stood within a cell
        if (isGuess) return;
        throw new TableFaultError('broken');
      }
      cell = quoted.text;
      line += quoted.lines;
      i = quoted.end;
    }
    const end = endOfCell(text, i, mark);
    cell += text.slice(i, end);
    cells.push(cell);
    if (cells.length > MOST.columns && !isGuess) throw new TableFaultError('too-big');
    i = end + 1;
    if (text[end] === mark) {
      if (i === text.length) cells.push('');
      else continue;
    }
    yield { at: from, cells };
    cells = [];
    if (text[end] === '\r' && text[i] === '\n') i += 1;
    line += 1;
    from = line;
  }
}

function endOfCell(text: string, from: number, mark: Mark): number {
  for (let i = from; i < text.length; i += 1) {
    const c = text[i];
    if (c === mark || c === '\n' || c === '\r') return i;
  }
  return text.length;
}

function quotedAt(text: string, at: number): { text: string; lines: number; end: number } | undefined {
  let end = at + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0 || end - at > 2 * MOST.cell) return undefined;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const inside = text.slice(at + 1, end).replaceAll('""', '"');
  return { text: inside, lines: inside.split(/\r\n?|\n/).length - 1, end: end + 1 };
}
