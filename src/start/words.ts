/** What the program says to the operator who starts it. */
export const configWords = {
  refused: (name: string, why: string) => `Thiết lập ${name} chưa đúng: ${why}`,
  missingInProduction: 'chế độ production bắt buộc phải có thiết lập này.',
  oneOf: (value: string, allowed: string) => `"${value}" không phải là một trong các giá trị ${allowed}.`,
  port: (value: string) => `"${value}" không phải là số cổng từ 0 đến 65535.`,
  databaseUrl: 'cần có dạng postgres://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu.',
  roleNeedsDatabase: (role: string) =>
    `ROLE=${role} cần một máy chủ PostgreSQL dùng chung, vì cơ sở dữ liệu kèm theo chỉ dành cho ROLE=all.`,
  publicUrl: (value: string) => `"${value}" không phải là địa chỉ bắt đầu bằng http:// hoặc https://.`,
  publicUrlNotSafe: 'ở chế độ production, địa chỉ của cổng phải bắt đầu bằng https://.',
  demoSecret: 'đây là khoá của bản dùng thử mà ai cũng biết; chế độ production cần một khoá riêng, giữ kín.',
  shortSecret: (least: number) => `khoá bí mật phải có ít nhất ${least} ký tự.`,
  testMailbox:
    'hộp thư thử nghiệm chỉ dùng ở bản dùng thử; chế độ production cần "none" hoặc một nhà cung cấp tin nhắn thật.',
  smtpUrl: 'cần có dạng smtp://tên:mật-khẩu@máy:587.',
  mailFrom: 'đã có SMTP_URL thì phải có địa chỉ thư của người gửi.',
  trustProxy: (value: string) =>
    `"${value}" không phải là địa chỉ IP (có thể kèm /số-bit), cũng không phải loopback, linklocal hay uniquelocal.`,
  noSms:
    'SMS_PROVIDER=none: không gửi được tin nhắn, nên người dân chưa thể đăng ký và đăng nhập bằng mã gửi tới điện thoại.',
  noMail:
    'Không có SMTP_URL: không gửi được thư điện tử, nên giấy tiếp nhận và kết quả không đến được hộp thư của người dân.',
} as const;
