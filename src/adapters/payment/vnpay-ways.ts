import type { PayWay } from '#domain/payments';

/**
 * What VNPAY is told in `vnp_BankCode`, so that its page begins with the bank that was chosen here. The vendor's list changes and is asked
 * for by a service that merchants get with their contract; none of these codes has been confirmed with the vendor. Where none is known, it
 * is empty: the person chooses once more at VNPAY.
 */
const ROWS: readonly Way[] = [
  bank('VCB', 'Vietcombank', 'VIETCOMBANK'),
  bank('CTG', 'VietinBank', 'VIETINBANK'),
  bank('BIDV', 'BIDV', 'BIDV'),
  bank('AGR', 'Agribank', 'AGRIBANK'),
  bank('TCB', 'Techcombank', 'TECHCOMBANK'),
  bank('MB', 'MB', 'MBBANK'),
  bank('ACB', 'ACB', 'ACB'),
  bank('VPB', 'VPBank', 'VPBANK'),
  bank('STB', 'Sacombank', 'SACOMBANK'),
  { id: 'qr', group: 'through', mark: 'QR', name: 'VNPAY-QR', bankCode: 'VNPAYQR', verified: false },
  {
    id: 'atm',
    group: 'through',
    mark: 'ATM',
    name: 'ATM, Internet Banking',
    bankCode: 'VNBANK',
    verified: false,
  },
  {
    id: 'card',
    group: 'through',
    mark: 'VISA',
    name: 'Visa, Mastercard, JCB',
    bankCode: 'INTCARD',
    verified: false,
  },
  { id: 'vnpt', group: 'wallets', mark: 'VNPT', name: 'VNPT Money', bankCode: '', verified: false },
  { id: 'vnmart', group: 'wallets', mark: 'VNM', name: 'VnMart', bankCode: 'VNMART', verified: false },
];

export const vnpayWays: readonly PayWay[] = ROWS.map(({ id, name, mark, group }) => ({
  id,
  name,
  mark,
  group,
}));

/** What VNPAY is told of a way; '' where it is told nothing. */
export function bankCodeOf(way: string | undefined): string {
  return ROWS.find((row) => row.id === way)?.bankCode ?? '';
}

function bank(mark: string, name: string, bankCode: string): Way {
  return { id: mark.toLowerCase(), group: 'banks', mark, name, bankCode, verified: false };
}

interface Way extends PayWay {
  bankCode: string;
  /** The code was confirmed with the vendor. */
  verified: boolean;
}
