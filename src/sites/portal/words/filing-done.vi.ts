/** The page after sending. */
export const vi = {
  title: 'Đã gửi hồ sơ',
  number: 'Mã hồ sơ',
  secret: 'Mã bảo mật',
  keep: 'Ông/Bà vui lòng ghi lại mã hồ sơ và mã bảo mật để theo dõi. Hai mã này cũng có trong tin nhắn hoặc thư gửi đến Ông/Bà.',
  procedure: 'Thủ tục',
  sentAt: 'Gửi lúc',
  receiver: 'Nơi tiếp nhận',
  office: 'Liên hệ nơi tiếp nhận',
  account: 'Tài khoản',
  whole: 'Quy trình thực hiện dịch vụ công trực tuyến',
  stages: ['Đăng ký tài khoản', 'Lựa chọn thủ tục', 'Nộp hồ sơ', 'Theo dõi kết quả', 'Nhận kết quả'],
  visit: 'Ngày mang bản chính đến',
  nextTitle: 'Việc tiếp theo',
  answerBy: (when: string, hours: number) => `Trước ${when} (${hours} giờ làm việc)`,
  answerByVisit: (when: string, hours: number) =>
    `Trước ${when} (${hours} giờ làm việc, tính từ ngày Ông/Bà định mang bản chính đến)`,
  answer: 'Nơi tiếp nhận xem hồ sơ và trả lời Ông/Bà: tiếp nhận, hoặc yêu cầu bổ sung, nói rõ thiếu gì.',
  updatesBySms: (phone: string) => `Ông/Bà được báo bằng tin nhắn đến số ${phone}.`,
  updatesByEmail: (email: string) => `Ông/Bà được báo bằng thư điện tử đến ${email}.`,
  accepted: 'Khi được tiếp nhận, Ông/Bà nhận giấy tiếp nhận và hẹn trả kết quả, có ghi ngày trả.',
  pay: (fee: string) => `Ông/Bà nộp tại quầy của nơi tiếp nhận: ${fee}.`,
  payOnline: (fee: string) =>
    `Khi hồ sơ được tiếp nhận, Ông/Bà thanh toán trực tuyến trên trang hồ sơ, hoặc nộp tại quầy của nơi tiếp nhận: ${fee}.`,
  payStated: (fee: string) =>
    `Khi nơi tiếp nhận báo số tiền, Ông/Bà thanh toán trực tuyến trên trang hồ sơ, hoặc nộp tại quầy của nơi tiếp nhận: ${fee}.`,
  payNow: (sum: string) => `Chưa nộp phí, lệ phí: ${sum}`,
  payPending: (sum: string) => `Chờ xác thực thanh toán: ${sum}`,
  payNowText:
    'Thủ tục này thu phí, lệ phí cùng với việc nộp hồ sơ. Hồ sơ đã được gửi và không mất nếu việc thanh toán chưa xong: Ông/Bà thanh toán lại được trên trang hồ sơ, qua địa chỉ trong tin nhắn, hoặc nộp tại quầy. Hồ sơ không được tiếp nhận hoặc được rút thì tiền đã nộp được xem xét trả lại.',
  payButton: 'Thanh toán',
  feePaid: (sum: string) => `Hồ sơ đã được gửi, phí, lệ phí đã nộp: ${sum}`,
  resultIn: (limit: string) => `Kết quả: ${limit}, tính từ khi hồ sơ được tiếp nhận`,
  resultFromVisit: (limit: string) => `Kết quả: ${limit}, tính từ khi Ông/Bà mang bản chính đến`,
  detail: 'Chi tiết hồ sơ',
  lookUp: 'Tra cứu hồ sơ',
} as const;
