import { createHash } from 'node:crypto';
import { fold } from '#platform/text.ts';
import type { IncomingLine } from './statement-line.ts';

/**
 * By what a line is known when it comes again: the bank's number of it and its sum, for some banks give one number to more than one; where
 * the bank gives none, its day, sum and memo, and which of several that are the same.
 */
export function ownKeyOf(line: Omit<IncomingLine, 'payer'>): string {
  const { reference, amount, nth } = line;
  if (reference) return [reference, amount, ...(nth > 1 ? [nth] : [])].join(':');
  const text = [line.day, amount, line.isExact, plainMemo(line.memo), nth].join('|');
  return `~${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

/** A memo as it is compared: banks change spaces, marks and case. */
export function plainMemo(memo: string): string {
  return fold(memo).replace(/[^a-z0-9]/g, '');
}

/** Counts, among lines that come together, which of the same each one is. */
export function numberedAmong(lines: readonly Omit<IncomingLine, 'nth'>[]): IncomingLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const key = ownKeyOf({ ...line, nth: 1 });
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { ...line, nth };
  });
}
