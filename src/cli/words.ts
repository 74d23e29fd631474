/** What the commands say to the operator. */
export const cliWords = {
  usage: 'Các lệnh:',
  failed: 'Lệnh không chạy được; chi tiết ở dòng sau.',
  seed: {
    does: 'nạp lại dữ liệu ban đầu',
    done: (mode: string) => `Đã nạp dữ liệu ban đầu (MODE=${mode}).`,
  },
  doctor: {
    does: 'kiểm tra chương trình, dữ liệu và các việc nền',
    good: (what: string) => `  tốt      ${what}`,
    warn: (what: string) => `  lưu ý    ${what}`,
    bad: (what: string) => `  hỏng     ${what}`,
    node: (version: string) => `Node ${version}`,
    settings: (mode: string) => `các thiết lập hợp lệ (MODE=${mode})`,
    noData: (folder: string) => `chưa có dữ liệu trong ${folder}; "npm start" sẽ tạo`,
    folder: (folder: string) => `thư mục dữ liệu ${folder}`,
    serverRuns: (port: number | undefined) => `máy chủ đang chạy${port ? ` ở cổng ${port}` : ''}`,
    serverOff: 'máy chủ không chạy trên thư mục dữ liệu này',
    database: (version: string) => `PostgreSQL ${version}`,
    oldDatabase: (version: string) => `PostgreSQL ${version}: cần bản 15 đến 18`,
    migrations: (n: number) => `cấu trúc dữ liệu mới nhất (${n} bước)`,
    migrationsMissing: 'cấu trúc dữ liệu chưa cập nhật: hãy khởi động lại máy chủ',
    seeded: (mode: string) => `dữ liệu ban đầu đã nạp (${mode})`,
    otherMode: (mode: string, now: string) => `dữ liệu được tạo ở MODE=${mode} nhưng đang chạy MODE=${now}`,
    jobs: (waiting: number, inHand: number) => `việc nền: ${waiting} chờ, ${inHand} đang làm`,
    jobsFailed: (n: number, names: string) => `${n} việc nền hỏng hẳn: ${names}`,
    jobsStuck: (n: number, minutes: number) =>
      `${n} việc nền đến hạn chưa ai làm, lâu nhất ${minutes} phút: tiến trình việc nền có chạy không?`,
    scheduleLate: (job: string) => `việc định kỳ ${job} đã không chạy đúng giờ`,
    noticesFailed: (n: number) => `${n} tin nhắn không gửi được`,
  },
} as const;
