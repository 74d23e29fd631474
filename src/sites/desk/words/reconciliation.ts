import { type DifferenceKind, type FileFault, TRANSFER } from '#domain/payments';

/** Each kind of difference: its name, and what is to be done about it. */
const kinds: Record<DifferenceKind, { name: string; todo: string }> = {
  'not-ours': {
    name: 'Cổng có, hệ thống không có',
    todo: 'Cổng thanh toán đã nhận tiền mà hệ thống chưa được báo. Mở hồ sơ xem đơn thanh toán; yêu cầu cổng báo lại kết quả. Tiền của đơn chưa thu được sẽ được ghi khi báo có đến.',
  },
  'not-theirs': {
    name: 'Hệ thống có, cổng không có',
    todo: 'Báo có đã đến mà tệp của cổng không có giao dịch. Hỏi cổng thanh toán: giao dịch có thể nằm ở tệp của ngày liền kề, hoặc đã bị hủy.',
  },
  'other-amount': {
    name: 'Khác số tiền',
    todo: 'Số tiền của cổng, của đơn và của biên lai không bằng nhau. Đối chiếu với sao kê; phần thừa trả lại người nộp.',
  },
  'paid-twice': {
    name: 'Nộp hai lần',
    todo: 'Đơn đã được thanh toán bằng giao dịch khác. Trả lại khoản này cho người nộp.',
  },
  'listed-twice': {
    name: 'Tệp ghi hai lần',
    todo: 'Tệp của cổng ghi cùng một giao dịch nhiều dòng. Hỏi cổng thanh toán xem tiền đã nhận mấy lần.',
  },
  'no-receipt': {
    name: 'Chưa có biên lai',
    todo: 'Tiền đã đến mà không ghi được cho hồ sơ. Xem khoản này trong danh sách tiền cần kiểm tra, rồi trả lại người nộp hoặc thu lại cho đúng.',
  },
  'receipt-void': {
    name: 'Biên lai đã hủy',
    todo: 'Tiền đã đến mà biên lai đã bị hủy. Xem lý do hủy trong hồ sơ, lập biên lai khác hoặc trả lại người nộp.',
  },
  'given-back': {
    name: 'Tiền trả lại',
    todo: 'Một bên ghi đã trả lại tiền, bên kia chưa ghi. Đối chiếu chứng từ trả lại.',
  },
};

/** Why a provider's file was not taken. */
const faults: Record<FileFault, string> = {
  empty: 'tệp trống',
  'too-big': 'tệp lớn hơn mức hệ thống đọc',
  'not-a-table': 'tệp không phải là bảng CSV hay Excel (.xlsx)',
  'old-or-locked': 'tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; lưu lại thành .xlsx hay .csv',
  broken: 'tệp bị hỏng',
  'too-complex': 'tệp quá phức tạp để đọc',
  busy: 'hệ thống đang đọc nhiều tệp khác',
  'other-columns': 'không tìm thấy các cột mã đơn hàng, mã giao dịch và số tiền: tệp của nhà cung cấp khác?',
  'no-lines': 'tệp không có dòng giao dịch nào',
  'other-day': 'mọi dòng đều của ngày khác',
  formula: 'ô có công thức thay cho giá trị',
  'no-number': 'dòng thiếu mã đơn hàng hoặc mã giao dịch',
  'bad-amount': 'số tiền không phải là số đồng nguyên',
  'bad-day': 'ngày không đọc được',
};

const gatewayNames: Readonly<Record<string, string>> = {
  vnpay: 'VNPAY',
  [TRANSFER]: 'Chuyển khoản (VietQR)',
};

/** A provider as people know it. */
export function gatewayName(code: string): string {
  return gatewayNames[code] ?? code;
}

