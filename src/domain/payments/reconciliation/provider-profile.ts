/** How one provider's file of a day is read: data, so that another provider is another entry. */
export interface ProviderProfile {
  id: string;
  /** The code of the gateway whose money it tells of. */
  gateway: string;
  name: string;
  /** Somebody has held it against a real file of the provider. */
  verified: boolean;
  /** Under which heads each value stands: the first that a file has. Marks, case and spaces do not count. */
  heads: {
    reference: readonly string[];
    transaction: readonly string[];
    amount: readonly string[];
    /** What became of it; a file without such a column tells of paid sums alone. */
    state: readonly string[];
    paidOn: readonly string[];
    /** On which day the provider paid it to the budget's account. */
    settledOn: readonly string[];
  };
  /** What stands under `state` where money came, and where it was given back; every other line says that nothing was paid. */
  paid: readonly string[];
  returned: readonly string[];
}

/**
 * The profiles that are there. Neither heads nor words of VNPAY's file for merchants are in the documents that anybody may read: they are
 * taken from the names of its messages and of its merchants' pages, and unverified until a real file was read (decision 86).
 */
export const providerProfiles: readonly ProviderProfile[] = [
  {
    id: 'vnpay',
    gateway: 'vnpay',
    name: 'VNPAY',
    verified: false,
    heads: {
      reference: ['Mã đơn hàng', 'Mã tham chiếu', 'vnp_TxnRef', 'TxnRef'],
      transaction: ['Mã giao dịch', 'Số giao dịch VNPAY', 'vnp_TransactionNo', 'TransactionNo'],
      amount: ['Số tiền', 'Số tiền giao dịch', 'Số tiền thanh toán', 'Amount'],
      state: ['Trạng thái', 'Trạng thái giao dịch', 'vnp_TransactionStatus', 'Status'],
      paidOn: ['Thời gian thanh toán', 'Ngày thanh toán', 'Thời gian giao dịch', 'vnp_PayDate', 'PayDate'],
      settledOn: ['Ngày quyết toán', 'Ngày thanh quyết toán', 'Settlement Date'],
    },
    paid: ['00', '0', 'Thành công', 'Giao dịch thành công', 'Success'],
    returned: ['05', '06', 'Hoàn tiền', 'Đã hoàn tiền', 'Hoàn trả', 'Refund', 'Refunded'],
  },
];

export function profileOf(id: string): ProviderProfile | undefined {
  return providerProfiles.find((p) => p.id === id);
}
