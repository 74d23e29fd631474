/** Checking a printed form by the code on it. */
export const vi = {
  title: 'Kiểm tra giấy tờ',
  lead: 'Quét mã QR “Quét mã để kiểm tra giấy này” in trên giấy để biết giấy có do cơ quan của tỉnh cấp không và còn đúng không. Không cần đăng nhập.',
  code: 'Mã của giấy',
  codeHint: 'Là phần đứng sau dấu bằng (=) của địa chỉ trong mã QR.',
  button: 'Kiểm tra',
  genuine: 'Giấy này có trong sổ cấp',
  form: 'Loại giấy',
  number: 'Số phiếu',
  agency: 'Cơ quan cấp',
  issuedAt: 'Cấp lúc',
  issuedBy: 'Người cấp',
  procedure: 'Thủ tục',
  owner: 'Chủ hồ sơ',
  stillTrue: 'Giấy còn đúng không?',
  holds:
    'Từ khi cấp đến nay giấy này chưa được cấp lại, chưa bị hủy, và thời gian hẹn ghi trên giấy (nếu có) không đổi.',
  replaced: (number: string, at: string) => `Giấy đã được cấp lại: bản số ${number}, lúc ${at}.`,
  voided: (at: string) => `Biên lai này đã bị hủy lúc ${at}.`,
  ended: (status: string, at: string) => `Hồ sơ đã kết thúc lúc ${at}: ${status.toLowerCase()}.`,
  dateMoved:
    'Thời gian trả kết quả ghi trên giấy không còn đúng. Người giữ hồ sơ xem thời gian mới ở trang Tra cứu hồ sơ.',
  compare:
    'Hãy so từng mục trên với tờ giấy. Có mục nào khác thì tờ giấy đó không phải bản đã cấp: đừng dùng, và báo cho cơ quan cấp.',
  unknown: 'Không có giấy nào được cấp với mã này',
  unknownText:
    'Ông/Bà quét lại mã QR, hoặc nhập lại đủ từng chữ và số. Nếu vẫn không có thì đừng dùng giấy đó, và hỏi cơ quan có tên trên giấy.',
} as const;
