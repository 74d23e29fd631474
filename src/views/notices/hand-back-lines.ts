import { isNoPaper, type NoticeFacts } from '#domain/dossiers';
import { vnd } from '#platform/money.ts';
import { vnDateTime } from '#platform/time.ts';
import { dossierWords } from '../words/dossier.ts';
import { noticeWords as w } from '../words/notices.ts';

/** What becomes of the papers that the desk has and of the fee that was paid, a sentence each. */
export function handedBack({
  dossier: { receiverAgencyName: desk },
  back,
  backSum = 0,
}: NoticeFacts): string[] {
  const sum = backSum > 0 ? w.feeSum(vnd(backSum)) : '';
  return [
    ...(back?.papers ? [w.papersBack[back.papers](desk)] : []),
    ...(back?.fee ? [w.feeBack[back.fee](desk, sum)] : []),
  ];
}

/** That papers were given back, how many and to whom, or that they stay and why. Who took them stands first in what was written. */
export function papersSettled(f: NoticeFacts): string[] {
  const desk = f.dossier.receiverAgencyName;
  const [takenBy = '', ...said] = f.note.split('\n');
  const more = said.join('\n');
  if (!f.gave || isNoPaper(f.gave)) return [w.papersKept(desk), more, w.complain(desk)].filter(Boolean);
  const given = w.papersGiven(desk, vnDateTime(f.event.at), dossierWords.paperCount(f.gave));
  return [[given, takenBy && w.takenBy(takenBy)].filter(Boolean).join(' '), more, w.papersNotYou].filter(
    Boolean,
  );
}
