import type { DossierEvent } from '#domain/ledger';
import { Refusal } from '#platform/errors.ts';
import type { ToHandBack } from './dossier.ts';

/** Of the papers that the desk has: they were given back, will be when somebody comes for them, or stay by the rules of the procedure. */
export const papersBack = ['returned', 'later', 'kept'] as const;
/** Of the money that was paid: it is paid back, or it stays by the rules of the fee. */
export const feeBack = ['refund', 'kept'] as const;

/**
 * What an officer says becomes of papers and fee of a dossier that ends without what was asked for: they go back as the law of the sector
 * says (NĐ 118/2025 Đ21).
 */
export interface HandBack {
  papers?: (typeof papersBack)[number];
  fee?: (typeof feeBack)[number];
}

/** What is told of both. 'undecided': an officer of the desk is still to say it. */
export interface HandBackTold {
  papers?: HandBack['papers'];
  fee?: HandBack['fee'] | 'undecided';
}

/** What there is to answer for. */
export interface Left {
  papers: boolean;
  fee: boolean;
}

export const NOTHING_LEFT: Left = { papers: false, fee: false };

/**
 * What an officer says of what is left, and nothing of what is not. Refuses 'withdraw.papers-unsaid' and 'withdraw.fee-unsaid': whoever
 * ends a dossier by hand says what becomes of both.
 */
export function answeredFor(left: Left, said: HandBack): HandBack {
  if (left.papers && !said.papers) throw new Refusal('withdraw.papers-unsaid', {}, 422);
  if (left.fee && !said.fee) throw new Refusal('withdraw.fee-unsaid', {}, 422);
  return {
    ...(left.papers && said.papers ? { papers: said.papers } : {}),
    ...(left.fee && said.fee ? { fee: said.fee } : {}),
  };
}

/**
 * The same where nobody was asked, because its filer withdrew online or the program closed it: nothing of theirs is kept from them, so the
 * papers are fetched at the desk, and what becomes of the fee is an officer's to decide.
 */
export function unasked(left: Left): HandBackTold {
  return { ...(left.papers ? { papers: 'later' } : {}), ...(left.fee ? { fee: 'undecided' } : {}) };
}

/** What still waits for its person after that; null where nothing does. */
export function waitsAfter({ papers, fee }: HandBackTold): ToHandBack | null {
  return orNull({
    ...(papers === 'later' ? { papers: true } : {}),
    ...(fee === 'refund' || fee === 'undecided' ? { fee } : {}),
  });
}

/** What waits once nothing does of the one or the other. */
export function without(waits: ToHandBack | null, settled: keyof ToHandBack): ToHandBack | null {
  return orNull({
    ...(waits?.papers && settled !== 'papers' ? { papers: true } : {}),
    ...(waits?.fee && settled !== 'fee' ? { fee: waits.fee } : {}),
  });
}

/** The detail of an event that tells it; nothing where there is nothing to tell. */
export function told(back: HandBackTold): { back?: HandBackTold } {
  return back.papers || back.fee ? { back } : {};
}

/** What an event says of both; nothing where there was nothing to say, and of events from before. */
export function handBackIn({ detail }: Pick<DossierEvent, 'detail'>): HandBackTold {
  const back = detail['back'];
  return typeof back === 'object' && back !== null ? (back as HandBackTold) : {}; // written by `told` and withdrawVerb
}

function orNull(waits: ToHandBack): ToHandBack | null {
  return waits.papers || waits.fee ? waits : null;
}
