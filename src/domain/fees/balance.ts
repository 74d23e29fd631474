import type { Fee } from './fee.store.ts';

/**
 * What is still due of a fee and what of it is to be paid back, in whole đồng; one of them is 0. Where the desk is still to state an amount,
 * `open`, what is due is at least this.
 */
export function balanceOf(fee: Pick<Fee, 'lines' | 'total' | 'stated' | 'paid' | 'state'>): Balance {
  const open = fee.state === 'due' && fee.stated === 0 && fee.lines.some((l) => l.total === null);
  return {
    due: fee.state === 'due' ? Math.max(0, fee.total - fee.paid) : 0,
    open,
    // an exemption takes no more, and gives nothing back
    back: open || fee.paid === 0 ? 0 : Math.max(0, fee.paid - fee.total),
  };
}

export interface Balance {
  due: number;
  open: boolean;
  back: number;
}
