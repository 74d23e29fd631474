import type { PostRole } from '#domain/journal';
import type { Card, Status, Verb } from '#domain/ledger';

/** The Vietnamese words of a dossier, the same at every door. The statuses bear the national names of the ten codes. */
export const statusNames: Record<Status, string> = {
  submitted: 'Mới đăng ký',
  accepted: 'Được tiếp nhận',
  refused: 'Không được tiếp nhận',
  processing: 'Đang xử lý',
  awaiting_supplement: 'Yêu cầu bổ sung giấy tờ',
  awaiting_payment: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  withdrawn: 'Công dân yêu cầu rút hồ sơ',
  stopped: 'Dừng xử lý',
  resolved: 'Đã xử lý xong',
  returned: 'Đã trả kết quả',
};

export const cardNames: Record<Card, string> = {
  draft: 'Hồ sơ chưa gửi',
  sent: 'Hồ sơ đã gửi',
  supplement: 'Hồ sơ yêu cầu bổ sung',
  processing: 'Hồ sơ đang xử lý',
  returned: 'Hồ sơ đã có kết quả',
  'sent-back': 'Hồ sơ bị trả lại, đã rút',
};

/** What was done, as the table of steps names it. */
export const verbNames: Record<Verb, string> = {
  submit: 'Nộp hồ sơ trực tuyến',
  accept: 'Tiếp nhận hồ sơ',
  'request-supplement': 'Yêu cầu bổ sung hồ sơ',
  supplement: 'Bổ sung hồ sơ',
  'confirm-supplement': 'Xác nhận hồ sơ đã bổ sung đủ',
  'request-duty': 'Yêu cầu thực hiện nghĩa vụ tài chính',
  'record-duty': 'Ghi nhận về nghĩa vụ tài chính',
  'request-opinion': 'Lấy ý kiến cơ quan, đơn vị khác',
  'give-opinion': 'Trả lời lấy ý kiến',
  'end-opinion': 'Kết thúc việc chờ ý kiến',
  refuse: 'Từ chối tiếp nhận hồ sơ',
  close: 'Đóng hồ sơ',
  reopen: 'Mở lại hồ sơ',
  register: 'Vào sổ văn bản',
  assign: 'Phân công xử lý',
  examine: 'Thẩm định và trình',
  'send-back': 'Trả lại để xử lý tiếp',
  approve: 'Phê duyệt',
  'take-back': 'Thu hồi thao tác vừa làm',
  'propose-extension': 'Đề nghị hẹn lại ngày trả kết quả',
  extend: 'Xin lỗi và hẹn lại ngày trả kết quả',
  'decline-extension': 'Trả lại đề nghị hẹn lại',
  'record-result': 'Ghi nhận kết quả',
  'return-result': 'Trả kết quả',
  'record-payment': 'Thu phí, lệ phí',
  'record-exemption': 'Miễn phí, lệ phí',
  'state-fee': 'Báo số tiền phí, lệ phí',
  'void-receipt': 'Hủy biên lai',
  'record-refund': 'Trả lại phí, lệ phí',
  withdraw: 'Rút hồ sơ',
  'return-papers': 'Trả lại giấy tờ',
  'decide-fee': 'Quyết định về phí, lệ phí đã nộp',
  'change-contact': 'Đổi thông tin liên hệ',
  'correct-answers': 'Sửa nội dung khai',
  recount: 'Tính lại thời hạn vì lịch làm việc thay đổi',
};

export const roleNames: Record<PostRole, string> = {
  clerk: 'Cán bộ một cửa',
  registrar: 'Văn thư',
  officer: 'Chuyên viên',
  head: 'Trưởng phòng',
  leader: 'Lãnh đạo',
};

