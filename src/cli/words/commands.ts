import type { FileSubject, KeptFileFault } from '#domain/files';
import type { RefusalWords } from '#platform/refusal-words.ts';
import { vnDateTime } from '#platform/time.ts';

/** What the commands say to the operator. */
const channels = { sms: 'tin nhắn SMS', email: 'thư điện tử' };

const keptFileFaults = {
  unreadable: 'không mở được: dữ liệu trên đĩa thiếu hoặc đã bị thay đổi',
  'not-clean':
    'ảnh còn thông tin đi kèm (nơi chụp, máy chụp, dữ liệu sau phần ảnh), hoặc PDF còn dòng của máy in, máy chủ ở trước',
  'file.not-decodable': 'hỏng hoặc chưa đầy đủ',
  'file.too-complex': 'quá nặng để kiểm tra',
  'file.bomb': 'ảnh quá nhiều điểm ảnh',
  'file.progressive': 'ảnh lớn lưu theo kiểu hiện dần',
  'file.animated': 'ảnh động',
  'file.two-in-one': 'có dữ liệu khác trước hoặc sau phần ảnh, văn bản, hoặc tệp nén bên trong',
  'pdf.encrypted': 'PDF đặt mật khẩu',
  'pdf.active': 'PDF có nội dung tự hoạt động',
  'pdf.outside': 'PDF lấy nội dung từ tệp hoặc máy chủ khác',
  'pdf.first-lines': 'PDF có dòng đầu có thể chạy như mã lệnh hoặc trang web',
} satisfies Record<KeptFileFault, string>;

