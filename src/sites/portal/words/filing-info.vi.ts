/** Step 1: what is asked, and who files. */
export const vi = {
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
  selfOfOther: (name: string) =>
    `Ông/Bà ghi tên người khác (${name}) nhưng chọn nộp cho chính mình. Nộp thay người đó thì chọn “Nộp thay người khác”; nộp cho chính mình thì bấm Tiếp tục lần nữa`,
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
