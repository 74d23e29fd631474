/** Words of the pages on which a clerk proves, with the card in hand, who has a personal number. */
export const provingWords = {
  title: 'Xác minh tài khoản',
  lead: 'Dành cho người đến quầy với thẻ căn cước bản chính. Nhập số trên thẻ để tìm các tài khoản đã khai số đó.',
  number: 'Số định danh cá nhân (số CCCD)',
  numberHint: 'Gồm 12 chữ số trên thẻ đang cầm trên tay.',
  badNumber: 'Nhập số định danh gồm 12 chữ số, đúng như trên thẻ căn cước',
  find: 'Tìm tài khoản',
  noted:
    'Mỗi lần tìm và mỗi lần mở một tài khoản đều được ghi lại cùng tên cán bộ trong cơ sở dữ liệu của hệ thống.',
  none: 'Chưa có tài khoản nào khai số này',
  noneBody:
    'Xem lại số vừa nhập. Nếu số đúng, hướng dẫn người đến đăng ký tài khoản trên Cổng dịch vụ công, rồi tìm lại.',
  found: (n: number) => `${n} tài khoản khai số này`,
  pick: 'Hỏi người đến số điện thoại của tài khoản, rồi chọn tài khoản có số đó. Không đọc số điện thoại trên màn hình cho người đến nghe.',
  name: 'Họ và tên',
  birthDate: 'Ngày sinh',
  phone: 'Điện thoại',
  registered: 'Đăng ký ngày',
  dossiers: 'Hồ sơ đã nộp',
  state: 'Tình trạng',
  lost: 'đã mất số',
  choose: 'Chọn',
  withPhone: (phone: string) => `tài khoản có số điện thoại ${phone}`,
  confirmTitle: 'Xác nhận chủ của số định danh',
  compare:
    'Đối chiếu với thẻ: họ tên, ngày sinh hoặc số khác với thẻ thì không xác minh tài khoản này. Số điện thoại phải đúng số mà người đến nói ra.',
  follows: 'Khi xác minh',
  getsIt: 'Tài khoản này được ghi là đã xác minh tại quầy và giữ số định danh.',
  othersLose: (n: number) =>
    `${n} tài khoản khác khai cùng số bị mất số: phiên đang mở kết thúc, không nộp, bổ sung, rút hồ sơ được nữa, vẫn xem được hồ sơ đã nộp khi đăng nhập có thêm số điện thoại. Chủ các tài khoản đó được báo bằng tin nhắn.`,
  noOthers: 'Không có tài khoản nào khác bị mất số.',
  takenFromProven:
    'Số này đã được xác minh cho một tài khoản khác. Nếu tiếp tục, tài khoản đó bị mất số; kiểm tra kỹ thẻ trước khi xác minh.',
  compared: 'Tôi đã đối chiếu thẻ căn cước bản chính với người đến',
  needCompared: 'Đối chiếu thẻ căn cước bản chính với người đến, rồi đánh dấu vào câu xác nhận',
  confirm: 'Xác minh tài khoản',
  back: 'Tìm số khác',
  changed:
    'Trong lúc Ông/Bà xem, các tài khoản khai số này đã thay đổi: có thể cán bộ khác vừa xác minh. Chưa ghi gì; xem lại tình trạng dưới đây.',
  done: 'Đã xác minh tài khoản tại quầy',
  doneBody: (phone: string) =>
    `Số định danh thuộc về tài khoản có số điện thoại ${phone}. Tài khoản khác khai cùng số, nếu có, đã mất số và được báo bằng tin nhắn.`,
  provenTitle: 'Tài khoản đã được xác minh',
  provenBody: 'Không cần xác minh lại. Nếu người đến dùng tài khoản khác, tìm lại số rồi chọn tài khoản đó.',
  another: 'Xác minh tài khoản khác',
  release: {
    offer: 'Không tài khoản nào trong số này là của người đang ở quầy',
    title: 'Không tài khoản nào là của người đang ở quầy',
    number: (idNumber: string) => `Số trên thẻ: ${idNumber}`,
    follows: 'Khi bỏ số định danh khỏi các tài khoản này',
    allLose: (n: number) =>
      `${n} tài khoản không còn dùng số định danh này: phiên đang mở kết thúc, không nộp, bổ sung, rút hồ sơ được nữa. Chủ các tài khoản được báo một lần bằng tin nhắn.`,
    theyKeep:
      'Hồ sơ đã nộp vẫn là của người đã nộp: họ xem được khi đăng nhập có thêm số điện thoại của tài khoản.',
    canRegister: 'Người đang ở quầy đăng ký được tài khoản với số trên thẻ và số điện thoại của mình.',
    forGood:
      'Không hoàn tác được tất cả cùng lúc: tài khoản đã bỏ số chỉ có lại số khi chủ mang thẻ căn cước đến quầy. Kiểm tra kỹ thẻ trước khi bỏ.',
    reason: 'Vì sao không tài khoản nào là của người này?',
    reasons: {
      'other-phones': 'Người đến không có số điện thoại nào trong số này',
      'other-person': 'Họ tên hoặc ngày sinh của các tài khoản khác với thẻ',
    },
    needReason: 'Chọn lý do',
    confirm: 'Bỏ số định danh khỏi các tài khoản này',
    done: 'Đã bỏ số định danh khỏi các tài khoản',
    doneBody:
      'Hướng dẫn người đến đăng ký ngay trên Cổng dịch vụ công, rồi tìm lại số và xác minh tài khoản vừa đăng ký.',
    proven: 'Số này đã được xác minh cho một tài khoản, nên không bỏ số ở đây được.',
    nothing: 'Không tài khoản nào còn dùng số này; người có thẻ đăng ký được tài khoản.',
  },
} as const;
