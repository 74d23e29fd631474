import type { Channel, Delivery, Level, Online } from '#domain/procedures';

export const onlineNames: Record<Online, string> = {
  full: 'Toàn trình',
  partial: 'Một phần',
  none: 'Nộp trực tiếp',
  unknown: 'Chưa rõ mức độ',
};

export const levelNames: Record<Level, string> = {
  province: 'Cấp tỉnh',
  commune: 'Cấp xã',
  both: 'Cấp tỉnh và cấp xã',
  ministry: 'Cấp bộ',
  unknown: 'Chưa rõ cấp',
};

export const channelNames: Record<Channel, string> = {
  direct: 'Nộp trực tiếp',
  online: 'Nộp trực tuyến',
  post: 'Qua bưu chính',
};

export const deliveryNames: Record<Delivery, string> = {
  desk: 'nhận tại Bộ phận Một cửa',
  post: 'nhận qua bưu chính',
  online: 'nhận bản điện tử',
};

/** Words of the list and of the search. */
export const listWords = {
  title: 'Thủ tục hành chính',
  metaDescription: 'Danh mục thủ tục hành chính của tỉnh Một Cửa: giấy tờ, thời hạn, phí, lệ phí và nơi nộp.',
  searchLabel: 'Ông/Bà cần làm thủ tục gì?',
  searchPlaceholder: 'Ví dụ: khai sinh',
  filters: 'Lọc danh sách',
  agency: 'Cơ quan giải quyết',
  field: 'Lĩnh vực',
  level: 'Cấp thực hiện',
  online: 'Mức độ trực tuyến',
  audience: 'Dành cho',
  lifeEvent: 'Việc trong đời',
  any: 'Tất cả',
  whereToFile: 'Nơi nộp',
  onlyOnThisPortal: 'Nộp được ngay trên cổng này',
  apply: 'Lọc',
  clear: 'Bỏ lọc',
  foundFor: (n: number, q: string) => `${n} thủ tục phù hợp nhất với “${q}”`,
  near: (q: string) => `Không có thủ tục nào khớp đúng “${q}”. Đây là những thủ tục gần giống nhất.`,
  needed: 'Lời tìm chưa nói rõ việc gì. Đây là những thủ tục nhiều người cần nhất.',
  listed: 'Thủ tục nhiều người cần nhất ở trên',
  first: 'Về đầu danh sách',
  next: 'Xem tiếp',
  emptyTitle: 'Chưa tìm thấy thủ tục nào',
  emptyText: 'Ông/Bà thử ít chữ hơn, bỏ bớt điều kiện lọc, hoặc chọn theo việc trong đời.',
  emptyAll: 'Xem tất cả thủ tục',
  emptyCall: (phone: string) => `Hoặc gọi ${phone} để được hướng dẫn.`,
  fileHere: 'Nộp được tại đây',
  otherProvince: 'Riêng của tỉnh, thành phố khác',
  internal: 'Nội bộ cơ quan nhà nước',
  code: (code: string) => `Mã ${code}`,
} as const;

