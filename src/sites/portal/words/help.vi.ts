export const helpVi = {
  title: 'Hướng dẫn sử dụng',
  metaDescription:
    'Cách tìm thủ tục, nộp hồ sơ trực tuyến, theo dõi hồ sơ và ý nghĩa của toàn trình, một phần.',
  lead: 'Từ lúc tìm thủ tục đến lúc nhận kết quả, và những từ Ông/Bà sẽ gặp trên cổng này.',
  accountTitle: 'Đăng ký và đăng nhập',
  accountSteps: [
    [
      'Đăng ký',
      'Bấm “Đăng ký” ở đầu trang, nhập số định danh, họ tên, ngày sinh như trên thẻ căn cước và số điện thoại của mình.',
    ],
    ['Nhập mã xác thực', 'Mã được gửi bằng tin nhắn đến số điện thoại đó.'],
    ['Đặt mật khẩu', 'Sau bước này Ông/Bà đã đăng nhập và trở lại việc đang làm.'],
    [
      'Đăng nhập những lần sau',
      'Nhập số định danh, mật khẩu, rồi mã gửi đến điện thoại. Không nhớ mật khẩu thì bấm “Quên mật khẩu?”.',
    ],
    [
      'Xác thực tài khoản',
      'Mang thẻ căn cước đến Bộ phận Một cửa bất kỳ trong tỉnh. Tài khoản chưa xác thực nộp được hồ sơ và xem được hồ sơ do chính mình nộp.',
    ],
  ],
  fileTitle: 'Nộp hồ sơ trực tuyến',
  fileSteps: [
    [
      'Tìm thủ tục',
      'Gõ việc cần làm vào ô tìm kiếm, đọc giấy tờ cần có, bấm “Nộp hồ sơ trực tuyến” rồi “Bắt đầu khai hồ sơ”. Chưa đăng nhập thì bấm “Đăng nhập để nộp hồ sơ” trước.',
    ],
    [
      'Thông tin hồ sơ',
      'Chọn nơi tiếp nhận và khai tờ khai. Ô nền vàng có dấu (*) là bắt buộc. Xong mỗi bước, bấm “Tiếp tục”; muốn dừng, bấm “Lưu lại”.',
    ],
    [
      'Giấy tờ kèm theo',
      'Tải ảnh chụp hoặc tệp PDF của từng giấy tờ. Tệp đã nhận vẫn được giữ khi chỗ khác còn sai.',
    ],
    [
      'Phí, lệ phí và nhận kết quả',
      'Xem phí, lệ phí; chọn “Nhận tại quầy”, “Nhận qua bưu chính” hoặc “Nhận bản điện tử”, tùy thủ tục có cách nào.',
    ],
    [
      'Kiểm tra và gửi',
      'Xem lại tất cả, chỗ nào chưa đúng thì bấm “Thay đổi”; đánh dấu vào ô cam đoan, rồi bấm “Đồng ý, gửi đi”. Ông/Bà nhận ngay mã hồ sơ và mã bảo mật.',
    ],
  ],
  followTitle: 'Theo dõi hồ sơ',
  follow: [
    'Có tài khoản: xem “Hồ sơ của tôi”, có đủ các bước xử lý, thời hạn và tin nhắn.',
    'Không có tài khoản: dùng “Tra cứu hồ sơ” với mã hồ sơ và mã bảo mật ghi trên giấy tiếp nhận, hoặc quét mã QR.',
    'Hồ sơ thiếu giấy tờ: cán bộ gửi yêu cầu bổ sung một lần, nói rõ thiếu gì. Ông/Bà mở hồ sơ, bấm “Bổ sung hồ sơ”, gửi những gì còn thiếu bằng “Gửi bổ sung”; viết dở thì bấm “Lưu lại”. Không tự gửi được thì mang giấy tờ và mã hồ sơ đến nơi tiếp nhận.',
    'Có kết quả: Ông/Bà đọc được trên trang hồ sơ, trước khi đến nhận bản giấy.',
  ],
  levelsTitle: 'Toàn trình, một phần và bốn mức độ trước đây',
  levelsLead:
    'Hiện nay dịch vụ công trực tuyến chia làm hai loại. Cách chia bốn mức trước đây vẫn còn trong nhiều tài liệu; bảng này cho biết mức nào ứng với loại nào.',
  full: [
    'Toàn trình',
    'Nộp, trả phí và nhận kết quả đều làm được qua mạng hoặc bưu chính. Ông/Bà không phải đến cơ quan.',
  ],
  partial: [
    'Một phần',
    'Nộp được qua mạng, nhưng còn ít nhất một việc phải đến tận nơi, ví dụ xuất trình bản chính hoặc ký trước mặt cán bộ. Trang của từng thủ tục nói rõ việc đó.',
  ],
  oldLevel: 'Mức trước đây',
  oldMeaning: 'Làm được gì',
  oldNow: 'Nay gọi là',
  oldLevels: [
    ['Mức 1', 'Đọc được đầy đủ thông tin về thủ tục.', 'Cung cấp thông tin'],
    [
      'Mức 2',
      'Như mức 1, tải thêm được mẫu đơn, tờ khai; hồ sơ nộp trực tiếp hoặc qua bưu chính.',
      'Cung cấp thông tin',
    ],
    [
      'Mức 3',
      'Như mức 2, khai và gửi được qua mạng; trả phí và nhận kết quả tại cơ quan hoặc qua bưu chính.',
      'Một phần',
    ],
    [
      'Mức 4',
      'Như mức 3, trả được phí qua mạng; kết quả nhận qua mạng, tại cơ quan hoặc qua bưu chính.',
      'Toàn trình',
    ],
  ],
  conceptsTitle: 'Những từ thường gặp',
  concepts: [
    [
      'Dịch vụ công trực tuyến',
      'Thủ tục và dịch vụ khác của cơ quan nhà nước được làm qua mạng cho người dân, doanh nghiệp, tổ chức.',
    ],
    [
      'Thủ tục hành chính',
      'Trình tự, giấy tờ, thời hạn và điều kiện để cơ quan nhà nước giải quyết một việc cụ thể. Mỗi thủ tục có một mã, ví dụ 1.001193.',
    ],
    ['Hồ sơ', 'Tờ khai và giấy tờ Ông/Bà nộp cho một lần giải quyết một thủ tục.'],
    ['Thành phần hồ sơ', 'Từng loại giấy tờ phải có trong hồ sơ, với số bản chính, bản sao.'],
    [
      'Bộ phận Một cửa',
      'Nơi tiếp nhận hồ sơ và trả kết quả cho nhiều cơ quan, có ở tỉnh và ở từng xã, phường, đặc khu.',
    ],
    ['Giấy tiếp nhận và hẹn trả', 'Giấy xác nhận hồ sơ đã đủ, ghi mã hồ sơ và giờ, ngày hẹn trả kết quả.'],
    [
      'Ngày làm việc',
      'Không tính thứ Bảy, Chủ nhật, ngày lễ. Thời hạn tính bằng giờ chỉ đếm trong giờ làm việc.',
    ],
    ['Tài khoản đã xác thực', 'Tài khoản đã được đối chiếu với thẻ căn cước tại quầy.'],
  ],
  browsersTitle: 'Trình duyệt',
  browsers:
    'Cổng này mở được trên máy tính và điện thoại bằng mọi trình duyệt còn được nhà sản xuất cập nhật, như Chrome, Cốc Cốc, Edge, Firefox, Safari; không phải cài thêm gì, lúc nào cũng nộp được. Internet Explorer không còn được cập nhật từ năm 2022: Ông/Bà dùng một trình duyệt khác.',
  contactTitle: 'Gặp người hướng dẫn',
  contact: (phone: string, hours: string) => `Gọi ${phone}. ${hours}. Hoặc đến Bộ phận Một cửa gần nhất.`,
  centres: 'Xem địa chỉ các Bộ phận Một cửa',
  complaints: 'Khiếu nại, phản ánh, kiến nghị, tố cáo: gửi ở đâu',
} as const;

