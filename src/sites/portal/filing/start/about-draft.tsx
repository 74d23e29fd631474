import type { DraftItem } from '#domain/drafts';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { quotedIn } from '#views/quoted-in.ts';
import { draftWords } from '../../words/drafts.ts';

const SOON_MS = 14 * 86_400_000;

/** The lines that distinguish a draft from others of its procedure: whose dossier it is, and its first answers. */
export function aboutLines(
  d: Pick<DraftItem, 'owner' | 'mainAnswers' | 'untouched'>,
  language: Language = 'vi',
): string[] {
  const w = draftWords[language];
  const lines = [
    ...(d.owner ? [w.owner(d.owner)] : []),
    ...d.mainAnswers.map((s) => w.answer(s.title, s.value)),
  ];
  return lines.length === 0 && d.untouched ? [w.untouched] : lines;
}

/** The same in one line for screen readers, where a link would otherwise read the same for every draft. */
export function aboutAloud(d: DraftItem, language: Language = 'vi'): string {
  const savedAt = draftWords[language].savedAt(formats[language].dateTime(d.updatedAt));
  return [
    d.commonName?.[language] ?? quotedIn(language, d.procedureName),
    ...aboutLines(d, language),
    savedAt,
  ].join(', ');
}

/** The day until which a draft is stored; emphasised in its last two weeks. */
export const KeptUntil = inPageLanguage(({ d, now }: { d: DraftItem; now: Date }, language) => {
  const w = draftWords[language];
  const day = formats[language].date(d.keptUntil);
  if (d.keptUntil.getTime() - now.getTime() < SOON_MS)
    return <strong class="mc-late">{w.sweptSoon(day)}</strong>;
  return <>{w.storedUntil(day)}</>;
});
