import { signedQuery } from '#adapters/payment/vnpay-message.ts';
import type { Order } from '#domain/payments';
import { macKey } from '#platform/crypto.ts';
import { doorPaths } from '#views/doors.paths.ts';

/** Who the province of a demo is at its own gateway, and what both sign with. */
export function demoMerchant(secretKey: string): { tmnCode: string; secret: string } {
  return { tmnCode: 'DUNGTHU0', secret: macKey(secretKey, 'vnpay-stand-in').toString('hex') };
}

/** The address of a report that an order was paid, as the gateway signs it. */
export function paidNotice(
  order: Pick<Order, 'reference' | 'amount'>,
  transaction: number,
  { tmnCode, secret }: ReturnType<typeof demoMerchant>,
): string {
  const values = {
    vnp_TmnCode: tmnCode,
    vnp_TxnRef: order.reference,
    vnp_Amount: String(order.amount * 100),
    vnp_TransactionNo: String(transaction),
    vnp_ResponseCode: '00',
    vnp_TransactionStatus: '00',
    vnp_PayDate: '20261119090100',
    vnp_BankCode: 'NCB',
    vnp_OrderInfo: 'Thanh toan le phi',
  };
  return `${doorPaths.notice({ gateway: 'vnpay' })}?${signedQuery(values, secret)}`;
}