export const cliWords = {
  usage: 'Các lệnh:',
  failed: 'Lệnh không chạy được; chi tiết ở dòng sau.',
  seed: {
    does: 'nạp lại dữ liệu ban đầu',
    done: (mode: string) => `Đã nạp dữ liệu ban đầu (MODE=${mode}).`,
  },
  createAdmin: {
    usage: '<tên đăng nhập> <họ và tên>',
    does: 'tạo quản trị viên',
    how: 'Cách dùng: npx mot-cua create-admin <tên đăng nhập> "<họ và tên>"',
    done: (o: { username: string; password: string; url: string }) =>
      `Đã tạo quản trị viên ${o.username}.\nMật khẩu dùng một lần: ${o.password}\nĐăng nhập tại ${o.url}; lần đầu sẽ đặt mật khẩu riêng và thiết lập mã xác thực.`,
    refusals: {
      'accounts.bad-username': ({ username }) =>
        `Tên đăng nhập "${username}" chưa đúng: từ 3 đến 60 ký tự, gồm chữ thường không dấu, số, dấu chấm, gạch ngang, gạch dưới.`,
      'accounts.username-taken': ({ username }) => `Tên đăng nhập "${username}" đã có người dùng.`,
    } satisfies RefusalWords<'accounts.bad-username' | 'accounts.username-taken'>,
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
    disk: (free: number, floor: number) => `đĩa còn trống ${free} MB (cần ít nhất ${floor} MB)`,
    diskLow: (line: string) => `${line}: không nhận tệp và hồ sơ mới; hãy dọn đĩa hoặc mở rộng đĩa`,
    serverRuns: (port: number | undefined) => `máy chủ đang chạy${port ? ` ở cổng ${port}` : ''}`,
    serverOff: 'máy chủ không chạy trên thư mục dữ liệu này',
    database: (version: string) => `PostgreSQL ${version}`,
    oldDatabase: (version: string) => `PostgreSQL ${version}: cần bản 15 đến 18`,
    migrations: (n: number) => `cấu trúc dữ liệu mới nhất (${n} bước)`,
    migrationsMissing: 'cấu trúc dữ liệu chưa cập nhật: hãy khởi động lại máy chủ',
    seeded: (mode: string) => `dữ liệu ban đầu đã nạp (${mode})`,
    otherMode: (mode: string, now: string) => `dữ liệu được tạo ở MODE=${mode} nhưng đang chạy MODE=${now}`,
    formerKeys: 'đang thay khoá: còn dữ liệu cần OLD_SECRET_KEYS, hãy chạy npx mot-cua rotate-key',
    jobs: (waiting: number, inHand: number) => `việc nền: ${waiting} chờ, ${inHand} đang làm`,
    jobsFailed: (n: number, names: string) => `${n} việc nền hỏng hẳn: ${names}`,
    jobsOrphaned: (n: number, names: string) =>
      `${n} việc nền đang bị giữ bởi một tiến trình đã chết mà chưa được làm lại: ${names}`,
    jobsLong: (n: number, names: string, minutes: number) =>
      `${n} việc nền chạy đã quá ${minutes} phút: ${names}`,
    jobsStuck: (n: number, minutes: number) =>
      `${n} việc nền đến hạn chưa ai làm, lâu nhất ${minutes} phút: tiến trình việc nền có chạy không?`,
    scheduleLate: (job: string) => `việc định kỳ ${job} đã không chạy đúng giờ`,
    alarmsOpen: (n: number) => `${n} cảnh báo an ninh chưa ai xem: mở trang Quản trị, mục Nhật ký an ninh`,
    moneyLate: (days: number) =>
      `${days} ngày nộp trực tuyến có tiền quá 8 giờ làm việc chưa về tài khoản ngân sách: mở trang Thu phí, lệ phí, mục Chưa về tài khoản ngân sách`,
    channelDown: (
      channel: 'sms' | 'email',
      o: { waiting: number; since: Date; nextTryAt: Date; error: string },
    ) =>
      `${channels[channel]} không gửi được từ ${vnDateTime(o.since)}: ${o.error}; ${o.waiting} tin đang chờ, thử lại lúc ${vnDateTime(o.nextTryAt)}`,
    noticesFailed: (channel: 'sms' | 'email', n: number) =>
      `${n} ${channels[channel]} của 30 ngày qua không gửi được`,
  },
  backup: {
    usage: '[<thư mục>]',
    does: 'sao lưu dữ liệu khi máy chủ đang chạy hay đã dừng, rồi thử khởi động bản sao',
    server:
      'Dữ liệu nằm trên máy chủ PostgreSQL (DATABASE_URL): hãy sao lưu bằng pg_dump trước, rồi chép thư mục files; xem docs/operate/backup.md.',
    nothing: (folder: string) => `Chưa có dữ liệu trong ${folder}.`,
    place: 'nơi sao lưu',
    copying: (folder: string) => `Đang chép cơ sở dữ liệu và tệp vào ${folder}…`,
    checking: 'Đang thử khởi động bản sao và kiểm tra…',
    done: (o: { folder: string; dossiers: number; files: number }) =>
      `Đã sao lưu vào ${o.folder}: ${o.dossiers} hồ sơ nguyên vẹn, ${o.files} tệp đủ cả. Giữ SECRET_KEY ở một nơi khác: thiếu khoá thì không mở được bản sao.`,
    broken: (o: { folder: string; what: string }) => `Bản sao ${o.folder} không dùng được: ${o.what}`,
    brokenLedgers: (n: number) => `sổ diễn biến của ${n} hồ sơ hoặc niêm phong không còn nguyên vẹn`,
    missingFiles: (n: number) => `thiếu ${n} tệp`,
  },
  restore: {
    usage: '<thư mục của bản sao>',
    does: 'đưa một bản sao vào DATA_DIR còn trống',
    how: 'Cách dùng: npx mot-cua restore <thư mục của bản sao>',
    noBackup: (folder: string) => `${folder} không phải là một bản sao lưu hoàn chỉnh.`,
    notEmpty: (folder: string) =>
      `${folder} đã có cơ sở dữ liệu, để yên; hãy chuyển đi nơi khác hoặc chọn DATA_DIR khác.`,
    server: 'Bản sao dành cho cơ sở dữ liệu kèm theo: hãy bỏ DATABASE_URL.',
    done: (folder: string) =>
      `Đã đưa bản sao vào ${folder}. Chạy npm start với đúng SECRET_KEY, rồi npx mot-cua doctor và npx mot-cua verify.`,
  },
  rotateKey: {
    does: 'niêm phong lại mọi dữ liệu bằng SECRET_KEY mới, sau khi đưa khoá cũ vào OLD_SECRET_KEYS',
    progress: (what: string, done: number, all: number) => `  ${what}: ${done} trên ${all} dòng`,
    column: (what: string, rows: number) => `  ${what}: đã niêm phong lại ${rows} dòng`,
    nothing:
      'Mọi dữ liệu đã ở dưới khoá hiện hành. Muốn thay khoá: đặt SECRET_KEY là khoá mới, OLD_SECRET_KEYS là khoá cũ, khởi động lại rồi chạy lại lệnh này.',
    left: (n: number) =>
      `Còn ${n} dòng hoặc việc nền cần khoá cũ (máy chủ vừa ghi thêm): giữ OLD_SECRET_KEYS và chạy lại lệnh này.`,
    done: (n: number) => `Xong: không dữ liệu nào còn cần ${n} khoá cũ. Có thể bỏ OLD_SECRET_KEYS.`,
  },
  verify: {
    does: 'chứng minh sổ diễn biến của mọi hồ sơ còn nguyên vẹn',
    progress: (n: number) => `  đã kiểm tra ${n} hồ sơ`,
    good: (n: number) => `Nguyên vẹn: ${n} hồ sơ.`,
    broken: (id: string, what: string) => `HỎNG: hồ sơ ${id}: ${what}`,
    brokenSeal: (agency: string, day: string) => `HỎNG: niêm phong ngày ${day} của cơ quan ${agency}`,
  },
  checkFiles: {
    usage: '[<mã tệp đã dừng>]',
    does: 'đọc lại mọi tệp đã nhận như mới gửi hôm nay và nêu những tệp không còn đạt; không thay đổi gì',
    how: 'Cách dùng: npx mot-cua files check [<mã tệp đã dừng>]',
    progress: (n: number, id: string) => `  đã đọc ${n} tệp, đến ${id}`,
    found: (id: string, of: string, what: string) => `Tệp ${id} của ${of}: ${what}`,
    subjects: {
      draft: (id) => `hồ sơ chưa gửi ${id}`,
      dossier: (id) => `hồ sơ ${id}`,
      result: (id) => `kết quả của hồ sơ ${id}`,
      form: (id) => `biểu mẫu đã cấp ${id}`,
      template: (id) => `mẫu ${id}`,
    } satisfies Record<FileSubject['kind'], (id: string) => string>,
    faults: keptFileFaults,
    done: (checked: number, faulty: number) =>
      faulty === 0
        ? `Đã đọc ${checked} tệp, đều đạt.`
        : `Đã đọc ${checked} tệp, ${faulty} tệp không còn đạt.`,
  },
  cleanFiles: {
    usage: '[<mã tệp đã dừng>]',
    does: 'bỏ thông tin đi kèm (nơi chụp, máy chụp) khỏi ảnh đã nhận của hồ sơ và kết quả; chạy được khi máy chủ đang chạy, dừng và chạy tiếp được',
    how: 'Cách dùng: npx mot-cua files clean [<mã tệp đã dừng>]',
    another: (folder: string) =>
      `Thư mục ${folder} thuộc về người dùng khác trên máy này. Chạy lệnh bằng đúng người dùng chạy máy chủ, nếu không máy chủ sẽ không mở được ảnh.`,
    progress: (p: { read: number; all: number; cleaned: number; id: string }) =>
      `  đã đọc ${p.read}/${p.all} ảnh, đã làm sạch ${p.cleaned}, đến ${p.id}`,
    found: (id: string, of: string, what: string) => `Ảnh ${id} của ${of} giữ nguyên: ${what}`,
    faults: keptFileFaults,
    done: (p: { read: number; cleaned: number; left: number }) =>
      `Đã đọc ${p.read} ảnh, đã làm sạch ${p.cleaned}${p.left > 0 ? `, ${p.left} ảnh giữ nguyên vì không đọc được` : ''}.`,
  },
} as const;
