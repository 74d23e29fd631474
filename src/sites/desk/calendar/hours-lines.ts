import type { WeekHours } from '#domain/calendar';
import { vnDate } from '#platform/time.ts';
import { calendarWords as w } from '../words/calendar.ts';

/** Office hours as people write them: one line for the days of a week that have the same ones, for as long as they are valid. */
export function hoursLines(hours: readonly OfficeWeek[]): HoursLine[] {
  const weeks = Map.groupBy(hours, (h) => [h.agencyId ?? '', h.validFrom, h.validTo ?? ''].join());
  return [...weeks.values()].flatMap((week) => {
    const byDay = [...Map.groupBy(week, (h) => h.weekday)].map(([weekday, rows]) => ({
      weekday,
      open: rows.map((h) => `${h.from}–${h.to}`).join(', '),
    }));
    const [first] = week;
    return [...Map.groupBy(byDay, (d) => d.open)].map(([open, days]) => ({
      agencyId: first?.agencyId ?? null,
      days: daysText(days.map((d) => d.weekday)),
      open,
      valid: validText(first),
    }));
  });
}

function daysText(weekdays: readonly number[]): string {
  const sorted = [...weekdays].sort((a, b) => a - b);
  const names = sorted.map((d) => w.weekdays[d - 1] ?? '');
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const isRun = sorted.length > 2 && last - first === sorted.length - 1;
  return isRun ? w.span(names[0] ?? '', names.at(-1) ?? '') : names.join(', ');
}

function validText(h: OfficeWeek | undefined): string {
  if (!h) return '';
  return h.validTo ? w.fromTo(vnDate(h.validFrom), vnDate(h.validTo)) : w.since(vnDate(h.validFrom));
}

type OfficeWeek = WeekHours & { agencyId?: string | null };

interface HoursLine {
  /** null: the whole province. */
  agencyId: string | null;
  days: string;
  open: string;
  valid: string;
}