export const privacyVi = {
  title: 'Bảo vệ dữ liệu cá nhân',
  metaDescription: 'Cổng dịch vụ công tỉnh Một Cửa thu thập, dùng, giữ và xóa dữ liệu cá nhân như thế nào.',
  lead: 'Cổng này chỉ hỏi những gì thủ tục cần, theo Luật Bảo vệ dữ liệu cá nhân (Luật số 91/2025/QH15).',
  parts: [
    [
      'Thu thập gì',
      'Thông tin Ông/Bà khai khi đăng ký tài khoản và trong tờ khai, giấy tờ đính kèm, và lịch sử xử lý hồ sơ.',
    ],
    [
      'Dùng vào việc gì',
      'Để giải quyết hồ sơ, báo tin cho Ông/Bà và lập số liệu thống kê không nêu tên. Không dùng vào việc khác.',
    ],
    [
      'Ai được xem',
      'Cán bộ của cơ quan tiếp nhận, giải quyết hồ sơ. Mỗi lần cán bộ mở hồ sơ đều được ghi lại.',
    ],
    [
      'Bảo vệ thế nào',
      'Số định danh và giấy tờ tải lên được mã hóa. Trang tra cứu công khai che tên chủ hồ sơ.',
    ],
    ['Giữ bao lâu', 'Theo thời hạn lưu trữ của từng loại hồ sơ. Bản nháp không gửi tự xóa sau 90 ngày.'],
    [
      'Quyền của Ông/Bà',
      'Xem, yêu cầu sửa, rút lại sự đồng ý và khiếu nại. Gửi yêu cầu tại Bộ phận Một cửa hoặc theo liên hệ ở cuối trang.',
    ],
  ],
  cookiesTitle: 'Cookie',
  cookies: 'Chỉ có cookie để giữ đăng nhập và bảo vệ biểu mẫu. Không có cookie theo dõi, không có quảng cáo.',
} as const;
