import type { Sheet, SheetLine } from '#domain/cash';
import type { Officer } from '#domain/journal';
import { localTime, vnDate } from '#platform/time.ts';
import { cashWords as w } from '../../words/cash.ts';

/** The name of the agency whose counter it is: of one of the officer's own posts. */
export function agencyNameOf(officer: Officer, { agencyId }: Pick<Sheet, 'agencyId'>): string {
  return officer.posts.find((p) => p.agencyId === agencyId)?.agencyName ?? '';
}

/** In which way money came or went; one that the words do not know stands as it is. */
export function methodText(method: string): string {
  const names: Readonly<Record<string, string>> = w.methods;
  return Object.hasOwn(names, method) ? (names[method] ?? method) : method;
}

/** A line of the sheet but its amount, in the order of its columns. */
export function cellsOf(l: SheetLine, day: string): string[] {
  const on = vnDate(l.at);
  const at = on === vnDate(day) ? localTime(l.at) : `${localTime(l.at)} ${on}`;
  return [String(l.seq), at, w.kinds[l.kind], l.receipt, l.code, l.person, methodText(l.method), l.byName];
}
