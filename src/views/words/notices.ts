import type { NoticeKind } from '#domain/dossiers';

/** What a message about a dossier says. `what` goes into the SMS, so it is short; the whole sentences go into the letter. */
export const noticeWords = {
  portal: 'Cổng dịch vụ công tỉnh Một Cửa',
  greeting: (name: string) => `Kính gửi Ông/Bà ${name},`,
  subjects: {
    submitted: (code) => `Đã nhận hồ sơ ${code} gửi trực tuyến`,
    accepted: (code) => `Hồ sơ ${code} đã được tiếp nhận`,
    'supplement-requested': (code) => `Hồ sơ ${code} cần được bổ sung`,
    supplemented: (code) => `Đã nhận phần bổ sung của hồ sơ ${code}`,
    refused: (code) => `Hồ sơ ${code} không được tiếp nhận`,
    'result-ready': (code) => `Hồ sơ ${code} đã có kết quả`,
    returned: (code) => `Hồ sơ ${code} đã trả kết quả`,
    withdrawn: (code) => `Đã rút hồ sơ ${code}`,
  } satisfies Record<NoticeKind, (code: string) => string>,
  facts: {
    code: 'Mã hồ sơ',
    secret: 'Mã bảo mật',
    procedure: 'Thủ tục',
    owner: 'Chủ hồ sơ',
    receiver: 'Nơi tiếp nhận',
  },
  followed: 'Xem quá trình xử lý tại:',
  closing: (agency: string) => `Trân trọng,\n${agency}`,
  automatic: 'Thư này được gửi tự động, Ông/Bà không cần trả lời.',

  submitted: (agency: string, until: string) =>
    `${agency} đã nhận được hồ sơ của Ông/Bà và sẽ trả lời việc tiếp nhận trước ${until} (8 giờ làm việc).`,
  accepted: (agency: string, until: string) =>
    `${agency} đã tiếp nhận hồ sơ của Ông/Bà. Thời điểm hẹn trả kết quả: ${until}.`,
  receiptEnclosed:
    'Giấy tiếp nhận hồ sơ và hẹn trả kết quả được gửi kèm thư này và luôn có trong mục “Hồ sơ của tôi” trên Cổng.',
  receiptOnPortal: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả có trong mục “Hồ sơ của tôi” trên Cổng.',
  supplementRequested: (agency: string) =>
    `Để hồ sơ được giải quyết, ${agency} đề nghị Ông/Bà bổ sung, hoàn thiện những nội dung sau:`,
  howToSupplement:
    'Ông/Bà đăng nhập Cổng, mở “Hồ sơ của tôi”, chọn hồ sơ này rồi bấm “Bổ sung hồ sơ”; hoặc mang giấy tờ đến nơi tiếp nhận.',
  clockWaits: 'Thời gian giải quyết được tính lại từ khi hồ sơ được bổ sung đầy đủ.',
  supplementedBefore: (agency: string, until: string) =>
    `${agency} đã nhận được phần bổ sung và sẽ trả lời việc tiếp nhận trước ${until} (8 giờ làm việc).`,
  supplementedAfter: (agency: string, until: string) =>
    `${agency} đã nhận được phần bổ sung. Thời điểm hẹn trả kết quả được tính lại là ${until}.`,
  supplementedOpen: (agency: string) => `${agency} đã nhận được phần bổ sung và tiếp tục giải quyết hồ sơ.`,
  /** Of a request that is not the first. */
  again: {
    times: (n: number) => `Đây là lần yêu cầu bổ sung thứ ${n}.`,
    still: 'Vẫn còn thiếu từ lần trước:',
    added: 'Yêu cầu mới, lần trước chưa nêu:',
  },
  refused: (agency: string) => `${agency} không tiếp nhận hồ sơ này để giải quyết, với lý do:`,
  complain: (agency: string) =>
    `Nếu không đồng ý, Ông/Bà có quyền khiếu nại lần đầu đến người đứng đầu ${agency} trong 90 ngày kể từ ngày nhận được thông báo này (Luật Khiếu nại số 02/2011/QH13).`,
  fileAgain: 'Khi đã có đủ giấy tờ, điều kiện còn thiếu, Ông/Bà nộp hồ sơ mới của thủ tục này trên Cổng.',
  readNow:
    'Ông/Bà đọc được kết quả ngay trong mục “Hồ sơ của tôi” trên Cổng, trừ khi còn phí, lệ phí chưa nộp.',
  granted: (agency: string) => `${agency} đã giải quyết xong hồ sơ của Ông/Bà.`,
  denied: (agency: string) =>
    `${agency} đã xem xét và từ chối giải quyết hồ sơ. Lý do có trong văn bản trả lời.`,
  take: {
    desk: (place: string) => `Ông/Bà mang giấy tiếp nhận hoặc giấy tờ tùy thân đến ${place} để nhận kết quả.`,
    post: (place: string) => `${place} gửi kết quả qua bưu chính đến địa chỉ Ông/Bà đã ghi.`,
    online: () => 'Bản điện tử của kết quả có trong mục “Hồ sơ của tôi” trên Cổng.',
  },
  returned: (agency: string, at: string) => `${agency} đã trả kết quả của hồ sơ lúc ${at}.`,
  takenBy: (name: string) => `Người nhận: ${name}.`,
  notYou: 'Nếu Ông/Bà không nhận được kết quả, hãy báo ngay cho nơi tiếp nhận.',
  withdrawn: (agency: string) =>
    `Ông/Bà đã rút hồ sơ này. ${agency} không giải quyết hồ sơ nữa. Muốn được giải quyết, Ông/Bà nộp hồ sơ mới.`,

  short: {
    frame: ({ code, procedure, what, secret, url }: ShortFacts) =>
      `Hồ sơ ${code} (${procedure}) ${what}. Mã bảo mật: ${secret}. Xem: ${url}`,
    submitted: (until: string) => `đã gửi, trả lời trước ${until}`,
    accepted: (until: string) => `đã tiếp nhận, hẹn trả ${until}`,
    'supplement-requested': (what: string, { more, times }: { more: number; times: number }) =>
      `cần bổ sung${times > 1 ? ` lần ${times}` : ''}: ${what}${more > 0 ? `, ${more} mục khác` : ''}`,
    form: 'tờ khai điện tử',
    other: 'nội dung khác',
    supplemented: (until: string) => `đã nhận bổ sung, hạn ${until}`,
    supplementedOpen: 'đã nhận bổ sung',
    refused: 'không được tiếp nhận',
    granted: 'đã có kết quả',
    denied: 'bị từ chối giải quyết',
    returned: 'đã trả kết quả',
    withdrawn: 'đã rút',
  },
} as const;

/** What an SMS holds besides what happened. */
interface ShortFacts {
  code: string;
  /** The short name of the procedure. */
  procedure: string;
  what: string;
  secret: string;
  url: string;
}
