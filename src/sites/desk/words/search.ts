import { number } from '#platform/money.ts';

const orders = {
  'moi-nhat': 'Mới nộp trước',
  'cu-nhat': 'Nộp lâu nhất trước',
  'hen-som': 'Hẹn trả sớm trước',
  'hen-muon': 'Hẹn trả muộn trước',
} as const;

/** The search over all dossiers that an agency may see, ended ones too. */
export const searchWords = {
  title: 'Tra cứu hồ sơ',
  link: 'Tra cứu mọi hồ sơ của cơ quan',
  label: 'Tra cứu hồ sơ của cơ quan, kể cả đã kết thúc',
  what: 'Mã hồ sơ, họ tên chủ hồ sơ, số định danh hoặc điện thoại',
  help: 'Họ tên: mỗi chữ trọn vẹn, có dấu hay không dấu, theo thứ tự nào cũng được. Mã: cả mã, hoặc phần ngày và phần số. Số định danh, số điện thoại của người nộp hoặc chủ hồ sơ: nhập đủ cả số, vì hệ thống chỉ giữ dạng băm có khoá, không tìm được theo một phần số. Mỗi lần tìm đều được ghi vào nhật ký.',
  helpTitle: 'Cách tìm',
  button: 'Tìm',
  clear: 'Bỏ lọc',
  more: 'Lọc theo ngày, sắp xếp',
  agency: 'Cơ quan',
  procedure: 'Thủ tục',
  status: 'Tình trạng',
  holder: 'Người giữ',
  any: 'Tất cả',
  receivedFrom: 'Nộp từ ngày',
  receivedTo: 'Nộp đến ngày',
  promisedFrom: 'Hẹn trả từ ngày',
  promisedTo: 'Hẹn trả đến ngày',
  dateNames: {
    'nop-tu': 'ngày nộp sớm nhất',
    'nop-den': 'ngày nộp muộn nhất',
    'hen-tu': 'ngày hẹn trả sớm nhất',
    'hen-den': 'ngày hẹn trả muộn nhất',
  },
  toBeforeFrom: 'Nhập ngày cuối không sớm hơn ngày đầu',
  order: 'Thứ tự',
  orders,
  promisedOnly: 'Xếp theo ngày hẹn trả: chỉ gồm hồ sơ đã có ngày hẹn trả.',
  size: 'Số dòng mỗi trang',
  shown: (shown: number, count: number, more: boolean) =>
    more
      ? `${number(shown)} hồ sơ trên trang này, trong hơn ${number(count)} hồ sơ tìm thấy`
      : `${number(shown)} hồ sơ trên trang này, trong ${number(count)} hồ sơ tìm thấy`,
  ofNumber: (shown: number) => `${number(shown)} hồ sơ của người có số này (nhiều nhất 50 hồ sơ mới nhất)`,
  none: 'Không tìm thấy hồ sơ nào',
  noneBody:
    'Nhập ít chữ hơn, bỏ bớt điều kiện lọc, hoặc kiểm tra lại số. Chỉ tìm được hồ sơ mà cơ quan có thẩm quyền, đã tiếp nhận hoặc đã xử lý.',
  press: 'Bấm “Tìm” để tra số này',
  pressBody: 'Số định danh và số điện thoại không đứng trong địa chỉ của trang.',
  noAgency: 'Ông/Bà hiện không giữ vị trí nào ở cơ quan nào',
  noAgencyBody: 'Hồ sơ tra được là hồ sơ của cơ quan nơi Ông/Bà giữ vị trí.',
  received: 'Nộp lúc',
  promised: 'Hẹn trả',
  export: 'Tải danh sách (CSV)',
  exportFile: (day: string) => `danh-sach-ho-so-${day}.csv`,
  columns: ['Mã hồ sơ', 'Thủ tục', 'Chủ hồ sơ', 'Tình trạng', 'Người giữ', 'Nơi giữ', 'Nộp lúc', 'Hẹn trả'],
  keys: [
    { key: 'j', does: 'mở hồ sơ đầu danh sách' },
    { key: '/', does: 'tìm' },
  ],
  toSearchKey: { key: 't', does: 'tra cứu mọi hồ sơ' },
} as const;
