/** What officers read where a dossier is handed on, examined and decided. */
export const examinationWords = {
  confirmSupplement: {
    title: 'Xác nhận hồ sơ đã bổ sung đủ',
    lead: 'Đối chiếu từng mục đã yêu cầu với những gì người nộp gửi.',
    requested: 'Đã yêu cầu',
    came: 'Người nộp gửi',
    arrivedAt: 'Gửi lúc',
    noFile: 'Không có tệp mới',
    answersChanged: 'Nội dung khai đã được sửa',
    message: 'Lời nhắn của người nộp',
    otherFiles: 'Giấy tờ gửi thêm',
    formerPromise: 'Hẹn trả trước khi yêu cầu',
    wasLate: (at: string) => `Đã quá hẹn trả (${at}) trước khi yêu cầu bổ sung; việc này vẫn được ghi nhận.`,
    promise: 'Nếu xác nhận, hẹn trả kết quả',
    counted: 'Tính lại từ đầu, từ lúc người nộp gửi (NĐ 118/2025/NĐ-CP Đ19 k5)',
    incomplete: 'Còn thiếu: yêu cầu bổ sung tiếp',
    note: 'Ghi chú nội bộ',
    button: 'Xác nhận đã đủ',
  },
  assign: {
    title: 'Phân công xử lý',
    who: 'Giao cho',
    holdsCount: (n: number) => `đang giữ ${n} hồ sơ`,
    otherUnit: 'Khác bộ phận của bước này',
    noneOfUnit:
      'Bộ phận của bước này không còn ai nhận được hồ sơ. Những người dưới đây thuộc bộ phận khác: chỉ giao khi họ được phân công làm việc này.',
    /** Why somebody is chosen beforehand. */
    suggested: {
      'only-one': (name: string, unit: string) =>
        `Chọn sẵn ${name}: người duy nhất nhận được việc này ở ${unit}.`,
      'holds-fewest': (name: string, unit: string) =>
        `Chọn sẵn ${name}: đang giữ ít hồ sơ nhất trong những người của ${unit}.`,
    },
    nobody: 'Cơ quan chưa có ai giữ vị trí xử lý bước này. Báo quản trị hệ thống.',
    nobodyElse: (name: string) =>
      `${name} đang giữ hồ sơ này, và cơ quan chưa có ai khác giữ vị trí xử lý bước này. Báo quản trị hệ thống.`,
    disabled: (name: string) => `Tài khoản của ${name} đã bị khoá: chọn người khác`,
    holdsIt: (name: string) => `${name} đang giữ hồ sơ này: chọn người khác`,
    note: 'Ý kiến chỉ đạo',
    button: 'Phân công',
    needWho: 'Chọn người được giao xử lý',
  },
  examine: {
    title: 'Thẩm định và trình',
    proposal: 'Đề nghị',
    grant: 'Đủ điều kiện, đề nghị giải quyết',
    deny: 'Không đủ điều kiện, đề nghị từ chối',
    opinion: 'Ý kiến thẩm định',
    needProposal: 'Chọn đề nghị giải quyết hay từ chối',
    needOpinion: 'Nhập lý do đề nghị từ chối',
    button: 'Trình lãnh đạo',
  },
  approve: {
    title: 'Phê duyệt',
    examination: 'Kết quả thẩm định',
    decision: 'Quyết định',
    grant: 'Giải quyết hồ sơ',
    deny: 'Từ chối giải quyết hồ sơ',
    /** By what was proposed: what approves it, and what decides otherwise. */
    proposed: {
      grant: 'Phê duyệt đề xuất: giải quyết hồ sơ',
      deny: 'Phê duyệt đề xuất: từ chối giải quyết hồ sơ',
    },
    otherwise: {
      grant: 'Giải quyết hồ sơ, khác với đề xuất từ chối',
      deny: 'Từ chối giải quyết hồ sơ, khác với đề xuất giải quyết',
    },
    otherwiseHint: 'Ghi lý do ở ô ý kiến.',
    deniedHint: 'Lý do ghi ở ô ý kiến được báo cho người nộp.',
    sendBack: 'Trả lại chuyên viên để xử lý tiếp',
    note: 'Ý kiến',
    needDecision: 'Chọn quyết định',
    needNote: 'Nhập lý do',
    button: 'Ghi quyết định',
    confirm: { granted: 'Giải quyết hồ sơ này?', denied: 'Từ chối giải quyết hồ sơ này?' },
    final: 'Quyết định đã ghi không sửa được; chỉ thu hồi được khi chưa ai làm tiếp với hồ sơ.',
    noNote: 'Không có',
  },
  sentBack: {
    heading: 'Lãnh đạo trả lại để xử lý tiếp',
    who: (name: string, at: string) => `${name}, lúc ${at}`,
  },
  denied: {
    heading: 'Hồ sơ này bị từ chối giải quyết',
    decision: (who: string, at: string) => `${who} quyết định lúc ${at}.`,
    reason: (reason: string) => `Lý do: ${reason}`,
    form: 'Phiếu từ chối giải quyết hồ sơ, để in và ký',
  },
} as const;
