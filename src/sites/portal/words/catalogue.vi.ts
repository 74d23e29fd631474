import type { Channel, Delivery, Level, Online } from '#domain/procedures';

export const onlineNamesVi: Record<Online, string> = {
  full: 'Toàn trình',
  partial: 'Một phần',
  none: 'Nộp trực tiếp',
  unknown: 'Chưa rõ mức độ',
};

export const levelNamesVi: Record<Level, string> = {
  province: 'Cấp tỉnh',
  commune: 'Cấp xã',
  both: 'Cấp tỉnh và cấp xã',
  ministry: 'Cấp bộ',
  unknown: 'Chưa rõ cấp',
};

export const channelNamesVi: Record<Channel, string> = {
  direct: 'Nộp trực tiếp',
  online: 'Nộp trực tuyến',
  post: 'Qua bưu chính',
};

export const deliveryNamesVi: Record<Delivery, string> = {
  desk: 'nhận tại Bộ phận Một cửa',
  post: 'nhận qua bưu chính',
  online: 'nhận bản điện tử',
};

/** Words of the list and of the search. */
export const listVi = {
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
  complaint: {
    title: 'Khiếu nại về việc giải quyết hồ sơ',
    where:
      'Khiếu nại lần đầu gửi đến người đã ra quyết định, hoặc cơ quan có cán bộ đã làm việc mà Ông/Bà không đồng ý, trong 90 ngày kể từ ngày nhận được quyết định hoặc biết việc đó (Điều 7, Điều 9 Luật Khiếu nại năm 2011). Đơn nộp trực tiếp hoặc gửi qua bưu chính.',
    more: 'Khiếu nại, phản ánh, kiến nghị, tố cáo: gửi ở đâu, trong bao lâu',
  },
  emptyNational: 'Tìm trên Cổng Dịch vụ công quốc gia',
  fileHere: 'Nộp được tại đây',
  otherProvince: 'Riêng của tỉnh, thành phố khác',
  internal: 'Nội bộ cơ quan nhà nước',
  withQuery: (title: string, q: string) => `${title}: ${q}`,
  fieldCount: (name: string, n: number) => `${name} (${n})`,
  code: (code: string) => `Mã ${code}`,
  limitIs: 'Thời hạn:',
  feeIs: 'Phí, lệ phí:',
  comeNever: 'Không phải đến nơi tiếp nhận',
  comeOnce: 'Có việc phải đến nơi tiếp nhận',
} as const;

/** Words of the directory of agencies. */
export const agencyVi = {
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
  chooseOwn: 'Đặt làm nơi của tôi',
  unchooseOwn: 'Thôi đặt làm nơi của tôi',
  ownChosen: 'Trên thiết bị này, trang chủ hiện nơi này đầu tiên.',
  receivedAt: 'Nơi nhận hồ sơ',
  itself: 'Tại trụ sở cơ quan',
  procedures: 'Thủ tục do cơ quan này giải quyết',
  noProcedures: 'Chưa có thủ tục nào trong danh mục',
  noProceduresText: 'Cơ quan này tiếp nhận hồ sơ cho các cơ quan khác; Ông/Bà tìm theo tên thủ tục.',
} as const;