export const dossierWords = {
  citizen: 'Người nộp hồ sơ',
  tookBack: (act: string) => `Thao tác đã thu hồi: ${act}`,
  insteadOf: (when: string) => `Thay cho thời điểm đã hẹn: ${when}`,
  system: 'Hệ thống',
  until: (when: string) => `Hạn: ${when}`,
  to: (name: string) => `Chuyển đến: ${name}`,
  takenBy: (name: string) => `Người nhận: ${name}`,
  posted: (agency: string, address: string) => `${agency} gửi kết quả qua bưu chính đến địa chỉ: ${address}.`,
  needNotCome: 'Ông/Bà không phải đến nhận.',
  sentByPost: (name: string, number: string) =>
    `Gửi qua bưu chính đến: ${name}${number ? ` (${number})` : ''}`,
  sentOnline: (name: string) => `Gửi bản điện tử đến: ${name}`,
  late: 'Quá hạn',
  lateBy: (days: number, hours: number) =>
    ['Quá hạn', days ? `${days} ngày` : '', hours ? `${hours} giờ` : '', 'làm việc']
      .filter(Boolean)
      .join(' '),
  lateByMinutes: (minutes: number) => `Quá hạn ${minutes} phút`,
  lateSince: (when: string) => `Quá hạn từ ${when}`,
  today: 'Đến hạn hôm nay',
  granted: 'Đồng ý giải quyết',
  denied: 'Từ chối giải quyết',
  proposesGrant: 'Đề nghị giải quyết',
  proposesDeny: 'Đề nghị từ chối giải quyết',
  exempt: 'Không thu phí, lệ phí',
  stated: (amount: string) => `Phải nộp ${amount}`,
  voided: (amount: string, number: string) => `Hủy biên lai số ${number} (${amount})`,
  refunded: (amount: string) => `Đã trả lại ${amount}`,
  paid: (amount: string, number: string) => `Đã thu ${amount}, biên lai số ${number}`,
  notSent: (paper: string, why: string) => (why ? `Chưa gửi ${paper}: ${why}` : `Chưa gửi ${paper}`),
  sentAgain: (paper: string) => `Dùng lại tệp đã gửi trước đây: ${paper}`,
  answered: (what: string, words: string) => (words ? `Trả lời “${what}”: ${words}` : `Đã trả lời “${what}”`),
  toMailOffice: 'Chuyển quản lý văn bản',
  registered: (number: string, year: string) => `Số đến: ${number}, năm ${year}`,
  /** Of what a clerk entered for somebody at the counter. */
  broughtBy: (name: string) => `Người đến quầy: ${name}`,
  enteredBecause: (why: string) => `Lý do nhập tại quầy: ${why}`,
  /** Of a dossier that is over, in the place of the date that was promised. */
  endedName: 'Kết thúc',
  ended: {
    returned: (at: string) => `Đã trả kết quả lúc ${at}`,
    denied: (at: string) => `Đã trả văn bản từ chối giải quyết lúc ${at}`,
    refused: (at: string) => `Từ chối tiếp nhận lúc ${at}`,
    withdrawn: (at: string) => `Người nộp rút hồ sơ lúc ${at}`,
    stopped: (at: string) => `Dừng xử lý lúc ${at}`,
  },
  withdrawnBecause: (reason: string) => `Lý do rút hồ sơ: ${reason}`,
  onPaper: (paper: string, n: { originals: number; certified: number; copies: number }) =>
    `Nhận bản giấy “${paper}”: ${[
      n.originals && `${n.originals} bản chính`,
      n.certified && `${n.certified} bản sao chứng thực`,
      n.copies && `${n.copies} bản chụp`,
    ]
      .filter(Boolean)
      .join(', ')}`,
  paperCount: (n: { originals: number; certified: number; copies: number }) =>
    [
      n.originals && `${n.originals} bản chính`,
      n.certified && `${n.certified} bản sao chứng thực`,
      n.copies && `${n.copies} bản chụp`,
    ]
      .filter(Boolean)
      .join(', '),
  /** What becomes of papers and fee of a dossier that ended without what was asked for. */
  papersBack: {
    returned: 'Giấy tờ bản giấy: đã trả lại người nộp',
    later: 'Giấy tờ bản giấy: người nộp nhận lại sau tại quầy',
    kept: 'Giấy tờ bản giấy: không trả lại, theo quy định của thủ tục',
  },
  feeBack: {
    refund: 'Phí, lệ phí đã nộp: được trả lại',
    kept: 'Phí, lệ phí đã nộp: không trả lại, theo quy định của loại phí',
    undecided: 'Phí, lệ phí đã nộp: bộ phận một cửa quyết định có trả lại hay không, rồi báo người nộp',
  },
  gave: (count: string) => `Đã trả lại ${count}`,
  gavePaper: (paper: string, count: string) => `${paper}: ${count}`,
  restOfPapers: {
    later: 'Giấy tờ còn lại: nhận lại sau tại quầy',
    kept: 'Giấy tờ còn lại: không trả lại, theo quy định của thủ tục',
  },
  refundSettles: 'Không còn khoản nào phải trả lại',
  formerContact: {
    phone: (was: string) => `Điện thoại trước: ${was || 'không có'}`,
    email: (was: string) => `Thư điện tử trước: ${was || 'không có'}`,
    address: (was: string) => `Địa chỉ trước: ${was || 'không có'}`,
  },
  resultNumber: (n: string) => `Số kết quả: ${n}`,
  resultNotSigned: 'Văn bản kết quả không có chữ ký số',
  resultSignatureBroken: 'Chữ ký số có sẵn trong văn bản kết quả không kiểm tra được hoặc không còn đúng',
  workingDays: (n: string) => `${n} ngày làm việc`,
  workingHours: (n: string) => `${n} giờ làm việc`,
  days: (n: string) => `${n} ngày`,
  months: (n: string) => `${n} tháng`,
  sameDay: 'trong ngày',
  sameDayUntil: (time: string) => `trong ngày; nhận sau ${time} thì ngày làm việc tiếp theo`,
  described: 'Theo quy định của thủ tục',
  progress: 'Quá trình xử lý hồ sơ',
  form: 'Nội dung khai trực tuyến',
  other: 'Nội dung khác',
  duty: {
    what: 'Khoản phải thực hiện',
    ground: 'Căn cứ',
    how: 'Cách thực hiện',
    done: (at: string) => `Đã thực hiện nghĩa vụ tài chính lúc ${at}`,
    proof: (proof: string) => `Chứng từ: ${proof}`,
    calledOff: 'Cơ quan bỏ yêu cầu thực hiện nghĩa vụ tài chính',
    askedBy: (name: string, at: string) => `${name} yêu cầu lúc ${at}.`,
  },
  opinion: {
    asked: (agencies: string) => `Cơ quan được hỏi ý kiến: ${agencies}`,
    outsideLimit: 'Thời hạn giải quyết tạm dừng trong khi chờ ý kiến',
    insideLimit: 'Thời hạn giải quyết vẫn tính trong khi chờ ý kiến',
    answerBy: (at: string) => `Hạn trả lời: ${at}`,
    answered: (agencies: string) => `Ý kiến của: ${agencies}`,
    lateAnswer: 'Trả lời sau hạn',
    says: { agree: 'Đồng ý', disagree: 'Không đồng ý', other: 'Ý kiến khác' },
    overdue: (agencies: string) => `Quá hạn trả lời: ${agencies}`,
    calledOff: (agencies: string) => `Không lấy ý kiến nữa: ${agencies}`,
    goesOn: (at: string) => `Thời hạn giải quyết chạy tiếp từ ${at}`,
    asIfNever: 'Thời gian tạm dừng không được cộng thêm',
  },
  delivery: { desk: 'Nhận tại quầy', post: 'Nhận qua bưu chính', online: 'Nhận bản điện tử' },
  channels: { online: 'Trực tuyến', desk: 'Trực tiếp', post: 'Qua bưu chính' },
  tableHead: {
    number: 'STT',
    time: 'Thời gian',
    from: 'Người gửi',
    action: 'Thao tác xử lý',
    to: 'Người nhận / Đơn vị nhận',
    until: 'Thời hạn',
  },
} as const;
