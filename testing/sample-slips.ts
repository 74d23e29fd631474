import { type FeeReceiptData, feeReceiptSlip } from '#views/forms/fee-receipt.ts';
import { type ReceiptData, receiptSlip } from '#views/forms/receipt.ts';
import { type RefusalSlipData, refusalSlip } from '#views/forms/refusal.ts';
import { type SupplementRequestData, supplementSlip } from '#views/forms/supplement-request.ts';

const head = {
  agencyName: 'ỦY BAN NHÂN DÂN PHƯỜNG SÔNG MẪU',
  centreName: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  procedureName: 'Thủ tục đăng ký khai sinh',
  submitter: {
    name: 'NGUYỄN THỊ MẪU',
    address: 'Số 12, đường Hoa Ban, Phường Sông Mẫu, tỉnh Một Cửa',
    phone: '0912 345 678',
    email: 'mau@example.vn',
    idNumberMasked: '********0017',
  },
  officerName: 'Trần Văn Tiếp',
  place: 'Phường Sông Mẫu',
  date: new Date('2026-11-19T09:15:00+07:00'),
  notes: [
    'Kết quả có thể xong sớm hơn; Ông/Bà được báo bằng tin nhắn.',
    'Tra cứu tại motcua.example.vn/tra-cuu. Đường dây nóng: 1900 0000.',
  ],
};

export const sampleReceipt: ReceiptData = {
  ...head,
  formNumber: '01',
  code: 'H99.41.02-261119-0007',
  secret: 'K7PM-3XQ9',
  lookUpUrl: 'https://motcua.example.vn/tra-cuu?ma=H99.41.02-261119-0007&mat=K7PM3XQ9',
  channel: 'Trực tuyến',
  owner: { name: 'NGUYỄN MINH AN' },
  parts: [
    { name: 'Tờ khai đăng ký khai sinh', originals: 1, certified: 0, copies: 0, files: 1 },
    {
      name: 'Giấy chứng sinh hoặc giấy tờ thay thế giấy chứng sinh',
      originals: 1,
      certified: 0,
      copies: 0,
      files: 2,
    },
    { name: 'Văn bản ủy quyền (nếu có)', originals: 0, certified: 1, copies: 0, files: 0 },
  ],
  sets: 1,
  limitText: '01 ngày làm việc',
  receivedAt: new Date('2026-11-19T09:15:00+07:00'),
  promised: new Date('2026-11-20T09:15:00+07:00'),
  delivery: 'Tại Bộ phận Một cửa',
  feeLines: [
    { name: 'Lệ phí đăng ký khai sinh', amount: 0 },
    { name: 'Phí cấp bản sao trích lục', amount: 16_000, paid: true },
  ],
};

export const sampleSupplement: SupplementRequestData = {
  ...head,
  formNumber: '02',
  code: 'H99.41.02-261119-0007',
  items: [
    { name: 'Giấy chứng sinh', reason: 'Ảnh chụp bị mờ, chụp lại rõ cả bốn góc.' },
    { name: 'Văn bản ủy quyền có chứng thực', reason: 'Chưa có trong hồ sơ.' },
  ],
  reason: 'Hồ sơ chưa đủ giấy tờ theo quy định của thủ tục.',
  until: '2026-11-26',
  lookUpUrl: 'https://motcua.example.vn/tra-cuu?ma=H99.41.02-261119-0007',
  contact: 'Trần Văn Tiếp, điện thoại 0200 000 000, hoặc tại quầy số 3',
};

export const sampleRefusal: RefusalSlipData = {
  ...head,
  formNumber: '03',
  code: 'H99.41.02-261119-0007',
  submittedAt: new Date('2026-11-18T20:40:00+07:00'),
  paperCount: 2,
  reason: 'Trẻ em đã được đăng ký khai sinh tại xã Đồng Thử ngày 03/10/2026.',
  legalBasis: 'Khoản 1 Điều 17 Luật Hộ tịch',
};

export const sampleFeeReceipt: FeeReceiptData = {
  agencyName: head.agencyName,
  centreName: head.centreName,
  number: '0000123',
  form: 'EBL01',
  series: '26BLA',
  collector: { name: 'Ủy ban nhân dân phường Sông Mẫu', taxCode: '9900000123' },
  code: 'H99.41.02-261119-0007',
  procedureName: head.procedureName,
  payerName: head.submitter.name,
  payerAddress: head.submitter.address,
  lines: [
    {
      name: 'Phí cấp bản sao trích lục khai sinh',
      kind: 'phi',
      quantity: 2,
      unitPrice: 8000,
      amount: 16_000,
    },
  ],
  total: 16_000,
  method: 'Tiền mặt',
  cashierName: 'Trần Văn Tiếp',
  place: head.place,
  paidAt: new Date('2026-11-19T09:20:00+07:00'),
};

/** One slip of every printed form. */
export const sampleSlips = {
  receipt: receiptSlip(sampleReceipt),
  supplement: supplementSlip(sampleSupplement),
  refusal: refusalSlip(sampleRefusal),
  feeReceipt: feeReceiptSlip(sampleFeeReceipt),
};
