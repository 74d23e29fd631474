import type { ReceiptForm } from '#domain/fees';

/** The series of the receipts of money and the tax codes of who collects, as an administrator reads and sets them. */
export const receiptSeriesWords = {
  title: 'Ký hiệu biên lai và mã số thuế',
  titleOf: (agency: string) => `Biên lai của ${agency}`,
  link: 'Ký hiệu biên lai thu phí, lệ phí và mã số thuế của cơ quan thu',
  lead: 'Biên lai điện tử ghi mẫu số, ký hiệu, số, tên và mã số thuế của cơ quan thu (NĐ 254/2026/NĐ-CP Đ23). Số biên lai bắt đầu lại từ 1 vào ngày 01/01 mỗi năm. Số đăng ký thật do cơ quan thuế cấp: cần nhập ở đây trước khi thu.',
  backToAdmin: 'Quản trị hệ thống',
  done: 'Đã ghi ký hiệu biên lai',
  agency: 'Cơ quan',
  taxCode: 'Mã số thuế của cơ quan thu',
  taxCodeHint: '10 chữ số, hoặc 10 chữ số, dấu gạch và 3 chữ số',
  noTaxCode: 'Chưa khai báo',
  form: 'Mẫu số',
  forms: {
    EBL01: 'EBL01: biên lai không in sẵn mệnh giá',
    EBL02: 'EBL02: biên lai in sẵn mệnh giá',
  } satisfies Record<ReceiptForm, string>,
  symbolOf: (year: number) => `Ký hiệu năm ${year}`,
  written: (year: number) => `Số biên lai đã lập năm ${year}`,
  letters: 'Ba chữ cái của ký hiệu',
  lettersHint: 'Ký hiệu gồm hai chữ số cuối của năm và ba chữ cái này, ví dụ 26BLA',
  year: 'Áp dụng cho năm',
  why: 'Vì sao đặt như vậy',
  needWhy: 'Ghi vì sao đặt như vậy, ví dụ số thông báo của cơ quan thuế',
  needForm: 'Chọn mẫu số',
  needYear: 'Chọn năm nay hoặc năm sau',
  faults: {
    letters: 'Nhập ba chữ cái không dấu, ví dụ BLA',
    taxCode: 'Nhập mã số thuế gồm 10 chữ số, hoặc 10 chữ số, dấu gạch và 3 chữ số, ví dụ 0123456789-001',
  },
  inUse: (symbol: string, last: number) =>
    `Năm này đã lập ${last} biên lai ký hiệu ${symbol}, nên mẫu số và ký hiệu giữ nguyên đến hết năm; chỉ sửa được mã số thuế`,
  go: 'Ghi',
  history: 'Đã đặt',
  who: 'Người đặt',
  action: 'Thao tác',
  change: 'Thay đổi',
} as const;
