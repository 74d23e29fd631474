/** Words of filing a dossier: the start page, its four steps and the pages around them. */
export const filingWords = {
  steps: {
    info: 'Thông tin hồ sơ',
    parts: 'Giấy tờ kèm theo',
    fee: 'Phí, lệ phí và nhận kết quả',
    review: 'Kiểm tra và gửi',
  },
  stepsLabel: 'Các bước nộp hồ sơ',
  backToProcedure: 'Về trang thủ tục',
  back: {
    info: 'Quay lại bước thông tin',
    parts: 'Quay lại bước giấy tờ',
    fee: 'Quay lại bước phí và nhận kết quả',
  },
  next: 'Tiếp tục',
  save: 'Lưu lại',
  close: 'Đóng',
  savedTitle: 'Đã lưu',
  savedAt: (when: string) => `Hồ sơ đã được lưu lúc ${when}.`,
  savedWhere: 'Ông/Bà có thể khai tiếp sau, ở máy khác cũng được, tại',
  myDossiers: 'Hồ sơ của tôi',
  unsent: 'mục Hồ sơ chưa gửi; hồ sơ được giữ 90 ngày kể từ lần lưu cuối',
  incomplete: {
    info: 'Ông/Bà hoàn thành bước này trước khi sang bước sau.',
    parts: 'Ông/Bà gửi đủ giấy tờ bắt buộc trước khi sang bước sau.',
    fee: 'Ông/Bà hoàn thành bước này trước khi gửi hồ sơ.',
  },
  discard: 'Xóa hồ sơ đang khai này',
  autosaveHint: 'Những gì Ông/Bà nhập được tự lưu vài giây một lần.',
} as const;

export const infoWords = {
  title: 'Thông tin hồ sơ',
  submitter: 'Người nộp hồ sơ',
  submitterLead:
    'Lấy từ tài khoản của Ông/Bà. Nếu có chỗ chưa đúng, Ông/Bà sửa ở trang tài khoản trước khi nộp.',
  fullName: 'Họ và tên',
  idNumber: 'Số định danh cá nhân',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
  none: 'Chưa có',
  changeAccount: 'Sửa thông tin tài khoản',
  prefilled:
    'Những mục tài khoản đã có được điền sẵn trong tờ khai; Ông/Bà xem lại và điền các mục còn thiếu.',
  sheet: {
    title: 'Người nộp và nơi tiếp nhận',
    forWhom: {
      section: 'Nộp cho ai',
      title: 'Ông/Bà nộp hồ sơ cho ai?',
      self: 'Cho chính mình',
      selfHint: 'Ông/Bà là chủ hồ sơ',
      other: 'Nộp thay người khác',
      otherHint: 'Ông/Bà khai thêm thông tin chủ hồ sơ',
    },
    ownerName: 'Họ và tên chủ hồ sơ',
    ownerIdNumber: 'Số định danh cá nhân của chủ hồ sơ',
    ownerPhone: 'Số điện thoại của chủ hồ sơ',
    ownerEmail: 'Thư điện tử của chủ hồ sơ',
    ownerAddress: 'Địa chỉ của chủ hồ sơ',
    where: 'Trường hợp và nơi tiếp nhận',
    whereOnly: 'Nơi tiếp nhận',
    case: 'Trường hợp của Ông/Bà',
    agency: 'Nơi tiếp nhận hồ sơ',
    agencyHint: 'Chọn cơ quan nơi Ông/Bà muốn nộp. Cơ quan này giải quyết và trả kết quả.',
    chooseFor: 'Chọn một trong hai: nộp cho chính mình hoặc nộp thay người khác',
    chooseCase: 'Chọn trường hợp của Ông/Bà',
    chooseAgency: 'Chọn nơi tiếp nhận hồ sơ',
  },
} as const;

export const partsWords = {
  title: 'Giấy tờ kèm theo',
  none: 'Hồ sơ không có giấy tờ kèm theo',
  noneText: 'Với nội dung Ông/Bà đã khai, hồ sơ này không cần gửi kèm tệp nào. Ông/Bà bấm “Tiếp tục”.',
  missing: (name: string) => `Tải lên ${lower(name)}`,
  noLonger: 'Tệp không còn cần',
  noLongerText:
    'Với nội dung Ông/Bà vừa khai, hồ sơ không cần giấy tờ này nữa. Tệp vẫn được gửi kèm nếu Ông/Bà không xóa.',
  noLongerChange: 'Xóa bớt',
  notChosen: (name: string) => `Chọn tệp cho ${lower(name)} rồi bấm “Tải lên”`,
} as const;

export const feeWords = {
  title: 'Phí, lệ phí và nhận kết quả',
  feeTitle: 'Phí, lệ phí của hồ sơ',
  none: 'Hồ sơ này không phải nộp phí, lệ phí.',
  kinds: { phi: 'Phí', 'le-phi': 'Lệ phí' },
  name: 'Khoản',
  quantity: 'Số lượng',
  amount: 'Thành tiền',
  total: 'Tổng cộng',
  totalKnown: 'Tổng các khoản đã biết',
  where: 'Nộp tại quầy của nơi tiếp nhận. Cán bộ ghi nhận và đưa biên lai cho Ông/Bà.',
  sheet: {
    title: 'Nhận kết quả',
    result: 'Nhận kết quả',
    delivery: 'Ông/Bà muốn nhận kết quả thế nào?',
    chooseDelivery: 'Chọn cách nhận kết quả',
    only: 'Cách nhận kết quả',
    options: {
      desk: 'Nhận tại quầy',
      post: 'Nhận qua bưu chính',
      online: 'Nhận bản điện tử',
    },
    optionHints: {
      desk: 'Đến Bộ phận Một cửa của nơi tiếp nhận, mang theo giấy tờ tùy thân',
      post: 'Ông/Bà trả cước cho bưu chính khi nhận, theo giá của bưu chính',
      online: 'Kết quả có chữ ký số, nằm trong Hồ sơ của tôi',
    },
    address: 'Địa chỉ nhận kết quả qua bưu chính',
  },
  captcha: 'Kiểm tra chống gửi hàng loạt',
} as const;

