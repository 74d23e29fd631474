/** Checking a printed form by the code on it, and a paper by its file. */
export const vi = {
  title: 'Kiểm tra giấy tờ',
  lead: 'Giấy in: quét mã QR “Quét mã để kiểm tra giấy này” in trên giấy để biết giấy có do cơ quan của tỉnh cấp không và còn đúng không. Tệp PDF: chọn tệp ở dưới. Không cần đăng nhập.',
  code: 'Mã của giấy',
  codeHint:
    'In dưới mã QR của giấy. Giấy không in mã thì quét mã QR rồi dán cả địa chỉ vào đây. Có khoảng trắng cũng được.',
  needCode: 'Nhập mã in dưới mã QR của giấy',
  ofLookUp: 'Đây là mã để tra cứu hồ sơ, không phải mã của giấy',
  ofLookUpText:
    'Mã hồ sơ và mã bảo mật dùng ở trang Tra cứu hồ sơ: ở đó thấy hồ sơ có thật không, của cơ quan nào và đang ở bước nào. Mã QR trên giấy tiếp nhận và phiếu yêu cầu bổ sung cũng mở trang đó. Có tệp PDF của giấy thì kiểm tra bằng tệp ở dưới.',
  ofLookUpLink: 'Tra cứu hồ sơ',
  button: 'Kiểm tra',
  genuine: 'Giấy này có trong sổ cấp',
  form: 'Loại giấy',
  number: 'Số phiếu',
  receiptNumber: 'Ký hiệu, số biên lai',
  amount: 'Số tiền',
  agency: 'Cơ quan cấp',
  issuedAt: 'Cấp lúc',
  issuedBy: 'Người cấp',
  procedure: 'Thủ tục',
  owner: 'Chủ hồ sơ',
  stillTrue: 'Giấy còn đúng không?',
  holds:
    'Từ khi cấp đến nay giấy này chưa được cấp lại, chưa bị hủy, và thời gian hẹn ghi trên giấy (nếu có) không đổi.',
  replaced: (number: string, at: string) => `Giấy đã được cấp lại: bản số ${number}, lúc ${at}.`,
  voided: (at: string, instead: string | undefined) =>
    instead
      ? `Biên lai này đã bị hủy lúc ${at} và được thay bằng biên lai ${instead}.`
      : `Biên lai này đã bị hủy lúc ${at}.`,
  ended: (status: string, at: string) => `Hồ sơ đã kết thúc lúc ${at}: ${status.toLowerCase()}.`,
  dateMoved:
    'Thời gian trả kết quả ghi trên giấy không còn đúng. Người giữ hồ sơ xem thời gian mới ở trang Tra cứu hồ sơ.',
  compare:
    'Hãy so từng mục trên với tờ giấy. Có mục nào khác thì tờ giấy đó không phải bản đã cấp: đừng dùng, và báo cho cơ quan cấp.',
  lifted: (at: string) =>
    `Hồ sơ mà giấy này báo dừng giải quyết đã được mở lại lúc ${at}: giấy không còn hiệu lực.`,
  takenBack: (at: string) => `Quyết định ghi trên giấy đã được thu hồi lúc ${at}: giấy không còn giá trị.`,
  byCode: 'Kiểm tra bằng mã trên giấy',
  byFile: 'Kiểm tra bằng tệp PDF',
  file: 'Tệp PDF của giấy',
  fileHint: (most: string) =>
    `Tệp đã tải từ cổng này hoặc nhận qua thư điện tử, một tệp, tối đa ${most}. Tệp chỉ được đọc để kiểm tra, không được lưu lại.`,
  fileButton: 'Kiểm tra tệp',
  needFile: 'Chọn tệp PDF cần kiểm tra',
  tooBig: (most: string) => `Tệp lớn hơn ${most}, không có giấy nào đã cấp lớn như vậy. Chọn tệp khác`,
  noPdf: 'Tệp đã chọn không phải là PDF. Chọn tệp PDF nhận từ cơ quan',
  tooComplex: 'Tệp quá phức tạp nên không kiểm tra được. Chọn đúng tệp nhận từ cơ quan',
  manyChecked:
    'Từ mạng của Ông/Bà vừa có nhiều tệp được kiểm tra. Chọn lại tệp, làm bước xác nhận dưới đây rồi kiểm tra',
  chooseAgain: 'Chọn lại tệp',
  busy: 'Đang có quá nhiều tệp chờ kiểm tra. Chọn lại tệp và thử lại sau một phút',
  fileGenuine: 'Tệp này đúng là bản đã cấp',
  fileGenuineText: 'Tệp giống hoàn toàn với bản mà cơ quan lưu giữ.',
  result: 'Kết quả giải quyết thủ tục hành chính',
  resultNumber: 'Số văn bản',
  recordedAt: 'Ghi nhận lúc',
  recordedBy: 'Người ghi nhận',
  signedBy: 'Ký số bởi',
  issuer: 'Chữ ký số do nơi này cấp',
  signedAt: 'Ký số lúc',
  signature: 'Chữ ký số',
  noSignature: 'Tệp không có chữ ký số của cơ quan',
  ofSeveral: (n: number) =>
    `Cùng một tệp này là giấy của ${n} hồ sơ. Giấy của từng hồ sơ được ghi dưới đây; tên chủ hồ sơ chỉ hiện khi đúng với mọi hồ sơ.`,
  ofMany: (n: number) =>
    `Cùng một tệp này là giấy của nhiều hồ sơ. ${n} hồ sơ được ghi nhận sớm nhất ở dưới đây; tên chủ hồ sơ không hiện.`,
  oneOfThem: (n: number) => `Hồ sơ thứ ${n}`,
  resultHolds: 'Kết quả này vẫn là kết quả đã ghi nhận của hồ sơ.',
  fileChanged: 'Tệp này đã bị thay đổi sau khi ký',
  fileChangedText: (signer: string) =>
    `Tệp có chữ ký số của ${signer}, nhưng không còn như lúc ký. Đừng dùng tệp này; hỏi lại bản gốc từ cơ quan.`,
  original: 'Giấy đã được ký ban đầu',
  notKept: 'Không có trong sổ cấp',
  notKeptText: (signer: string) =>
    `Tệp có chữ ký số của ${signer}, nhưng không có bản nào đã cấp giống như vậy. Đừng dùng tệp này trước khi hỏi cơ quan.`,
  signedByOthers: 'Chữ ký số trong tệp không phải của cơ quan thuộc tỉnh',
  signedByOthersText:
    'Tệp không phải bản đã cấp. Tên ghi trong chữ ký có thể do người khác tự đặt, nên cổng này không xác nhận tên đó. Nếu tệp được gửi như giấy của cơ quan thì đừng dùng, và hỏi cơ quan có tên trên giấy.',
  fileUnknown: 'Tệp này không phải bản đã cấp',
  fileUnknownText:
    'Không có bản nào đã cấp giống hoàn toàn với tệp, và tệp không có chữ ký số của cơ quan. Ảnh chụp, bản quét hoặc tệp đã lưu lại bằng chương trình khác không kiểm tra được như vậy: hãy chọn tệp gốc, hoặc quét mã QR trên giấy.',
  unknown: 'Không có giấy nào được cấp với mã này',
  unknownText:
    'Ông/Bà quét lại mã QR, hoặc nhập lại đủ từng chữ và số. Nếu vẫn không có thì đừng dùng giấy đó, và hỏi cơ quan có tên trên giấy.',
} as const;
