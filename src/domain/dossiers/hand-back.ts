import type { DossierEvent } from '#domain/ledger';
import { Refusal } from '#platform/errors.ts';
import { papersCounted } from './papers-counted.ts';
import { countedIn } from './supplement/counted-papers.ts';

/** Of the papers that the desk has: they were given back, will be when somebody comes for them, or stay by the rules of the procedure. */
export const papersBack = ['returned', 'later', 'kept'] as const;
/** Of the money that was paid: it is paid back, or it stays by the rules of the fee. */
export const feeBack = ['refund', 'kept'] as const;

/** What becomes of papers and fee of a dossier that is withdrawn: they go back as the law of the sector says (NĐ 118/2025 Đ21). */
export interface HandBack {
  papers?: (typeof papersBack)[number];
  fee?: (typeof feeBack)[number];
}

/** What there is to answer for. */
export interface Left {
  papers: boolean;
  fee: boolean;
}

/** How many papers the desk has counted of a dossier: when it was accepted, and with each supplement that was brought. */
export function papersAtDesk(events: readonly Pick<DossierEvent, 'verb' | 'detail'>[]): PapersAtDesk {
  const counted = events.flatMap((e) => {
    if (e.verb === 'accept') return papersCounted(e);
    return e.verb === 'supplement' ? Object.values(countedIn(e.detail)) : [];
  });
  const sum = (of: (n: PapersAtDesk) => number) => counted.reduce((total, n) => total + of(n), 0);
  return {
    originals: sum((n) => n.originals),
    certified: sum((n) => n.certified),
    copies: sum((n) => n.copies),
  };
}

export function isNoPaper({ originals, certified, copies }: PapersAtDesk): boolean {
  return originals + certified + copies === 0;
}

/**
 * What a clerk says of what is left, and nothing of what is not. Refuses 'withdraw.papers-unsaid' and 'withdraw.fee-unsaid': whoever
 * withdraws at the counter is told there what becomes of both.
 */
export function answeredFor(left: Left, said: HandBack): HandBack {
  if (left.papers && !said.papers) throw new Refusal('withdraw.papers-unsaid', {}, 422);
  if (left.fee && !said.fee) throw new Refusal('withdraw.fee-unsaid', {}, 422);
  return {
    ...(left.papers && said.papers ? { papers: said.papers } : {}),
    ...(left.fee && said.fee ? { fee: said.fee } : {}),
  };
}

/** What an event says of both; nothing where its filer withdrew online, and of events from before. */
export function handBackIn({ detail }: Pick<DossierEvent, 'detail'>): HandBack {
  const back = detail['back'];
  return typeof back === 'object' && back !== null ? (back as HandBack) : {}; // written by withdrawVerb
}

export interface PapersAtDesk {
  originals: number;
  certified: number;
  copies: number;
}
