/** What happens next with a dossier, and by when. */
export const vi = {
  answer: (at: string) => `Trả lời việc tiếp nhận trước ${at} (8 giờ làm việc)`,
  answerWho: (agency: string) =>
    `Hồ sơ đã được gửi đến ${agency}. Trong giờ làm việc, nơi tiếp nhận kiểm tra hồ sơ có đầy đủ, hợp lệ hay không.`,
  answerLate: (at: string) => `Đã quá hạn trả lời việc tiếp nhận (${at})`,
  /** The day that was named for the visit has passed. */
  originals: 'Đang chờ người nộp mang bản chính đến',
  originalsOwn: 'Đang chờ Ông/Bà mang bản chính đến',
  originalsBody: (agency: string) =>
    `${agency} tiếp nhận hồ sơ khi thấy bản chính; thời hạn giải quyết tính từ lúc đó.`,
  callDesk: (agency: string) => `Ông/Bà có thể liên hệ ${agency} để được giải đáp.`,
  inHand: 'Hồ sơ đang được giải quyết',
  promise: (at: string) => `Hẹn trả kết quả: ${at}`,
  promiseLate: (at: string) => `Đã quá hẹn trả kết quả (${at})`,
  /** In the place of a date while the clock is stopped. */
  promiseAnew: 'Tính lại khi hồ sơ được bổ sung đầy đủ',
  checking: 'Cơ quan đang xem phần bổ sung đã đủ chưa',
  /** The hours are the province's own: no law binds them. */
  checkingBy: (at: string) => `Dự kiến trước ${at}: cơ quan cho biết phần bổ sung đã đủ chưa`,
  checkingLate: (at: string) => `Thời gian dự kiến (${at}) đã qua.`,
  checkingClock:
    'Khi hồ sơ đủ, thời hạn được tính lại từ đầu, kể từ lúc Ông/Bà gửi phần bổ sung; nếu còn thiếu, Ông/Bà được báo.',
  lateBefore: (at: string) => `Hồ sơ đã quá hẹn trả (${at}) trước khi được yêu cầu bổ sung.`,
  extended: (was: string) =>
    `Ngày này thay cho ${was}: cơ quan đã xin lỗi và hẹn lại, chỉ một lần. Lý do ghi trong phiếu xin lỗi gửi cho người nộp`,
  promiseWaits: 'Ngày hẹn trả được tính lại khi hồ sơ được bổ sung đầy đủ.',
  holder: (who: string) => `Đang ở: ${who}`,
  supplement: 'Đang chờ người nộp bổ sung, hoàn thiện hồ sơ',
  supplementOwn: 'Ông/Bà cần bổ sung, hoàn thiện hồ sơ',
  answerUntil: (day: string) => `Hạn bổ sung: hết ${day}. Quá hạn này, hồ sơ có thể bị đóng.`,
  keptUntil: (day: string) =>
    `Hạn bổ sung: hết ${day}, do tỉnh đặt; pháp luật không quy định hạn này khi hồ sơ chưa được tiếp nhận. Quá hạn, hồ sơ có thể không được tiếp nhận.`,
  kept: 'Không có hạn bổ sung: pháp luật không quy định khi hồ sơ chưa được tiếp nhận.',
  supplementFirst: 'Sau khi bổ sung, nơi tiếp nhận trả lời trong 8 giờ làm việc.',
  supplementClock:
    'Ngày hẹn trả trước đây không còn tính. Ngày hẹn mới được tính lại từ khi hồ sơ được bổ sung đầy đủ.',
  payment: 'Đang chờ người nộp thực hiện nghĩa vụ tài chính',
  paymentOwn: 'Ông/Bà cần thực hiện nghĩa vụ tài chính',
  paymentClock:
    'Thời hạn giải quyết tạm dừng từ khi có yêu cầu. Khi cơ quan ghi nhận đã thực hiện, thời hạn chạy tiếp từ lúc thực hiện, không tính lại từ đầu.',
  paymentProof: (agency: string) => `Xong việc, gửi chứng từ cho ${agency}.`,
  paymentLate: (at: string) => `Hồ sơ đã quá hẹn trả (${at}) trước khi có yêu cầu này.`,
  /** In the place of a date while it waits for what has to be paid. */
  promiseAfterPayment: 'Tính tiếp khi thực hiện xong nghĩa vụ tài chính',
  consulting: 'Cơ quan đang chờ ý kiến của cơ quan khác',
  consulted: (agencies: string) => `Đã hỏi ý kiến: ${agencies}.`,
  consultingClock:
    'Thời hạn giải quyết tạm dừng, vì thủ tục quy định thời gian lấy ý kiến không tính vào thời hạn. Khi có đủ ý kiến hoặc hết hạn trả lời, thời hạn chạy tiếp và ngày hẹn trả lùi bằng thời gian đã dừng. Ông/Bà không phải làm gì.',
  consultingInside: (agencies: string) => `Đang chờ ý kiến của ${agencies}; thời hạn giải quyết vẫn tính`,
  consultingLate: (at: string) => `Hồ sơ đã quá hẹn trả (${at}) trước khi lấy ý kiến.`,
  /** In the place of a date while it waits for the opinions of other agencies. */
  promiseAfterOpinions: 'Tính tiếp khi có ý kiến của cơ quan được hỏi',
  resolved: 'Đã có kết quả',
  resolvedDenied: 'Đã có văn bản từ chối giải quyết',
  take: {
    post: (place: string) => `${place} gửi kết quả qua bưu chính đến địa chỉ người nộp đã ghi.`,
    online: () => 'Bản điện tử của kết quả có trong “Hồ sơ của tôi” của người nộp.',
  },
  takeOwn: {
    post: (place: string) => `${place} gửi kết quả qua bưu chính đến địa chỉ Ông/Bà đã ghi.`,
    online: () => 'Bản điện tử của kết quả ở mục “Kết quả giải quyết” của trang này.',
  },
  returnedDenied: (at: string) => `Đã trả văn bản từ chối giải quyết lúc ${at}`,
  returned: (at: string) => `Đã trả kết quả lúc ${at}`,
  refused: 'Hồ sơ không được tiếp nhận',
  refusedBody: 'Lý do được ghi trong phiếu từ chối gửi cho người nộp.',
  refusedOwn: 'Phiếu từ chối tiếp nhận, có ghi lý do, ở mục “Biểu mẫu” của trang này.',
  withdrawn: 'Người nộp đã rút hồ sơ này',
  withdrawnOwn: 'Ông/Bà đã rút hồ sơ này',
  stopped: 'Hồ sơ đã dừng xử lý',
  /** Of what was closed; that it is opened again is the desk's to decide. */
  reopen: (day: string, agency: string) =>
    `Đến hết ${day}, nếu Ông/Bà mang giấy tờ còn thiếu đến ${agency}, nơi tiếp nhận có thể mở lại hồ sơ này.`,
  closedForGood: 'Hồ sơ đã đóng không mở lại được. Ông/Bà nộp hồ sơ mới khi có đủ giấy tờ.',
  closedAgain:
    'Nộp lại thì nội dung đã khai được điền sẵn; tệp đã nộp lấy lại được từ giấy tờ đã nộp trước đây.',
  endedAt: (at: string) => `Lúc ${at}.`,
  fileAgain: 'Nộp hồ sơ mới của thủ tục này',
  fileAgainText: 'Khi đã có đủ giấy tờ, điều kiện còn thiếu, Ông/Bà nộp hồ sơ mới:',
  complain: {
    title: 'Không đồng ý với việc từ chối?',
    ask: (place: string) => `Ông/Bà có thể hỏi lại ${place} để được giải thích.`,
    how: (agency: string) =>
      `Ông/Bà có quyền khiếu nại lần đầu đến người đứng đầu ${agency}, trong 90 ngày kể từ ngày nhận được hoặc biết được việc từ chối: gửi đơn hoặc đến trình bày trực tiếp, ghi mã hồ sơ, lý do và yêu cầu (Luật Khiếu nại số 02/2011/QH13, Điều 7 đến Điều 9).`,
    office: 'Nơi nhận đơn',
  },
} as const;
