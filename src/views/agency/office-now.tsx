import type { OfficeState } from '#domain/calendar';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { addDays, localDate, localTime } from '#platform/time.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Tag } from '#platform/ui/tag.tsx';
import { saidAsExpected } from '../dossier/expected-text.ts';
import { officeNowWords } from '../words/office-now.ts';

/** Whether an office is open now and until when, or when it opens next. */
export const OfficeNow = inPageLanguage(({ office, now }: OfficeNowProps, language) => {
  const w = officeNowWords[language];
  return (
    <span class="mc-office-now">
      <Tag tone={office.open ? 'green' : 'grey'}>{office.open ? w.open : w.closed}</Tag>{' '}
      {officeUntil(office, now, language)}
    </span>
  );
});

/** 'đến 11:30', 'mở cửa lúc 07:00 ngày mai, thứ Ba, 24/11/2026'; '' when no opening is known. By days that are not confirmed yet, it says so. */
export function officeUntil(office: OfficeState, now: Date, language: Language): string {
  const text = untilText(office, now, language);
  return office.expected && text ? saidAsExpected(text, language) : text;
}

function untilText(office: OfficeState, now: Date, language: Language): string {
  const w = officeNowWords[language];
  if (office.open) return w.until(localTime(office.until));
  if (!office.next) return '';
  const [time, day, today] = [localTime(office.next), localDate(office.next), localDate(now)];
  const long = formats[language].longDate(day);
  if (day === today) return w.today(time);
  return day === addDays(today, 1) ? w.tomorrow(time, long) : w.later(time, long);
}

interface OfficeNowProps {
  office: OfficeState;
  now: Date;
}
