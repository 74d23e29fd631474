import { Hours } from '#platform/ui/hours.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { officeNowWords } from '../words/office-now.ts';

const DAY = '(Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy))';
const SPAN = '(\\d{2}:\\d{2}–\\d{2}:\\d{2})';
const USUAL = new RegExp(`^${DAY} đến ${DAY}: ${SPAN} và ${SPAN}, trừ ngày nghỉ lễ$`);

/** The hours of an office, which it writes itself: in the reader's language where they are said as most say them, else as they are. */
export const OpeningHours = inPageLanguage(({ text }: { text: string }, language) => {
  if (language === 'vi') return <Hours text={text} />;
  const [, from, to, morning, afternoon] = USUAL.exec(text) ?? [];
  const w = officeNowWords[language];
  const days: Readonly<Record<string, string>> = w.days;
  const [first, last] = [days[from ?? ''], days[to ?? '']];
  if (!first || !last || !morning || !afternoon)
    return (
      <InVietnamese>
        <Hours text={text} />
      </InVietnamese>
    );
  return (
    <span lang={language}>
      <Hours text={w.usualHours(first, last, morning, afternoon)} />
    </span>
  );
});
