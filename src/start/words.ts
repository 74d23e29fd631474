/** What the program says to the operator who starts it. */
export const configWords = {
  refused: (name: string, why: string) => `Thiết lập ${name} chưa đúng: ${why}`,
  missingInProduction: 'chế độ production bắt buộc phải có thiết lập này.',
  oneOf: (value: string, allowed: string) => `"${value}" không phải là một trong các giá trị ${allowed}.`,
  port: (value: string) => `"${value}" không phải là số cổng từ 0 đến 65535.`,
  count: (value: string, most: number, least: number) =>
    `"${value}" không phải là một số từ ${least} đến ${most}.`,
  databaseUrl:
    'cần có dạng postgres://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu; nhiều máy thì ngăn cách bằng dấu phẩy, và target_session_attrs chỉ có thể là read-write.',
  roleNeedsDatabase: (role: string) =>
    `ROLE=${role} cần một máy chủ PostgreSQL dùng chung, vì cơ sở dữ liệu kèm theo chỉ dành cho ROLE=all.`,
  publicUrl: (value: string) =>
    `"${value}" không phải là địa chỉ bắt đầu bằng http:// hoặc https:// và không có đường dẫn theo sau.`,
  publicUrlNotSafe: 'ở chế độ production, địa chỉ của cổng phải bắt đầu bằng https://.',
  demoSecret: 'đây là khoá của bản dùng thử mà ai cũng biết; chế độ production cần một khoá riêng, giữ kín.',
  keys: {
    other:
      'dữ liệu này được bảo vệ bằng một khoá khác; hãy đặt lại khoá cũ, hoặc nếu đang thay khoá thì đưa khoá cũ vào OLD_SECRET_KEYS.',
    retired: 'khoá này đã được thay và đã bỏ khỏi dữ liệu; hãy dùng khoá hiện hành.',
    missing:
      'trong dữ liệu còn những dòng chỉ mở được bằng một khoá cũ không có ở đây; hãy đưa khoá đó vào lại rồi chạy npx mot-cua rotate-key trước khi bỏ.',
  },
  commaInSecret: 'khoá bí mật không được có dấu phẩy.',
  sameSecret: 'danh sách khoá cũ không được chứa chính SECRET_KEY.',
  shortSecret: (least: number) => `khoá bí mật phải có ít nhất ${least} ký tự.`,
  weakSecret:
    'khoá này đoán được: quá ít ký tự khác nhau, lặp lại, theo thứ tự, hoặc chép từ ví dụ. Hãy tạo khoá ngẫu nhiên, chẳng hạn bằng lệnh: openssl rand -hex 32.',
  testMailbox:
    'hộp thư thử nghiệm chỉ dùng ở bản dùng thử; chế độ production cần "none" hoặc một nhà cung cấp tin nhắn thật.',
  testSigning:
    'chứng thư số dùng thử không có giá trị pháp lý nên chỉ dùng ở bản dùng thử; chế độ production cần "none" hoặc một dịch vụ ký số thật.',
  testGateway:
    'cổng thanh toán thử không nhận tiền thật nên chỉ dùng ở bản dùng thử; chế độ production cần "vnpay" hoặc "none".',
  gatewayAddress: 'cần có dạng https://máy/đường-dẫn, không có dấu hỏi.',
  tmnCode: 'cần đúng 8 chữ hoặc số do VNPAY cấp.',
  hashSecret: (least: number) => `cần khoá ký do VNPAY cấp, ít nhất ${least} ký tự.`,
  statementSecret: (least: number) => `cần một khoá ký chung với ngân hàng, ít nhất ${least} ký tự.`,
  otherMode: (made: string, now: string) =>
    `cơ sở dữ liệu này được tạo ở MODE=${made} nên không dùng được ở MODE=${now}; hãy đặt lại MODE hoặc dùng một nơi chứa dữ liệu mới.`,
  smtpUrl: 'cần có dạng smtp://tên:mật-khẩu@máy:587.',
  mailFrom: 'đã có SMTP_URL thì phải có địa chỉ thư của người gửi.',
  trustProxy: (value: string) =>
    `"${value}" không phải là địa chỉ IP (có thể kèm /số-bit), cũng không phải loopback, linklocal hay uniquelocal.`,
  noSms:
    'SMS_PROVIDER=none: không gửi được tin nhắn, nên người dân chưa thể đăng ký và đăng nhập bằng mã gửi tới điện thoại.',
  noMail:
    'Không có SMTP_URL: không gửi được thư điện tử, nên giấy tiếp nhận và kết quả không đến được hộp thư của người dân.',
  noPaying: 'Chưa có cổng thanh toán (PAYMENT_GATEWAY=none): phí, lệ phí chỉ nộp được tại quầy.',
  noSigning: 'Chưa có dịch vụ ký số (SIGNING=none): giấy tờ được cấp không có chữ ký số.',
} as const;

