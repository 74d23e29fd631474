/** What officers of the one-stop desk read where they receive a dossier, ask for what is missing, refuse or close it. */
export const receptionWords = {
  accept: {
    title: 'Tiếp nhận hồ sơ',
    limit: 'Thời hạn giải quyết',
    promise: 'Nếu tiếp nhận bây giờ, hẹn trả kết quả',
    next: 'Chuyển đến',
    receiptDelivery: 'Giấy tiếp nhận và hẹn trả',
    sentByEmail: (to: string) => `in tại quầy và gửi đến ${to}`,
    sentBySms: (to: string) => `in tại quầy; liên kết tra cứu gửi bằng tin nhắn đến ${to}`,
    sentByHand: 'in tại quầy',
    limitInWords: 'Thủ tục không ấn định số ngày: nhập thời điểm hẹn trả',
    originalsLead:
      'Hồ sơ nộp trực tuyến, chờ người nộp mang bản chính đến. Thời hạn tính từ khi tiếp nhận yêu cầu cùng bản chính: chưa thấy bản chính thì chưa tiếp nhận.',
    originals: 'Bản chính đã được xuất trình tại quầy',
    needOriginals:
      'Chọn “Bản chính đã được xuất trình tại quầy” khi đã thấy bản chính; chưa thấy thì chưa tiếp nhận',
    visit: (day: string) => `Người nộp dự định mang bản chính đến ngày ${day}.`,
    date: 'Ngày hẹn trả',
    dateHint: 'Ví dụ: 27/11/2026',
    time: 'Giờ hẹn trả',
    timeHint: 'Ví dụ: 16:30',
    papers: {
      summary: 'Giấy tờ nhận tại quầy',
      lead: 'Chỉ điền khi người nộp giao giấy tờ tại quầy: đếm bao nhiêu ghi bấy nhiêu. Số này in trên giấy tiếp nhận; tệp đã gửi trực tuyến được ghi riêng là bản điện tử.',
      originals: 'Bản chính',
      certified: 'Bản sao chứng thực',
      copies: 'Bản chụp',
      wrong: (name: string, most: number) => `Nhập số giấy tờ của “${name}” bằng chữ số, từ 0 đến ${most}`,
      row: 'Giấy tờ nhận tại quầy',
      none: 'Không có',
    },
    note: 'Ghi chú trên giấy tiếp nhận',
    button: 'Tiếp nhận và in giấy hẹn',
    filedTwice: 'Chủ hồ sơ này vừa nộp cùng thủ tục. Kiểm tra có phải nộp trùng không, rồi mới tiếp nhận:',
    filedTwiceAt: (at: string, status: string) => `(nộp ${at}, ${status.toLocaleLowerCase('vi')})`,
    filedTwiceElsewhere: (n: number) => `${n} hồ sơ ở cơ quan khác, ngoài phạm vi của Ông/Bà`,
    elsewhere: {
      lead: (agency: string) =>
        `Xem thẩm quyền trước khi tiếp nhận: nơi đã khai không thuộc địa bàn của ${agency}.`,
      place: {
        province: (title: string, place: string) => `${title}: ${place} – ngoài tỉnh`,
        commune: (title: string, place: string) => `${title}: ${place} – xã, phường khác`,
      },
      what: 'Người nộp có căn cứ cư trú hoặc địa điểm tại đây (ví dụ đang tạm trú) thì tiếp nhận. Không thuộc thẩm quyền thì từ chối và hướng dẫn đến đúng nơi.',
    },
    missing: (parts: string) => `Chưa có tệp cho: ${parts}`,
    badDate: 'Nhập ngày hẹn trả theo dạng ngày/tháng/năm, từ hôm nay trở đi',
    pastDay: (day: string) => `Nhập ngày hẹn trả từ hôm nay trở đi: ngày ${day} đã qua`,
    closed: (day: string) => `Nhập ngày hẹn trả vào ngày làm việc: ${day}, cơ quan nghỉ`,
    tooFar: (day: string, until: string) =>
      `Nhập ngày hẹn trả trong vòng ba năm, muộn nhất ${until}: ngày ${day} quá xa`,
    yearMissing: (year: number) =>
      `Nhập ngày hẹn trả trong năm đã có lịch làm việc: lịch năm ${year} chưa được nhập. Cần hẹn sang năm đó thì báo quản trị hệ thống`,
    pastTime: (time: string) => `Nhập giờ hẹn trả sau bây giờ: ${time} hôm nay đã qua`,
    outsideHours: (time: string, day: string, hours: readonly { from: string; to: string }[]) =>
      `Nhập giờ hẹn trả trong giờ làm việc: ${day}, cơ quan làm việc ${hours.map((h) => `${h.from} đến ${h.to}`).join(' và ')}, nên ${time} là ngoài giờ`,
    promised: 'Hẹn trả kết quả',
    confirm: (at: string) => `Tiếp nhận và hẹn trả kết quả ${at}?`,
    final:
      'Thời điểm hẹn trả được in trên giấy tiếp nhận và gửi cho người nộp; tiếp nhận rồi thì không sửa được.',
    noNote: 'Không có',
    unverifiedYear: (year: number) =>
      `Lịch nghỉ lễ năm ${year} chưa được xác nhận. Khi có lịch chính thức, thời điểm hẹn trả này có thể rơi vào ngày nghỉ: kiểm tra lại.`,
    dateName: 'ngày hẹn trả',
    badTime: 'Nhập giờ hẹn trả theo dạng giờ:phút, ví dụ 16:30',
    notTime: (typed: string) =>
      `Nhập giờ hẹn trả theo dạng giờ:phút, ví dụ 16:30; ${typed} không phải là giờ`,
  },
  supplement: {
    title: 'Yêu cầu bổ sung, hoàn thiện hồ sơ',
    lead: 'Nêu hết các giấy tờ, nội dung cần bổ sung trong một lần. Mỗi mục được chọn cần ghi rõ phải làm gì.',
    again:
      'Hồ sơ này đã được yêu cầu bổ sung. Yêu cầu lần nữa làm hồ sơ bị tính là quá hạn trong bộ chỉ số 766.',
    lateRequest: (at: string) =>
      `Hạn yêu cầu bổ sung là ${at}, 3 ngày làm việc kể từ khi tiếp nhận (NĐ 118/2025/NĐ-CP Đ19 k5). Yêu cầu này muộn hơn; vẫn gửi được.`,
    form: 'Nội dung khai trực tuyến',
    other: 'Nội dung khác',
    otherHint: 'Người nộp trả lời mục này bằng lời hoặc gửi tệp đều được.',
    what: 'Cần bổ sung gì',
    reason: 'Lý do chung',
    button: 'Gửi yêu cầu bổ sung',
    confirm: 'Gửi yêu cầu bổ sung này?',
    receiver: 'Người nhận yêu cầu',
    final: 'Yêu cầu được gửi ngay cho người nộp và không rút lại được.',
    none: 'Chọn ít nhất một mục cần bổ sung và ghi rõ nội dung',
    needText: (name: string) => `Ghi rõ cần bổ sung gì cho “${name}”`,
  },
  issueAgain: {
    link: 'Cấp lại phiếu này',
    title: 'Cấp lại biểu mẫu',
    lead: 'Bản cấp lại có số và ngày riêng, ghi theo dữ liệu hiện nay của hồ sơ và ghi rõ là bản cấp lại. Bản đã cấp vẫn được giữ nguyên. Chỉ cần in thêm bản đã cấp thì in lại từ trang của biểu mẫu, không cấp lại.',
    reason: 'Lý do cấp lại',
    hint: 'Ví dụ: người nộp làm mất giấy; số điện thoại trên giấy cũ không còn dùng. Lý do được in trên bản cấp lại.',
    needReason: 'Nhập lý do cấp lại',
    button: 'Cấp lại',
  },
  close: {
    title: 'Đóng hồ sơ vì không bổ sung?',
    ground: 'Người nộp không bổ sung, hoàn thiện hồ sơ trong thời hạn đã báo (NĐ 118/2025/NĐ-CP Đ19 k5).',
    asked: 'Yêu cầu bổ sung lúc',
    until: 'Hạn bổ sung',
    receiver: 'Người nhận thông báo',
    final:
      'Hồ sơ chuyển sang “Dừng xử lý”, thông báo được gửi ngay cho người nộp; phần bổ sung họ đang viết dở không gửi được nữa. Việc đóng không thể hoàn tác.',
    note: 'Ghi chú cho người nộp',
    button: 'Đóng hồ sơ',
    /** Of what was never accepted. */
    before: {
      ground:
        'Người nộp không bổ sung hồ sơ trong thời hạn đã báo. Hồ sơ chưa được tiếp nhận, nên bộ phận một cửa từ chối tiếp nhận (NĐ 118/2025/NĐ-CP Đ17 k1); thời hạn này do tỉnh đặt, pháp luật không quy định.',
      final:
        'Hồ sơ chuyển sang “Không được tiếp nhận”, phiếu từ chối (mẫu 03) và thông báo được gửi ngay cho người nộp; phần bổ sung họ đang viết dở không gửi được nữa. Việc đóng không thể hoàn tác.',
      reason: 'Lý do từ chối tiếp nhận',
      hint: 'In trên phiếu từ chối và gửi cho người nộp.',
      proposed: (asked: string, until: string) =>
        `Hồ sơ không được bổ sung theo yêu cầu ngày ${asked}; thời hạn bổ sung đã hết ngày ${until}.`,
      needReason: 'Nhập lý do từ chối tiếp nhận',
    },
  },
  refuse: {
    title: 'Từ chối tiếp nhận hồ sơ',
    warning: 'Việc từ chối không thể hoàn tác. Người nộp sẽ nhận được lý do ghi ở đây.',
    reason: 'Lý do từ chối',
    hint: 'Nêu căn cứ và hướng dẫn người nộp đến đúng nơi, nếu có.',
    needReason: 'Nhập lý do từ chối',
    confirm: 'Từ chối tiếp nhận hồ sơ này?',
    receiver: 'Người nhận thông báo',
    button: 'Từ chối tiếp nhận',
  },
} as const;
