import type { NoticeKind } from '#domain/dossiers';

/** What a message about a dossier says. `what` goes into the SMS, so it is short; the whole sentences go into the letter. */
export const noticeWords = {
  portal: 'Cổng dịch vụ công tỉnh Một Cửa',
  greeting: (name: string) => `Kính gửi Ông/Bà ${name},`,
  subjects: {
    submitted: (code) => `Đã nhận hồ sơ ${code} gửi trực tuyến`,
    accepted: (code) => `Hồ sơ ${code} đã được tiếp nhận`,
    'supplement-requested': (code) => `Hồ sơ ${code} cần được bổ sung`,
    'supplement-reminder': (code) => `Hồ sơ ${code} sắp hết hạn bổ sung`,
    supplemented: (code) => `Đã nhận phần bổ sung của hồ sơ ${code}`,
    'supplement-complete': (code) => `Hồ sơ ${code} đã bổ sung đủ`,
    extended: (code) => `Xin lỗi và hẹn lại ngày trả kết quả hồ sơ ${code}`,
    'duty-requested': (code) => `Hồ sơ ${code} chờ thực hiện nghĩa vụ tài chính`,
    'duty-recorded': (code) => `Hồ sơ ${code} được giải quyết tiếp`,
    'opinions-awaited': (code) => `Hồ sơ ${code} chờ ý kiến của cơ quan khác`,
    'opinions-over': (code) => `Hồ sơ ${code} được giải quyết tiếp sau khi lấy ý kiến`,
    refused: (code) => `Hồ sơ ${code} không được tiếp nhận`,
    closed: (code) => `Hồ sơ ${code} đã đóng vì không được bổ sung`,
    reopened: (code) => `Hồ sơ ${code} đã được mở lại, chờ bổ sung`,
    'result-ready': (code) => `Hồ sơ ${code} đã có kết quả`,
    returned: (code) => `Hồ sơ ${code} đã trả kết quả`,
    withdrawn: (code) => `Đã rút hồ sơ ${code}`,
    'papers-settled': (code) => `Giấy tờ đã nộp của hồ sơ ${code}`,
    'fee-settled': (code) => `Phí, lệ phí đã nộp của hồ sơ ${code}`,
    'fee-stated': (code) => `Phí, lệ phí phải nộp của hồ sơ ${code}`,
    'fee-paid': (code) => `Đã nhận phí, lệ phí của hồ sơ ${code}`,
    'receipt-voided': (code) => `Biên lai thu phí, lệ phí của hồ sơ ${code} đã hủy`,
    'refund-approved': (code) => `Hoàn tiền của hồ sơ ${code} đã được duyệt`,
    refunded: (code) => `Đã hoàn tiền của hồ sơ ${code}`,
    'answers-corrected': (code) => `Nội dung khai của hồ sơ ${code} đã được sửa`,
    'contact-changed': (code) => `Đã đổi thông tin liên hệ của hồ sơ ${code}`,
    'date-moved': (code) => `Ngày hẹn của hồ sơ ${code} đã đổi vì lịch nghỉ`,
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
  answerUntil: (day: string) =>
    `Hạn bổ sung: hết ${day}. Quá hạn này mà chưa bổ sung, hồ sơ có thể bị đóng (Nghị định 118/2025/NĐ-CP, Điều 19).`,
  keptUntil: (day: string) =>
    `Hạn bổ sung: hết ${day}. Hạn này do tỉnh đặt; pháp luật không quy định hạn bổ sung khi hồ sơ chưa được tiếp nhận. Quá hạn mà chưa bổ sung, hồ sơ có thể không được tiếp nhận.`,
  keptForYou:
    'Pháp luật không quy định hạn bổ sung khi hồ sơ chưa được tiếp nhận: hồ sơ chờ đến khi Ông/Bà bổ sung hoặc rút.',
  supplementReminder: (agency: string, day: string) =>
    `${agency} đã yêu cầu bổ sung, hoàn thiện hồ sơ này và chưa nhận được phần bổ sung của Ông/Bà. Hạn bổ sung: hết ${day}. Quá hạn này mà chưa bổ sung, hồ sơ có thể bị đóng (Nghị định 118/2025/NĐ-CP, Điều 19). Những nội dung cần bổ sung:`,
  keptReminder: (agency: string, day: string) =>
    `${agency} đã yêu cầu bổ sung, hoàn thiện hồ sơ này và chưa nhận được phần bổ sung của Ông/Bà. Hạn bổ sung: hết ${day}, do tỉnh đặt. Quá hạn này mà chưa bổ sung, hồ sơ có thể không được tiếp nhận. Những nội dung cần bổ sung:`,
  closed: (agency: string) =>
    `Hồ sơ đã dừng xử lý: ${agency} đã yêu cầu bổ sung mà không nhận được phần bổ sung trong thời hạn đã báo.`,
  reopened: (agency: string, day: string) =>
    `${agency} đã mở lại hồ sơ này, trước đó đã đóng vì không được bổ sung; thông báo dừng giải quyết không còn hiệu lực. Hạn bổ sung: hết ${day}. Khi hồ sơ được bổ sung đầy đủ, thời hạn giải quyết được tính lại từ đầu. Lý do mở lại:`,
  closedBefore: (agency: string) =>
    `Hồ sơ không được tiếp nhận: ${agency} đã yêu cầu bổ sung mà không nhận được phần bổ sung trong thời hạn đã báo.`,
  clockWaits: 'Thời gian giải quyết được tính lại từ khi hồ sơ được bổ sung đầy đủ.',
  supplementedBefore: (agency: string, until: string) =>
    `${agency} đã nhận được phần bổ sung và sẽ trả lời việc tiếp nhận trước ${until} (8 giờ làm việc).`,
  supplementedAfter: (agency: string) =>
    `${agency} đã nhận được phần bổ sung và đang xem đã đủ chưa. Khi hồ sơ đủ, thời hạn giải quyết được tính lại từ đầu, kể từ lúc Ông/Bà gửi, và Ông/Bà được báo thời điểm hẹn trả mới.`,
  checkedBy: (at: string) => `Dự kiến Ông/Bà được báo trước ${at}.`,
  supplementComplete: (agency: string, until: string) =>
    `${agency} xác nhận hồ sơ đã đủ. Thời điểm hẹn trả kết quả được tính lại là ${until}.`,
  extended: (agency: string, was: string, until: string) =>
    `${agency} không kịp trả kết quả của hồ sơ này lúc ${was} như đã hẹn, và xin lỗi Ông/Bà vì sự chậm trễ. Thời điểm hẹn trả kết quả mới: ${until}. Ngày này chỉ được hẹn lại một lần (Nghị định 118/2025/NĐ-CP, Điều 19).`,
  extendedFor: (reason: string) => `Lý do: ${reason}`,
  apologyEnclosed:
    'Phiếu xin lỗi và hẹn lại ngày trả kết quả được gửi kèm thư này và luôn có trong mục “Hồ sơ của tôi” trên Cổng.',
  apologyOnPortal: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả có trong mục “Hồ sơ của tôi” trên Cổng.',
  dutyRequested: (agency: string) =>
    `Để hồ sơ được giải quyết tiếp, ${agency} đề nghị Ông/Bà thực hiện nghĩa vụ tài chính sau:`,
  dutyWaits:
    'Trong thời gian chờ, thời hạn giải quyết tạm dừng. Khi cơ quan ghi nhận Ông/Bà đã thực hiện, thời hạn chạy tiếp từ lúc thực hiện và Ông/Bà được báo ngày hẹn trả mới. Xong việc, Ông/Bà gửi chứng từ cho nơi tiếp nhận.',
  dutyDone: (agency: string, until: string) =>
    `${agency} đã ghi nhận Ông/Bà thực hiện xong nghĩa vụ tài chính. Thời hạn giải quyết chạy tiếp; thời điểm hẹn trả kết quả: ${until}.`,
  dutyCalledOff: (agency: string, until: string) =>
    `${agency} bỏ yêu cầu thực hiện nghĩa vụ tài chính đối với hồ sơ này. Thời điểm hẹn trả kết quả vẫn là ${until}. Lý do:`,
  opinionsAwaited: (agency: string, asked: string) =>
    `${agency} lấy ý kiến của ${asked} về hồ sơ này. Theo quy định của thủ tục, thời hạn giải quyết tạm dừng trong khi chờ ý kiến. Khi có đủ ý kiến hoặc hết hạn trả lời, thời hạn chạy tiếp và Ông/Bà được báo ngày hẹn trả. Ông/Bà không phải làm gì.`,
  opinionsOver: (agency: string, until: string) =>
    `Việc lấy ý kiến về hồ sơ này đã xong, ${agency} giải quyết tiếp. Thời hạn giải quyết chạy tiếp; thời điểm hẹn trả kết quả: ${until}.`,
  opinionsCalledOff: (agency: string, until: string) =>
    `${agency} không lấy ý kiến của cơ quan khác về hồ sơ này nữa. Thời điểm hẹn trả kết quả vẫn là ${until}.`,
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
  readOnPortal: 'Bản điện tử của kết quả có trong mục “Hồ sơ của tôi” trên Cổng.',
  returned: (agency: string, at: string) => `${agency} đã trả kết quả của hồ sơ lúc ${at}.`,
  takenBy: (name: string) => `Người nhận: ${name}.`,
  notYou: 'Nếu Ông/Bà không nhận được kết quả, hãy báo ngay cho nơi tiếp nhận.',
  withdrawn: (agency: string) =>
    `Ông/Bà đã rút hồ sơ này. ${agency} không giải quyết hồ sơ nữa. Muốn được giải quyết, Ông/Bà nộp hồ sơ mới.`,
  papersBack: {
    returned: (agency: string) => `${agency} đã trả lại giấy tờ bản giấy của hồ sơ.`,
    later: (agency: string) =>
      `Giấy tờ bản giấy đã nộp: Ông/Bà nhận lại tại ${agency}, mang theo giấy tờ tùy thân.`,
    kept: () => 'Giấy tờ bản giấy đã nộp không được trả lại, theo quy định của thủ tục.',
  },
  /** `sum` as `feeSum` says it, or nothing where none is left by the time of writing. */
  feeSum: (sum: string) => ` (${sum})`,
  feeBack: {
    refund: (agency: string, sum: string) =>
      `Phí, lệ phí đã nộp${sum} được trả lại: Ông/Bà liên hệ ${agency} để nhận.`,
    kept: (_agency: string, sum: string) =>
      `Phí, lệ phí đã nộp${sum} không được trả lại, theo quy định của loại phí.`,
    undecided: (agency: string, sum: string) =>
      `Phí, lệ phí đã nộp${sum}: ${agency} sẽ quyết định có trả lại hay không và báo Ông/Bà.`,
  },
  toPay: (sum: string) =>
    `Phí, lệ phí phải nộp: ${sum}. Ông/Bà nộp tại quầy của nơi tiếp nhận, hoặc nộp trực tuyến, không cần đăng nhập, tại:`,
  feeStated: (agency: string, sum: string) =>
    `${agency} đã xác định phí, lệ phí của hồ sơ này là ${sum}. Cách tính:`,
  feePaid: (sum: string) =>
    `Cổng đã nhận ${sum} phí, lệ phí nộp trực tuyến cho hồ sơ này. Biên lai có trong mục “Hồ sơ của tôi” trên Cổng.`,
  refundApproved: (agency: string, sum: string, how: string) =>
    `${agency} đã duyệt hoàn lại ${sum} cho Ông/Bà, ${how}. Khi tiền được hoàn, Ông/Bà được báo lần nữa.`,
  refunded: (agency: string, sum: string, how: string) =>
    `${agency} đã hoàn lại ${sum}, ${how}. Nếu Ông/Bà không nhận được, hãy báo cho nơi tiếp nhận.`,
  refundHow: {
    online: 'qua cổng thanh toán, về thẻ hoặc tài khoản đã trả',
    transfer: 'bằng chuyển khoản',
    cash: 'bằng tiền mặt tại quầy',
  },
  papersGiven: (agency: string, at: string, count: string) =>
    `${agency} đã trả lại ${count} của hồ sơ này lúc ${at}.`,
  papersKept: (agency: string) =>
    `${agency} thông báo: giấy tờ bản giấy đã nộp của hồ sơ này không được trả lại. Lý do:`,
  papersNotYou: 'Nếu Ông/Bà không nhận lại giấy tờ, hãy báo ngay cho nơi tiếp nhận.',
  receiptVoided: (agency: string) =>
    `${agency} đã hủy một biên lai thu phí, lệ phí của hồ sơ này vì lập sai; biên lai thay thế, nếu có, nằm trong mục “Hồ sơ của tôi” trên Cổng. Lý do hủy:`,
  voidEnclosed: 'Phiếu hủy biên lai được gửi kèm thư này và luôn có trong mục “Hồ sơ của tôi” trên Cổng.',
  voidOnPortal: 'Phiếu hủy biên lai có trong mục “Hồ sơ của tôi” trên Cổng.',
  answersCorrected: (agency: string, count: number) =>
    `${agency} đã sửa ${count} mục trong nội dung khai của hồ sơ này. Mục nào, trước và sau khi sửa, xem trên trang hồ sơ trong “Hồ sơ của tôi”. Nếu không đúng, Ông/Bà báo ngay cho cơ quan. Lý do sửa:`,
  contactChanged: (agency: string) =>
    `Theo yêu cầu tại quầy, ${agency} đã ghi thông tin liên hệ mới của hồ sơ này. Tin nhắn về hồ sơ được gửi theo thông tin mới. Nếu Ông/Bà không yêu cầu, hãy báo ngay cho nơi tiếp nhận.`,
  withdrawnAtCounter: (agency: string) =>
    `Hồ sơ này đã được rút theo yêu cầu tại quầy của ${agency}. Muốn được giải quyết, nộp hồ sơ mới. Nếu Ông/Bà không yêu cầu, hãy báo ngay cho nơi tiếp nhận.`,
  supplementedAtCounter: 'Phần bổ sung do người đến quầy mang đến và cán bộ một cửa ghi nhận.',

  moved: {
    result: (agency: string, was: string, until: string) =>
      `Lịch nghỉ đã thay đổi, nên ngày hẹn của hồ sơ đã đổi: ${agency} hẹn trả kết quả lúc ${until}, thay cho ${was}.`,
    answer: (agency: string, was: string, until: string) =>
      `Lịch nghỉ đã thay đổi, nên thời hạn trả lời hồ sơ đã đổi: ${agency} trả lời việc tiếp nhận trước ${until}, thay cho ${was}.`,
    supplement: (was: string, until: string) =>
      `Lịch nghỉ đã thay đổi, nên hạn bổ sung hồ sơ đã đổi: hết ${until}, thay cho ${was}.`,
  },

  short: {
    frame: ({ code, procedure, what, secret, url }: ShortFacts) =>
      `Hồ sơ ${code} (${procedure}) ${what}. Mã bảo mật: ${secret}. Xem: ${url}`,
    /** A time that was counted with days which no decision has confirmed yet. */
    expected: (until: string) => `${until} (dự kiến)`,
    submitted: (until: string) => `đã gửi, trả lời trước ${until}`,
    accepted: (until: string) => `đã tiếp nhận, hẹn trả ${until}`,
    /** Of several things asked for again there is no room for a name beside the last day, '25/12'. */
    'supplement-requested': (what: string, { more, times, day }: AskedShortly) => {
      const all = `${what}${more > 0 ? `, ${more} mục khác` : ''}`;
      const asked = day && times > 1 && more > 0 ? `${more + 1} mục` : all;
      return `cần bổ sung${times > 1 ? ` lần ${times}` : ''}: ${asked}${day ? `, hạn ${day}` : ''}`;
    },
    'supplement-reminder': (day: string) => `chưa bổ sung, hạn hết ${day}`,
    form: 'tờ khai điện tử',
    other: 'nội dung khác',
    supplemented: (until: string) => `đã nhận bổ sung, hạn ${until}`,
    supplementedAfter: (by: string) => `đã nhận bổ sung, ${by ? `dự kiến báo ${by}` : 'đang xem'}`,
    'supplement-complete': (until: string) => `đã bổ sung đủ, hẹn trả ${until}`,
    extended: (until: string) => `xin lỗi, hẹn trả lại ${until}`,
    'duty-requested': 'chờ thực hiện nghĩa vụ tài chính',
    dutyDone: (until: string) => `đã nộp đủ, hẹn trả ${until}`,
    dutyCalledOff: (until: string) => `bỏ yêu cầu nộp, hẹn ${until}`,
    'opinions-awaited': 'chờ ý kiến cơ quan khác',
    opinionsOver: (until: string) => `xử lý tiếp, hẹn trả ${until}`,
    refused: 'không được tiếp nhận',
    closed: 'đã đóng, không bổ sung đúng hạn',
    reopened: (day: string) => `đã mở lại, hạn bổ sung hết ${day}`,
    granted: 'đã có kết quả',
    denied: 'bị từ chối giải quyết',
    returned: 'đã trả kết quả',
    withdrawn: 'đã rút',
    papersGiven: 'đã trả lại giấy tờ',
    papersKept: 'không trả lại giấy tờ',
    feeRefund: 'được trả lại phí, lệ phí',
    refundApproved: (sum: string) => `được duyệt hoàn ${sum}`,
    refunded: (sum: string) => `đã hoàn ${sum}`,
    feeKept: 'không trả lại phí, lệ phí',
    /** Beside a sum there is room for a day alone. */
    submittedToPay: (day: string, sum: string) => `đã gửi, trả lời ${day}, nộp ${sum}`,
    acceptedToPay: (day: string, sum: string) => `đã nhận, hẹn ${day}, nộp ${sum}`,
    expectedDay: (day: string) => `dự kiến ${day}`,
    feeStated: (sum: string) => `phải nộp ${sum}`,
    feePaid: (sum: string) => `đã nộp ${sum}`,
    'receipt-voided': 'có biên lai đã hủy',
    'answers-corrected': 'có nội dung khai được cơ quan sửa',
    'contact-changed': 'đã đổi thông tin liên hệ tại quầy',
    /** To the telephone that was reached before: neither the secret nor an address that opens the dossier. */
    toFormer: (code: string) =>
      `Tin nhắn về hồ sơ ${code} từ nay gửi đến số điện thoại khác, theo yêu cầu tại quầy. Nếu Ông/Bà không yêu cầu, hãy báo ngay cho nơi tiếp nhận.`,
    moved: (until: string) => `lịch nghỉ đổi, hẹn mới ${until}`,
  },
} as const;

interface AskedShortly {
  /** How many things are asked for besides the one that is named. */
  more: number;
  times: number;
  /** The last day for it; empty where there is none. */
  day: string;
}

/** What an SMS holds besides what happened. */
interface ShortFacts {
  code: string;
  /** The short name of the procedure. */
  procedure: string;
  what: string;
  secret: string;
  url: string;
}
