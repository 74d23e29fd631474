/** Shown when a form that was sent could not be taken then: after the session has ended, or while waiting helps. */
export const vi = {
  title: 'Nội dung vừa nhập vẫn còn',
  lead: 'Khi Ông/Bà bấm nút, tài khoản này không còn đăng nhập. Hệ thống đã giữ lại những gì Ông/Bà nhập.',
  leadStale:
    'Trang vừa gửi không dùng được nữa: trang đã mở quá lâu, hoặc trình duyệt đã xóa dữ liệu của trang. Hệ thống đã giữ lại những gì Ông/Bà nhập.',
  nothingDone: 'Chưa có gì được gửi hay được ghi.',
  act: 'Việc đang làm',
  typed: 'Nội dung đã nhập',
  how: 'Bấm nút dưới đây để mở lại trang với nội dung này đã điền sẵn; Ông/Bà xem lại rồi gửi từ trang đó.',
  button: 'Mở lại trang với nội dung đã nhập',
  discard: 'Bỏ nội dung này',
  discardTitle: 'Bỏ nội dung đã nhập?',
  discardLead: 'Nội dung này chưa được gửi. Bỏ đi thì không lấy lại được.',
  discardYes: 'Bỏ nội dung',
  discardNo: 'Giữ lại',
  filledAgain: 'Nội dung đã nhập trước đó được điền lại ở đây và chưa được gửi. Ông/Bà xem lại rồi gửi.',
  chooseAgain: 'Tệp đã chọn không giữ lại được: Ông/Bà cần chọn lại tệp trên trang đó.',
  stillHere:
    'Những gì Ông/Bà vừa nhập vẫn còn trong trang này. Ông/Bà giữ trang mở rồi bấm nút dưới đây để gửi lại.',
  sendAgain: 'Gửi lại nội dung đã nhập',
  stillHereIntoForm:
    'Những gì Ông/Bà viết vẫn còn trong trang này. Ông/Bà bấm nút dưới đây để đưa trở lại trang vừa rồi.',
  chosenWere: 'Tệp đã chọn:',
  wordsKeptTitle: 'Nội dung vừa nhập vẫn còn, tệp vừa chọn thì phải chọn lại',
  wordsKeptLead:
    'Phiên làm việc đã hết khi Ông/Bà bấm nút, nên chưa có gì được gửi đi hoặc thay đổi. Những gì đã viết được giữ một giờ; tệp vừa chọn trên trang không giữ lại được. Ông/Bà đăng nhập, đưa nội dung trở lại trang rồi chọn lại tệp. Các tệp đã tải lên trước đó vẫn còn.',
  stillKept:
    'Phiên làm việc đã hết khi Ông/Bà bấm nút. Ông/Bà đăng nhập lại để xem và gửi tiếp những gì đã nhập.',
  lostTitle: 'Nội dung vừa gửi chưa giữ lại được',
  lostLead:
    'Ông/Bà chưa đăng nhập hoặc phiên làm việc đã hết, và hệ thống không giữ lại được những gì Ông/Bà vừa nhập. Phần lớn trình duyệt vẫn còn giữ: Ông/Bà đăng nhập ở một thẻ mới, rồi trở lại thẻ này và bấm nút Quay lại của trình duyệt.',
  lostSignIn: 'Đăng nhập ở một thẻ mới',
  lostHere: 'Đăng nhập ngay ở thẻ này (những gì vừa nhập sẽ mất)',
  filesTitle: 'Tệp vừa chọn chưa được nhận',
  filesLead:
    'Phiên làm việc đã hết khi Ông/Bà bấm nút, nên tệp vừa chọn trên trang không giữ lại được. Ông/Bà đăng nhập rồi chọn lại tệp; các tệp đã tải lên và những gì đã lưu trước đó vẫn còn.',
  anothersTitle: 'Nội dung vừa gửi là của một tài khoản khác',
  anothersLead:
    'Trang vừa gửi được mở bằng tài khoản khác với tài khoản đang đăng nhập, nên không có gì được ghi vào tài khoản đang đăng nhập. Những gì đã nhập được giữ trong một giờ cho tài khoản đã mở trang đó: Ông/Bà đăng xuất, rồi đăng nhập bằng tài khoản ấy để gửi tiếp.',
  anothersSignOut: 'Đăng xuất để đăng nhập bằng tài khoản kia',
  unsent: 'Còn nội dung chưa gửi',
  unsentUntil: (time: string) => `giữ đến ${time}`,
  goneTitle: 'Không có nội dung chờ gửi ở đây',
  goneLead:
    'Nội dung nhập dở chỉ mở lại được trong vòng một giờ, trên cùng trình duyệt và bằng đúng tài khoản đã viết. Nếu Ông/Bà vừa đăng nhập bằng tài khoản khác, hãy đăng xuất rồi đăng nhập lại bằng tài khoản đã viết.',
  goneHome: 'Về trang chủ',
} as const;
