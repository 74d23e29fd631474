import type { Measure } from './bench.ts';

/** Measures as a table for the terminal. */
export function table(title: string, measures: readonly Measure[]): string {
  const rows = measures.map((m) => [
    m.ok ? (m.target ? 'ok' : '') : 'MISSED',
    m.name,
    String(m.value),
    m.unit,
    m.target,
  ]);
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...rows.map((r) => r[i]?.length ?? 0), 0));
  const line = (r: string[]) =>
    r.map((cell, i) => (i === 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  ');
  return [`\n${title}`, ...rows.map((r) => `  ${line(r)}`.trimEnd())].join('\n');
}