/** Words of the reconciliation of what a provider says of a day. */
export const reconciliationWords = {
  title: 'Đối soát thanh toán trực tuyến',
  lead: 'Đối chiếu tệp của nhà cung cấp với đơn thanh toán, tiền đã nhận và biên lai của từng ngày; ghi lý do của mỗi chênh lệch rồi chốt ngày.',
  back: 'Đối soát thanh toán trực tuyến',
  everyAgency: 'Mọi cơ quan',
  nobodys: 'Không thuộc đơn của cơ quan nào',
  noDays: 'Chưa có ngày nào được đối soát.',
  daysTitle: 'Các ngày đã đối soát',
  filesTitle: 'Tệp đã nhận gần đây',
  day: 'Ngày',
  provider: 'Nhà cung cấp',
  theirs: 'Nhà cung cấp',
  returned: 'Nhà cung cấp ghi trả lại',
  ours: 'Đã được báo',
  receipts: 'Biên lai còn hiệu lực',
  receipt: 'Biên lai',
  differences: 'Chênh lệch',
  state: 'Tình trạng',
  file: 'Tệp',
  broughtBy: 'Người đưa lên',
  agrees: 'Khớp, chưa chốt',
  open: 'Có chênh lệch',
  closed: 'Đã chốt',
  gateways: (code: string) => gatewayName(code),
  sums: (count: string, sum: string) => `${count} khoản, ${sum}`,
  waiting: 'Đang chờ đọc',
  progress: (read: string, all: string) => `Đang đọc: ${read} trên ${all} dòng`,
  readFile: (lines: string, leftOut: string, others: string) =>
    `Đã đối soát ${lines} dòng có tiền; ${leftOut} dòng không thành công; ${others} dòng của cơ quan khác`,
  refusedFile: (why: string, line: number | null) =>
    `Không nhận: ${why}${line === null ? '' : ` (dòng ${line})`}`,
  lookAgain: 'Tải lại trang để xem tiến độ',
  bringTitle: 'Đưa tệp lên',
  bringLead: 'Mỗi ngày một tệp. Tệp đến sau của cùng ngày là một phiên bản mới; ghi chú đã có được giữ.',
  agency: 'Cơ quan',
  profile: 'Kiểu cột của tệp',
  unverified: (name: string) => `${name} (kiểu cột chưa xác minh với nhà cung cấp)`,
  dayOfFile: 'Ngày của tệp',
  dayName: 'ngày của tệp',
  fileLabel: 'Tệp của nhà cung cấp',
  fileHint: 'CSV hoặc Excel (.xlsx), tối đa 25 MB',
  bring: 'Đưa lên và đối soát',
  taken: 'Đã nhận tệp; hệ thống đang đọc và đối soát',
  needAgency: 'Chọn cơ quan',
  needProfile: 'Chọn kiểu cột của tệp',
  needDay: 'Nhập ngày của tệp',
  needFile: 'Chọn tệp của nhà cung cấp',
  tooBig: (megabytes: number) => `Tệp lớn hơn ${megabytes} MB`,
  sameFile: (by: string) => `Tệp này đã được ${by} đưa lên cho ngày ấy`,
  notOver: 'Chỉ đối soát ngày đã qua',
  faults,
  kinds,
  dayTitle: (provider: string, day: string) => `Đối soát ${provider} ngày ${day}`,
  done: {
    'da-chot': 'Đã chốt ngày',
    'da-ghi': 'Đã ghi chú',
  },
  version: (n: number, file: string, at: string, by: string) => `${file} (phiên bản ${n}, ${by}, ${at})`,
  versionsTitle: 'Các phiên bản của ngày',
  versionName: 'Phiên bản',
  versionOf: (n: number) => `Phiên bản ${n}`,
  changed: (version: number, gone: string, added: boolean) =>
    `Phiên bản ${version}: ${gone} chênh lệch của phiên bản trước không còn${added ? '; chênh lệch mới có dấu “Mới”' : ''}.`,
  closedBy: (name: string, at: string, version: number) =>
    `${name} chốt lúc ${at}, theo phiên bản ${version}.`,
  closedWith: (differences: string, unresolved: string) =>
    `Khi chốt có ${differences} chênh lệch, ${unresolved} chưa giải quyết xong.`,
  laterFile: 'Có tệp đến sau khi chốt.',
  closeLead: 'Chốt một lần, khi mọi chênh lệch đều đã có ghi chú. Không mở lại được.',
  close: 'Chốt ngày',
  notClosedYet: 'Ngày chưa chốt.',
  notExplained: (n: number) => `Còn ${n} chênh lệch chưa có ghi chú`,
  differencesTitle: 'Chênh lệch',
  noDifferences: 'Khớp cả ba bên.',
  kindsLabel: 'Loại chênh lệch; con số là số chưa giải quyết',
  allKinds: 'Tất cả',
  dossier: 'Hồ sơ',
  noDossier: 'Không có đơn mang mã này',
  what: 'Chênh lệch gì',
  numbers: 'Mã đơn / mã giao dịch',
  order: 'Mã đơn',
  transaction: 'Mã giao dịch',
  line: (n: number) => `dòng ${n}`,
  nothing: 'không có',
  isNew: 'Mới',
  note: 'Ghi chú',
  addNote: 'Ghi chú',
  moreNote: 'Ghi thêm',
  resolved: 'Đã giải quyết',
  unresolved: 'Chưa giải quyết',
  first: 'Về đầu danh sách',
  next: 'Trang sau',
  notesTitle: 'Những gì đã ghi',
  by: 'Ai, lúc nào',
  noteLabel: 'Ghi chú',
  noteHint: 'Nguyên nhân, đã hỏi ai, chứng từ nào',
  needNote: 'Viết ghi chú',
  resolvedLabel: 'Đã giải quyết xong',
  saveNote: 'Ghi',
  noteChanged: (by: string) => `${by} vừa ghi chú về chênh lệch này. Đọc lại bên dưới rồi ghi tiếp`,
} as const;
