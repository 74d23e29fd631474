/** The letter of complaint that is made of a dossier: a paper, and Vietnamese on every page. */
export const complaintLetterWords = {
  title: 'Đơn khiếu nại',
  placeDate: '……………………, ngày …… tháng …… năm ………',
  to: (agency: string) => `Kính gửi: Người đứng đầu ${agency}`,
  complainant: 'Người khiếu nại',
  owner: 'Chủ hồ sơ',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  against: 'Cơ quan bị khiếu nại',
  code: 'Mã hồ sơ',
  procedure: 'Thủ tục',
  submitted: 'Thời điểm nộp',
  accepted: 'Thời điểm tiếp nhận',
  what: 'Nội dung khiếu nại và lý do',
  about: {
    refused: (at: string, reason: string) =>
      `Lúc ${at}, hồ sơ không được tiếp nhận${reason ? `, với lý do ghi là: “${reason}”` : ''}. Tôi không đồng ý với việc này vì:`,
    denied: (at: string) => `Lúc ${at}, hồ sơ bị từ chối giải quyết. Tôi không đồng ý với quyết định này vì:`,
    stopped: (at: string) => `Lúc ${at}, hồ sơ bị dừng giải quyết. Tôi không đồng ý với việc này vì:`,
    late: (at: string) => `Kết quả được hẹn trả lúc ${at}. Đến nay tôi chưa nhận được kết quả.`,
    unanswered: (at: string) =>
      `Hồ sơ phải được trả lời trước ${at}. Đến nay tôi chưa nhận được trả lời về việc tiếp nhận.`,
  },
  asks: 'Yêu cầu giải quyết',
  enclosed: 'Giấy tờ gửi kèm',
  signs: 'NGƯỜI KHIẾU NẠI',
};
