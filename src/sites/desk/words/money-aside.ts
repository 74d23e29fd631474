import type { MoneyAside } from '#domain/payments';

/** Words of the list of money that came online and was not recorded as paid. */
export const moneyAsideWords = {
  title: 'Tiền trực tuyến cần kiểm tra',
  lead: 'Tiền cổng thanh toán báo đã nhận mà không ghi được cho hồ sơ, và đơn thanh toán không rõ kết quả. Đối chiếu với cổng thanh toán rồi đề nghị hoàn lại người nộp; hoàn xong thì dòng ở đây hết. Người nộp không phải nộp lại trong lúc này.',
  none: 'Không có khoản nào cần kiểm tra.',
  code: 'Hồ sơ',
  nobodys: 'Không có đơn nào mang mã này',
  at: 'Lúc',
  amount: 'Số tiền',
  reference: 'Mã đơn / mã giao dịch',
  why: 'Vì sao',
  act: 'Việc',
  reasons: {
    'wrong-amount': 'Khác số tiền của đơn',
    suspected: 'Cổng thanh toán nghi ngờ gian lận',
    'paid-already': 'Đơn đã được thanh toán bằng giao dịch khác',
    'not-due': 'Phí, lệ phí đã nộp hoặc không còn phải nộp',
    'other-sum-due': 'Số tiền phải nộp đã thay đổi',
    'dossier-over': 'Hồ sơ đã rút, đã đóng hoặc đã kết thúc',
    'not-accepted': 'Hồ sơ chưa được tiếp nhận',
    'unknown-reference': 'Không có đơn mang mã này',
    'fate-unknown': 'Cổng thanh toán không cho biết kết quả trong 7 ngày',
  } satisfies Record<MoneyAside['why'], string>,
} as const;