/** Words of one procedure's page. */
export const procedureWords = {
  metaDescription: (name: string) =>
    `${name}: giấy tờ cần có, thời hạn, phí, lệ phí, nơi nộp và cách nộp trực tuyến tại tỉnh Một Cửa.`,
  code: 'Mã thủ tục',
  file: 'Nộp hồ sơ trực tuyến',
  fileNote: 'Bốn bước, lưu lại được giữa chừng. Cần đăng nhập.',
  limit: 'Thời hạn',
  fee: 'Phí, lệ phí',
  papers: 'Giấy tờ',
  papersCount: (n: number) => `${n} loại`,
  papersRequired: (always: number, sometimes: number) =>
    [always > 0 && `${always} loại bắt buộc`, sometimes > 0 && `${sometimes} loại tùy trường hợp`]
      .filter(Boolean)
      .join(', '),
  noPapers: 'Không phải nộp giấy tờ',
  fromAmount: (amount: string) => `Từ ${amount}`,
  onThisPage: 'Trên trang này',
  toc: {
    channels: 'Cách nộp và thời hạn',
    parts: 'Giấy tờ cần có',
    fees: 'Phí, lệ phí',
    steps: 'Trình tự thực hiện',
    cases: 'Các trường hợp',
    results: 'Kết quả',
    requirements: 'Yêu cầu, điều kiện',
    agencies: 'Nơi tiếp nhận',
    law: 'Căn cứ pháp lý',
    facts: 'Thông tin chung',
  },
  helpTitle: 'Cần giúp đỡ?',
  help: 'Cán bộ hướng dẫn qua điện thoại trong giờ làm việc, hoặc giúp Ông/Bà nộp tại quầy.',
  channel: 'Cách nộp',
  time: 'Thời hạn giải quyết',
  note: 'Ghi chú',
  counted:
    'Thời hạn tính từ khi hồ sơ được tiếp nhận đầy đủ, hợp lệ. Giấy tiếp nhận ghi rõ ngày, giờ hẹn trả.',
  atTheDesk:
    'Nộp trực tiếp: Ông/Bà đến nơi tiếp nhận trong giờ làm việc, mang theo thẻ căn cước, thẻ căn cước công dân hoặc hộ chiếu còn giá trị.',
  asNotified: 'Theo thông báo của cơ quan tiếp nhận',
  described: 'Theo quy định của thủ tục',
  workingDays: (n: string) => `${n} ngày làm việc`,
  workingHours: (n: string) => `${n} giờ làm việc`,
  days: (n: string) => `${n} ngày`,
  months: (n: string) => `${n} tháng`,
  part: 'Tên giấy tờ',
  quantity: 'Số lượng',
  originals: (n: number) => `${n} bản chính`,
  copies: (n: number) => `${n} bản sao`,
  electronic: 'Bản điện tử',
  need: 'Cần nộp',
  required: 'Bắt buộc',
  optional: 'Khi có',
  when: (words: string) => `Khi ${words}`,
  forCases: (names: string) => `Trường hợp: ${names}`,
  template: 'Mẫu',
  download: 'Tải mẫu',
  downloadWhat: (name: string) => `: ${name} (PDF)`,
  accepted: (files: string) => `Nộp trực tuyến: ${files}`,
  files: (kinds: string, size: string) => `${kinds}, mỗi tệp không quá ${size}`,
  feeName: 'Khoản thu',
  amount: 'Mức thu',
  kinds: { phi: 'Phí', 'le-phi': 'Lệ phí' },
  noFees: 'Thủ tục này không thu phí, lệ phí.',
  feesUnknown: 'Mức thu theo thông báo của cơ quan tiếp nhận.',
  deliveries: (ways: string) => `Ông/Bà có thể ${ways}.`,
  agenciesLead: 'Ông/Bà chọn cơ quan giải quyết; hồ sơ nộp trực tuyến hoặc tại Bộ phận Một cửa dưới đây.',
  receivedAt: (name: string) => `Tiếp nhận tại ${name}`,
  executedBy: 'Cơ quan thực hiện',
  promulgatedBy: 'Cơ quan công bố',
  field: 'Lĩnh vực',
  level: 'Cấp thực hiện',
  audience: 'Dành cho',
  notes: 'Lưu ý',
  lawMore: (n: number) => `Xem ${n} văn bản`,
  notHere: 'Thủ tục này chưa nộp trực tuyến được trên cổng này',
  notHereText:
    'Thông tin dưới đây lấy từ Danh mục thủ tục hành chính quốc gia. Ông/Bà nộp trực tiếp tại cơ quan thực hiện hoặc trên Cổng Dịch vụ công quốc gia.',
  noDetail: 'Danh mục quốc gia chưa có mô tả chi tiết của thủ tục này.',
  otherProvince: (who: string) => `Thủ tục này do ${who} ban hành, chỉ áp dụng ở địa phương đó.`,
  internal: 'Đây là thủ tục nội bộ giữa các cơ quan nhà nước.',
  vanished: (date: string) =>
    `Thủ tục này không còn trong danh mục từ ngày ${date}. Thông tin chỉ để tham khảo.`,
  vanishedTitle: 'Không còn áp dụng',
  openNational: 'Mở Cổng Dịch vụ công quốc gia',
  askCall: (phone: string) => `Gọi ${phone} để hỏi trước khi đi.`,
} as const;

/** Words of the directory of agencies. */
export const agencyWords = {
  title: 'Cơ quan tiếp nhận và giải quyết',
  lead: 'Địa chỉ, điện thoại và giờ làm việc của từng cơ quan; chọn một cơ quan để xem các thủ tục cơ quan đó giải quyết.',
  metaDescription: 'Địa chỉ, điện thoại, giờ làm việc của các cơ quan tiếp nhận hồ sơ ở tỉnh Một Cửa.',
  kinds: {
    'province-centre': 'Trung tâm Phục vụ hành chính công cấp tỉnh',
    commune: 'Ủy ban nhân dân xã, phường, đặc khu',
    department: 'Sở, ngành',
    'police-province': 'Công an tỉnh',
    'police-commune': 'Công an xã, phường, đặc khu',
  },
  code: 'Mã định danh',
  address: 'Địa chỉ',
  hours: 'Giờ làm việc',
  now: 'Bây giờ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  fax: 'Fax',
  receivedAt: 'Nơi nhận hồ sơ',
  itself: 'Tại trụ sở cơ quan',
  procedures: 'Thủ tục do cơ quan này giải quyết',
  noProcedures: 'Chưa có thủ tục nào trong danh mục',
  noProceduresText: 'Cơ quan này tiếp nhận hồ sơ cho các cơ quan khác; Ông/Bà tìm theo tên thủ tục.',
} as const;
