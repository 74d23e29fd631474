/** How orders that are paid by a transfer name it, where others name their gateway. */
export const TRANSFER = 'vietqr';

/** The account to which the fees of an agency's dossiers are transferred. */
export interface CollectingAccount {
  agencyId: string;
  id: string;
  /** The BIN of its bank, six digits. */
  bank: string;
  number: string;
  /** In whose name it is, as the bank writes it. */
  owner: string;
  /** For so many days an order can be paid to it. */
  transferDays: number;
  since: Date;
  setBy: string;
}

export type WantedAccount = Pick<CollectingAccount, 'bank' | 'number' | 'owner' | 'transferDays'>;
export type AccountFault = keyof WantedAccount;

/** By what statements and the lines in them name an account. */
export function accountKey({ bank, number }: Pick<CollectingAccount, 'bank' | 'number'>): string {
  return `${bank}-${number}`;
}

/** What of an account cannot be so; undefined where all can. A number has at most 19 letters and digits, as VietQR takes them. */
export function faultOfAccount(wanted: WantedAccount): AccountFault | undefined {
  if (!/^\d{6}$/.test(wanted.bank)) return 'bank';
  if (!/^[0-9A-Z]{4,19}$/.test(wanted.number)) return 'number';
  if (wanted.owner.trim() === '' || wanted.owner.length > 70) return 'owner';
  const days = wanted.transferDays;
  return Number.isInteger(days) && days >= 1 && days <= 30 ? undefined : 'transferDays';
}
