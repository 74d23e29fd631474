import type { Told } from '../gateway-stand-in.ts';

/** What somebody who tries the program may have the demo's bank do with a transfer. */
export const transferChoices = [
  'pay',
  /** Some of what the bank's customers type before and behind the memo, without its spaces. */
  'among-words',
  'wrong-amount',
  'no-code',
  /** One transfer, told twice. */
  'told-twice',
  'twice',
  /** Somebody else tells of it, without the secret. */
  'forged',
] as const;

export type TransferChoice = (typeof transferChoices)[number];

/** In a demo the bank to which people transfer: it tells of what came by the door of statements, signed with a secret of its own. */
export interface TransferStandIn {
  /** Does it, and says what was told and answered. */
  act(transfer: TransferMade, choice: TransferChoice): Promise<Told[]>;
}

export interface TransferMade {
  bank: string;
  number: string;
  /** Whole đồng. */
  amount: number;
  memo: string;
  payer: string;
}
