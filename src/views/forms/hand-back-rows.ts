import { handBackIn, isNoPaper, papersAtDesk } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import { vnd } from '#platform/money.ts';
import { dossierWords } from '../words/dossier.ts';
import { printWords as w } from '../words/print.ts';
import type { SlipSource } from './slip-source.ts';

/**
 * The rows that say what becomes of the papers that the desk has and of the fee that was paid, on the form by which a dossier ends: as an
 * officer answered, or, where nobody was asked, where the papers are fetched and who decides about the fee (decision 71).
 */
export function handBackRows(s: SlipSource, ended: DossierEvent): [string, string | undefined][] {
  return [
    [w.papersLeft, papersText(s, ended)],
    [w.feeLeft, feeText(s, ended)],
  ];
}

/**
 * The same on the form of a denial, which is issued with the decision (form 03), before anybody is asked: what the desk has, and that the
 * rest is said when the form is handed over (NĐ 118/2025 Đ19 k3). Of one that is issued again after that, what its person still gets.
 */
export function handBackOfDenied(s: SlipSource): [string, string | undefined][] {
  const { open, receiver } = s;
  const handedOver = open.events.findLast((e) => e.verb === 'return-result');
  if (handedOver) return handBackRows(s, handedOver);
  const paid = open.fee?.paid ?? 0;
  if (open.dossier.status === 'returned') {
    const waits = open.dossier.toHandBack;
    return [
      [w.papersLeft, waits?.papers ? w.papersBack.later : undefined],
      [w.feeLeft, waits?.fee === 'refund' ? w.feeBack.refund(vnd(paid)) : undefined],
    ];
  }
  const left = papersAtDesk(open.events);
  const count = dossierWords.paperCount(left);
  return [
    [w.papersLeft, isNoPaper(left) ? undefined : w.papersAtHandOver(count, receiver.name)],
    [w.feeLeft, paid > 0 ? w.feeByRule(vnd(paid)) : undefined],
  ];
}

function papersText({ open, receiver }: SlipSource, ended: DossierEvent): string | undefined {
  const { papers } = handBackIn(ended);
  if (papers && (papers !== 'later' || ended.actorKind === 'officer')) return w.papersBack[papers];
  // as they were when it ended
  const left = papersAtDesk(open.events.filter((e) => e.seq <= ended.seq));
  return isNoPaper(left) || !isTold(ended)
    ? undefined
    : w.papersToCollect(dossierWords.paperCount(left), receiver.name);
}

function feeText({ open }: SlipSource, ended: DossierEvent): string | undefined {
  const { fee } = handBackIn(ended);
  const paid = open.fee?.paid ?? 0;
  if (fee && fee !== 'undecided') return w.feeBack[fee](vnd(paid));
  return paid > 0 && isTold(ended) ? w.feeByRule(vnd(paid)) : undefined;
}

// a dossier that was closed before this was asked has a form that says nothing of it
function isTold(ended: DossierEvent): boolean {
  const { papers, fee } = handBackIn(ended);
  return ended.verb === 'withdraw' || papers !== undefined || fee !== undefined;
}