export const reviewWords = {
  title: 'Kiểm tra và gửi hồ sơ',
  lead: 'Ông/Bà đọc lại toàn bộ hồ sơ. Chỗ nào chưa đúng, bấm “Thay đổi” ở dòng đó. Khi gửi, hồ sơ được chuyển đến nơi tiếp nhận.',
  procedure: 'Thủ tục',
  case: 'Trường hợp theo nội dung đã khai',
  doubts: 'Có điều Ông/Bà nên xem lại trước khi gửi. Nếu đã đúng, Ông/Bà cứ gửi:',
  parts: 'Giấy tờ kèm theo',
  noFile: 'Không gửi',
  fee: 'Phí, lệ phí',
  change: 'Thay đổi',
  feeTotal: 'Phí, lệ phí phải nộp',
  feeMore: (total: string) => `${total} và khoản nơi tiếp nhận báo`,
  send: 'Đồng ý, gửi đi',
  sendHint: (agency: string, until: string) =>
    `Hồ sơ được gửi đến ${agency}. Nơi tiếp nhận trả lời trước ${until}.`,
} as const;

export const doneWords = {
  title: 'Đã gửi hồ sơ',
  number: 'Mã hồ sơ',
  secret: 'Mã bảo mật',
  keep: 'Ông/Bà vui lòng ghi lại mã hồ sơ và mã bảo mật để theo dõi. Hai mã này cũng có trong tin nhắn hoặc thư gửi đến Ông/Bà.',
  procedure: 'Thủ tục',
  sentAt: 'Gửi lúc',
  receiver: 'Nơi tiếp nhận',
  office: 'Liên hệ nơi tiếp nhận',
  account: 'Tài khoản',
  whole: 'Quy trình thực hiện dịch vụ công trực tuyến',
  stages: ['Đăng ký tài khoản', 'Lựa chọn thủ tục', 'Nộp hồ sơ', 'Theo dõi kết quả', 'Nhận kết quả'],
  nextTitle: 'Việc tiếp theo',
  answerBy: (when: string, hours: number) => `Trước ${when} (${hours} giờ làm việc)`,
  answer: 'Nơi tiếp nhận xem hồ sơ và trả lời Ông/Bà: tiếp nhận, hoặc yêu cầu bổ sung, nói rõ thiếu gì.',
  updatesBySms: (phone: string) => `Ông/Bà được báo bằng tin nhắn đến số ${phone}.`,
  updatesByEmail: (email: string) => `Ông/Bà được báo bằng thư điện tử đến ${email}.`,
  accepted: 'Khi được tiếp nhận, Ông/Bà nhận giấy tiếp nhận và hẹn trả kết quả, có ghi ngày trả.',
  pay: (total: string) => `Ông/Bà nộp ${total} tại quầy của nơi tiếp nhận.`,
  payOpen: 'Nơi tiếp nhận báo số phí, lệ phí phải nộp; Ông/Bà nộp tại quầy.',
  resultIn: (limit: string) => `Kết quả: ${limit}, tính từ khi hồ sơ được tiếp nhận`,
  detail: 'Chi tiết hồ sơ',
  lookUp: 'Tra cứu hồ sơ',
} as const;

export const discardWords = {
  title: 'Xóa hồ sơ đang khai',
  ask: (name: string) => `Ông/Bà muốn xóa hồ sơ đang khai của thủ tục “${name}”?`,
  what: 'Những gì đã khai và các tệp đã tải lên sẽ bị xóa, không lấy lại được.',
  about: 'Hồ sơ',
  savedAt: 'Lưu lần cuối',
  files: 'Số tệp đã tải lên',
  yes: 'Xóa hồ sơ này',
  no: 'Giữ lại, khai tiếp',
} as const;

export const differenceWords = {
  title: 'Hồ sơ này vừa được sửa ở một trang khác',
  lead: 'Sau khi Ông/Bà mở trang này, những mục dưới đây cũng được sửa và lưu từ một trang khác, trên máy này hoặc một máy khác. Chưa có gì bị mất: Ông/Bà chọn nội dung muốn giữ ở từng mục.',
  savedAt: (when: string) => `Bản đã lưu: lúc ${when}.`,
  mine: (value: string) => `Trên trang này: ${value}`,
  theirs: (value: string) => `Đã lưu: ${value}`,
  empty: '(để trống)',
  keep: 'Lưu lựa chọn',
  dropMine: 'Bỏ nội dung trên trang này, mở bản đã lưu',
} as const;

/** A page of a step that comes after the dossier was sent. */
export const alreadySentWords = {
  title: 'Hồ sơ này đã được gửi',
  lead: (code: string) =>
    `Hồ sơ đã được gửi từ một trang hoặc một máy khác, mã hồ sơ ${code}, nên trang vừa rồi không lưu vào hồ sơ được nữa. Nếu cần sửa, Ông/Bà chép lại nội dung dưới đây rồi liên hệ nơi tiếp nhận, hoặc đợi yêu cầu bổ sung.`,
  unsent: 'Nội dung Ông/Bà vừa nhập, không có trong hồ sơ đã gửi',
  open: (code: string) => `Mở hồ sơ ${code}`,
} as const;

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
