import { localTime, vnLongDate } from '#platform/time.ts';

/** An instant as part of a sentence: '17:00 thứ Hai, 23/11/2026'. */
export function byWhen(at: Date): string {
  const day = vnLongDate(at);
  return `${localTime(at)} ${day.charAt(0).toLowerCase()}${day.slice(1)}`;
}
