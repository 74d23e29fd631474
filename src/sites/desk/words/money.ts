import { vnd } from '#platform/money.ts';

/** What is said of receipts and of money that goes back. */
export const moneyWords = {
  paid: (sum: string, numbers: string) => `Đã thu ${sum}, biên lai số ${numbers}`,
  stillDue: (sum: string) => `còn phải thu ${sum}`,
  stillOpen: 'còn phải thu thêm, số tiền xác định khi thu',
  awaitsPayment: '; chờ xác thực thanh toán trực tuyến',
  claim: {
    name: 'Người nộp khai được miễn, giảm',
    proven: (fee: string, paper: string) =>
      `${fee}. Đã nộp: ${paper}. Xem giấy tờ trước khi tiếp nhận; không đúng diện thì sửa nội dung khai, ghi lý do, phí được tính lại và người nộp được báo.`,
    unproven: (fee: string, paper: string) =>
      `${fee}. CHƯA NỘP: ${paper}. Yêu cầu bổ sung, hoặc tra cứu được thì tiếp nhận; không đúng diện thì sửa nội dung khai, ghi lý do, phí được tính lại và người nộp được báo.`,
  },
  back: (sum: string) => `phải trả lại ${sum}`,
  refunded: (sum: string) => `đã trả lại ${sum}`,
  void: {
    title: 'Hủy biên lai sai',
    lead: 'Biên lai đã lập không sửa được. Biên lai sai được hủy có lý do, giữ nguyên số; nếu đã thu tiền thì lập biên lai khác thay thế.',
    receipt: 'Biên lai hủy',
    line: (number: number, sum: string, payer: string, at: string) => `Số ${number}: ${sum}, ${payer}, ${at}`,
    reason: 'Lý do hủy',
    again: 'Sau khi hủy',
    choices: { again: 'Lập biên lai khác thay thế', none: 'Không thay thế: chưa thu tiền' },
    amount: 'Số tiền đã thu đúng (VND)',
    needReceipt: 'Chọn biên lai phải hủy',
    needReason: 'Nhập lý do hủy biên lai',
    confirm: (number: number) => `Hủy biên lai số ${number}?`,
    final: 'Biên lai đã hủy không dùng lại được; biên lai thay thế có số mới.',
    button: 'Hủy biên lai',
  },
  refund: {
    title: 'Đề nghị hoàn tiền',
    lead: 'Lãnh đạo duyệt đề nghị này, rồi tiền mới được hoàn. Việc hoàn được ghi vào hồ sơ khi xong.',
    most: 'Trả lại nhiều nhất',
    amount: 'Số tiền hoàn (VND)',
    amountName: 'số tiền hoàn',
    needAmount: 'Nhập số tiền hoàn, ví dụ 15000 hoặc 15.000',
    tooMuch: (most: number) => `Số tiền trả lại từ 1 đến ${vnd(most)}`,
    reason: 'Lý do hoàn',
    needReason: 'Nhập lý do hoàn tiền',
    rest: 'Nếu trả ít hơn số trên, phần còn lại',
    restOf: {
      later: 'Còn phải trả tiếp',
      settled: 'Không trả nữa, theo quy định của loại phí (ghi ở lý do)',
    },
    needRest: 'Chọn phần còn lại có phải trả tiếp hay không',
  },
} as const;
