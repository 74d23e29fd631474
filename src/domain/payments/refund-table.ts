import type { Refund, RefundState } from './refund.ts';

/**
 * The state table of a refund: what may happen to it, by whom, from where, and where it is then. Guards, buttons, the job and the tests
 * read these rows; nothing else decides (decision 83). `way`: only of one that goes through a gateway, or only of one that people carry out.
 */
export const refundTable = [
  { event: 'request', from: 'new', to: 'requested', by: 'clerk' },
  { event: 'approve', from: 'requested', to: 'approved', by: 'leader' },
  { event: 'refuse', from: 'requested', to: 'refused', by: 'leader' },
  { event: 'refuse', from: 'approved', to: 'refused', by: 'leader', way: 'people' },
  { event: 'refuse', from: 'failed', to: 'refused', by: 'leader' },
  { event: 'confirm', from: 'approved', to: 'done', by: 'clerk', way: 'people' },
  { event: 'send', from: 'approved', to: 'sent', by: 'program', way: 'gateway' },
  // before it was sent something else had become of the fee
  { event: 'fail', from: 'approved', to: 'failed', by: 'program', way: 'gateway' },
  { event: 'finish', from: 'sent', to: 'done', by: 'program', way: 'gateway' },
  { event: 'fail', from: 'sent', to: 'failed', by: 'program', way: 'gateway' },
  { event: 'look', from: 'sent', to: 'look', by: 'program', way: 'gateway' },
  { event: 'finish', from: 'look', to: 'done', by: 'program', way: 'gateway' },
  { event: 'fail', from: 'look', to: 'failed', by: 'program', way: 'gateway' },
  // what a leader learned from the gateway's people
  { event: 'confirm', from: 'look', to: 'done', by: 'leader', way: 'gateway' },
  { event: 'not-given', from: 'look', to: 'failed', by: 'leader', way: 'gateway' },
  { event: 'again', from: 'failed', to: 'approved', by: 'clerk', way: 'gateway' },
  // to somebody else, or in another way: a leader sees it again
  { event: 'change', from: 'approved', to: 'requested', by: 'clerk', way: 'people' },
  { event: 'change', from: 'failed', to: 'requested', by: 'clerk' },
] as const satisfies Row[];

/** The rows that a refund may go by now, for whoever has one of these parts. Pure. */
export function refundRows(r: Pick<Refund, 'state' | 'way'>, parts: readonly RefundPart[]): Row[] {
  const way = r.way === 'gateway' ? 'gateway' : 'people';
  const rows: readonly Row[] = refundTable;
  return rows.filter((t) => t.from === r.state && parts.includes(t.by) && (!t.way || t.way === way));
}

/** clerk: of the desk that asks for it and carries it out · leader: of the agency, and not who asked for it · program: the job. */
export type RefundPart = 'clerk' | 'leader' | 'program';

export type RefundEventName = (typeof refundTable)[number]['event'];

interface Row {
  event: string;
  from: RefundState | 'new';
  to: RefundState;
  by: RefundPart;
  way?: 'gateway' | 'people';
}

export type RefundRow = Row;
