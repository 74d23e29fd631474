const NAPAS = 'A000000727';
const TO_ACCOUNT = 'QRIBFTTA';
const ONE_TIME = '12';
const DONG = '704';

/**
 * What a QR code says by which a bank's app fills in a transfer (VietQR of NAPAS, after EMVCo's merchant-presented mode): to whom, how much,
 * and the memo.
 */
export function vietQr({ bank, number, amount, memo }: TransferToMake): string {
  const to = field('00', bank) + field('01', number);
  const body =
    field('00', '01') +
    field('01', ONE_TIME) +
    field('38', field('00', NAPAS) + field('01', to) + field('02', TO_ACCOUNT)) +
    field('53', DONG) +
    field('54', String(amount)) +
    field('58', 'VN') +
    field('62', field('08', memo)) +
    '6304';
  return body + checkSum(body);
}

/** CRC-16 with the polynomial 1021 that begins with FFFF, over the letters as bytes, as four hexadecimal digits. */
export function checkSum(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'latin1')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

function field(id: string, value: string): string {
  return id + String(value.length).padStart(2, '0') + value;
}

export interface TransferToMake {
  /** The BIN of the bank, six digits. */
  bank: string;
  /** Of the account, at most 19 letters and digits. */
  number: string;
  /** Whole đồng. */
  amount: number;
  /** ASCII, at most 25. */
  memo: string;
}
