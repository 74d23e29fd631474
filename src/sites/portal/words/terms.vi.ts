/** The terms of use and the notice on personal data. */
export const vi = {
  title: 'Điều khoản sử dụng và thông báo về dữ liệu cá nhân',
  version: (v: string) => `Bản ${v}.`,
  sections: [
    [
      'Tài khoản của Ông/Bà',
      'Mỗi người dùng một tài khoản, với số định danh của chính mình. Một số định danh chưa xác thực có thể được khai ở nhiều tài khoản; người đã xác thực là người giữ số đó. Ông/Bà khai đúng sự thật, giữ kín mật khẩu và mã xác thực, không cho người khác dùng tài khoản. Việc làm bằng tài khoản được coi là do Ông/Bà làm.',
    ],
    [
      'Chúng tôi lưu những gì',
      'Số định danh, họ tên, ngày sinh, số điện thoại; thư điện tử và địa chỉ nếu Ông/Bà nhập. Số định danh, điện thoại, thư điện tử, địa chỉ được mã hóa khi lưu. Mật khẩu không được lưu mà chỉ lưu dấu vết để kiểm tra.',
    ],
    [
      'Dùng để làm gì',
      'Để nhận, giải quyết và trả kết quả thủ tục hành chính theo quy định của pháp luật; để liên hệ với Ông/Bà về hồ sơ. Không dùng cho quảng cáo, không bán, không chia sẻ ngoài các cơ quan giải quyết hồ sơ.',
    ],
    [
      'Ai được xem',
      'Cán bộ của cơ quan tiếp nhận hoặc giải quyết hồ sơ. Mỗi lần cán bộ mở hồ sơ đều được ghi lại.',
    ],
    [
      'Quyền của Ông/Bà',
      'Xem, sửa, yêu cầu xóa dữ liệu của mình, rút lại sự đồng ý, khiếu nại. Ông/Bà gửi yêu cầu tại Bộ phận Một cửa. Dữ liệu trong hồ sơ đã nộp được giữ theo thời hạn lưu trữ mà pháp luật quy định.',
    ],
    [
      'Ảnh giấy tờ',
      'Ảnh thẻ căn cước và ảnh chân dung mà thủ tục yêu cầu là dữ liệu cần bảo vệ chặt chẽ: chúng được mã hóa riêng từng tệp và chỉ mở được trong hồ sơ đó.',
    ],
  ],
  back: 'Về trang đăng ký',
} as const;
