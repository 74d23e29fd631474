import type { RegisterLine } from '#domain/dossiers';
import { csv } from '../admin/csv.ts';
import { registerWords as w } from '../words/register.ts';
import { registerCells } from './register-lines.ts';

const PHONE = w.columns.indexOf('Điện thoại');
const SIGNED = w.columns.indexOf('Giao, nhận ký');

/** The register for a spreadsheet: without the column to sign in, and a telephone as a text, which keeps its zero. */
export function registerCsv(lines: readonly RegisterLine[]): Buffer {
  const rows = [w.columns, ...lines.map((line, i) => registerCells(line, i + 1))];
  return csv(
    rows.map((row) =>
      row.map((cell, i) => (i === PHONE ? spaced(cell) : cell)).filter((_, i) => i !== SIGNED),
    ),
  );
}

// '0912 345 678': a spreadsheet takes digits alone for a number
function spaced(phone: string): string {
  return /^\d{10,11}$/.test(phone) ? `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}` : phone;
}
