/** A bank to which money is transferred. */
export interface Bank {
  /** The six digits by which transfers name it (NAPAS, the start of its cards). */
  bin: string;
  /** As people call it. */
  name: string;
}

/**
 * Banks by the numbers under which NAPAS routes transfers, as the public list of VietQR names them (vietqr.io, api.vietqr.io/v2/banks).
 * Unverified against a document of NAPAS (cần xác minh): a bank that was renamed or merged is corrected here.
 */
export const banks: readonly Bank[] = [
  { bin: '970436', name: 'Vietcombank' },
  { bin: '970415', name: 'VietinBank' },
  { bin: '970418', name: 'BIDV' },
  { bin: '970405', name: 'Agribank' },
  { bin: '970422', name: 'MB Bank' },
  { bin: '970407', name: 'Techcombank' },
  { bin: '970416', name: 'ACB' },
  { bin: '970432', name: 'VPBank' },
  { bin: '970423', name: 'TPBank' },
  { bin: '970403', name: 'Sacombank' },
  { bin: '970437', name: 'HDBank' },
  { bin: '970441', name: 'VIB' },
  { bin: '970443', name: 'SHB' },
  { bin: '970431', name: 'Eximbank' },
  { bin: '970426', name: 'MSB' },
  { bin: '970448', name: 'OCB' },
  { bin: '970440', name: 'SeABank' },
  { bin: '970449', name: 'LPBank' },
  { bin: '970412', name: 'PVcomBank' },
  { bin: '970429', name: 'SCB' },
  { bin: '970425', name: 'ABBANK' },
  { bin: '970428', name: 'Nam A Bank' },
  { bin: '970409', name: 'Bac A Bank' },
  { bin: '970419', name: 'NCB' },
  { bin: '970438', name: 'BaoViet Bank' },
  { bin: '970427', name: 'VietABank' },
  { bin: '970433', name: 'VietBank' },
  { bin: '970452', name: 'KienlongBank' },
  { bin: '970454', name: 'BVBank' },
  { bin: '970400', name: 'SaigonBank' },
  { bin: '970430', name: 'PGBank' },
  { bin: '970446', name: 'Co-opBank' },
  { bin: '970424', name: 'Shinhan Bank' },
];

/** The bank that has a number; undefined where none in the list has. */
export function bankOf(bin: string): Bank | undefined {
  return banks.find((b) => b.bin === bin);
}
