import fc from 'fast-check';
import { QRPay } from 'vietnam-qr-pay';
import { describe, expect, test } from 'vitest';
import { checkSum, vietQr } from './viet-qr.ts';

// published by NAPAS, 6.1.1: a code for any amount
const NAPAS =
  '00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5';

describe('what a QR code of a transfer says', () => {
  test('ends with its check sum, as NAPAS and the standard compute it', () => {
    expect(checkSum('123456789')).toBe('29B1');
    expect(checkSum(NAPAS.slice(0, -4))).toBe(NAPAS.slice(-4));
    expect(checkSum('')).toBe('FFFF');
  });

  test('names the account, the sum and the memo, field by field', () => {
    const text = vietQr({ bank: '970403', number: '0011012345678', amount: 15_000, memo: 'MCACDEFGHJKA' });
    expect(text.slice(0, -4)).toBe(
      [
        '000201',
        '010212',
        '3857',
        '0010A000000727',
        '0127',
        '0006970403',
        '01130011012345678',
        '0208QRIBFTTA',
        '5303704',
        '540515000',
        '5802VN',
        '62160812MCACDEFGHJKA',
        '6304',
      ].join(''),
    );
  });

  test('is, to the byte, what another encoder writes', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^970\d{3}$/),
        fc.stringMatching(/^[0-9A-Z]{4,19}$/),
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.stringMatching(/^[A-Z0-9]{1,25}$/),
        (bank, number, amount, memo) => {
          const other = QRPay.initVietQR({
            bankBin: bank,
            bankNumber: number,
            amount: String(amount),
            purpose: memo,
          });
          expect(vietQr({ bank, number, amount, memo })).toBe(other.build());
        },
      ),
    );
  });
});
