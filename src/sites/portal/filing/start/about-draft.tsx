import type { DraftItem } from '#domain/drafts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { draftWords as w } from '../../words/filing.ts';

const SOON_MS = 14 * 86_400_000;

/** The lines that distinguish a draft from others of its procedure: whose dossier it is, and its first answers. */
export function aboutLines(d: Pick<DraftItem, 'owner' | 'mainAnswers' | 'untouched'>): string[] {
  const lines = [
    ...(d.owner ? [w.owner(d.owner)] : []),
    ...d.mainAnswers.map((s) => w.answer(s.title, s.value)),
  ];
  return lines.length === 0 && d.untouched ? [w.untouched] : lines;
}

/** The same in one line for screen readers, where a link would otherwise read the same for every draft. */
export function aboutAloud(d: DraftItem): string {
  return [d.procedureName, ...aboutLines(d), w.savedAt(vnDateTime(d.updatedAt))].join(', ');
}

/** The day until which a draft is stored; emphasised in its last two weeks. */
export function KeptUntil({ d, now }: { d: DraftItem; now: Date }) {
  const day = vnDate(d.keptUntil);
  if (d.keptUntil.getTime() - now.getTime() < SOON_MS)
    return <strong class="mc-late">{w.sweptSoon(day)}</strong>;
  return <>{w.storedUntil(day)}</>;
}
