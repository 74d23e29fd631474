import type { TransferChoice } from '#domain/payments';

/** Words of the page that stands in for the bank of somebody who transfers money. */
export const transferWords = {
  title: 'Ngân hàng thử',
  lead: 'Trang này đứng thay ứng dụng ngân hàng trong bản dùng thử: "chuyển khoản" rồi báo có vào tài khoản thu, không có tiền thật.',
  noOrder:
    'Không có đơn nào chờ chuyển khoản mang mã này. Mở trang thanh toán của hồ sơ rồi chọn chuyển khoản.',
  account: 'Tài khoản nhận',
  amount: 'Số tiền',
  memo: 'Nội dung',
  choose: 'Chọn điều sẽ xảy ra',
  choices: {
    pay: 'Chuyển đúng số tiền, đúng nội dung',
    'among-words': 'Ngân hàng thêm chữ quanh nội dung và viết thường',
    'wrong-amount': 'Chuyển sai số tiền',
    'no-code': 'Chuyển không ghi mã',
    'told-twice': 'Chuyển một lần, ngân hàng báo hai lần',
    twice: 'Chuyển hai lần',
    forged: 'Có người giả báo đã chuyển (sai chữ ký)',
  } satisfies Record<TransferChoice, string>,
  act: 'Thực hiện',
  needChoice: 'Chọn một điều trong danh sách',
  done: (choice: string) => `Đã thực hiện: ${choice}`,
  told: 'Đã báo cho cổng dịch vụ công',
  answered: 'Trả lời',
} as const;