export const startWords = {
  noOfficer:
    'Chưa có cán bộ nào đăng nhập được. Tạo quản trị đầu tiên bằng lệnh: npx mot-cua create-admin <tên đăng nhập> "<họ và tên>".',
  folder: {
    'no-folder': (path: string) => `DATA_DIR: ${path} không phải là thư mục.`,
    enter: (path: string) =>
      `DATA_DIR: không vào được thư mục ${path}; hãy cấp quyền cho người dùng đang chạy chương trình.`,
    write: (path: string) =>
      `DATA_DIR: không ghi được vào thư mục ${path}; hãy cấp quyền cho người dùng đang chạy chương trình.`,
    'enter-as-database': (path: string) =>
      `DATA_DIR: PostgreSQL không chạy bằng root mà bằng người dùng postgres hoặc nobody, và người dùng đó không vào được thư mục ${path}; hãy chọn DATA_DIR khác hoặc chạy chương trình bằng người dùng thường.`,
  },
  alreadyRuns: (port: number) =>
    `Máy chủ của thư mục dữ liệu này đang chạy ở cổng ${port}, để yên không khởi động thêm.`,
  alreadyStarts: (pid: number) =>
    `Một tiến trình khác (${pid}) đang khởi động hoặc đang dừng trên thư mục dữ liệu này, để yên.`,
  commandRuns: (pid: number) =>
    `Một lệnh khác (tiến trình ${pid}) đang dùng thư mục dữ liệu này; hãy chờ lệnh đó xong.`,
  portTaken: (port: number) =>
    `Cổng ${port} đang được chương trình khác dùng; hãy chọn cổng khác bằng thiết lập PORT.`,
  portForbidden: (port: number) =>
    `Không được phép mở cổng ${port}; hãy chọn cổng từ 1024 trở lên bằng thiết lập PORT.`,
  databaseIsNewer: (migration: string) =>
    `Cơ sở dữ liệu đã được nâng cấp bằng ${migration}, mà phiên bản này của chương trình không dùng được; hãy chạy lại phiên bản mới.`,
  noDatabase: (why: string) => `Không kết nối được cơ sở dữ liệu: ${why}.`,
  waitingForDatabase: (why: string) =>
    `Chưa kết nối được máy chủ PostgreSQL (DATABASE_URL): ${why}. Đang chờ; khi máy chủ đó chạy thì chương trình tự khởi động tiếp.`,
  notLetIn: {
    login: (why: string) =>
      `Thiết lập DATABASE_URL chưa đúng: máy chủ PostgreSQL không chấp nhận tên hoặc mật khẩu này (${why}).`,
    'no-database': (why: string) =>
      `Thiết lập DATABASE_URL chưa đúng: trên máy chủ PostgreSQL không có cơ sở dữ liệu này (${why}); hãy tạo trước rồi khởi động lại.`,
    other: (why: string) => `Thiết lập DATABASE_URL chưa đúng: không vào được máy chủ PostgreSQL (${why}).`,
  },
  unexpected: 'Chương trình không khởi động được; chi tiết ở dòng sau.',
  running: (o: { url: string; mode: string; role: string }) =>
    `Một Cửa đang chạy tại ${o.url} (MODE=${o.mode}, ROLE=${o.role}).`,
  jobsRunning: 'Một Cửa đang chạy các việc nền (ROLE=jobs).',
  tookOver: 'Lần chạy trước bị ngắt đột ngột: đã tiếp quản dữ liệu, các việc dở dang được chạy lại.',
  folderAt: (path: string) => `Dữ liệu nằm trong ${path}.`,
  demo: 'Đây là bản dùng thử: dữ liệu tưởng tượng, không có giá trị pháp lý.',
  demoCitizen: (o: { number: string; name: string; password: string }) =>
    `  Người dân: số ${o.number} (${o.name}), mật khẩu ${o.password}`,
  demoOfficer: (o: { username: string; name: string; title: string; password: string }) =>
    `  Cán bộ:    ${o.username} (${o.name}, ${o.title}), mật khẩu ${o.password}`,
  demoMailbox: (url: string) => `  Tin nhắn, thư và mã xác thực thử nghiệm: ${url}`,
  demoDesk: (url: string) => `  Trang của cán bộ: ${url}`,
  metricsTaken: (port: number) => `Cổng ${port} của số liệu đo đã bị dùng: chạy tiếp không có số liệu đo.`,
  parts: {
    database: 'cơ sở dữ liệu',
    connections: 'các kết nối tới cơ sở dữ liệu',
    journal: 'nhật ký an ninh',
    clock: 'đồng hồ',
    metrics: 'số liệu đo',
    work: 'những việc đang làm',
  },
  requestsLeft: (n: number) => `${n} yêu cầu`,
  jobsLeft: (n: number) => `${n} việc nền (sẽ được làm lại)`,
  stoppedLeaving: (left: string) => `Đã dừng; chưa xong: ${left}.`,
  stopTooLong: (left: string) => `Quá thời hạn dừng nên ngắt ngay; chưa đóng xong: ${left}.`,
  stopping: 'Đang dừng: chờ xong những việc đang làm…',
  stopped: 'Đã dừng.',
  databaseEnded: 'PostgreSQL dừng ngoài ý muốn; chương trình dừng theo.',
} as const;
