import type { Transition } from '#domain/dossiers';

/** The officers' guide. Its table of what may be done when comes from the state table. */
export const helpWords = {
  title: 'Hướng dẫn cho cán bộ',
  lead: 'Một hồ sơ đi từ quầy tiếp nhận đến người xử lý, lãnh đạo rồi trở lại quầy. Trang này nói ai làm gì, khi nào, và hệ thống làm thay việc gì.',
  dayTitle: 'Một ngày làm việc',
  day: [
    'Mở “Việc của tôi”: hồ sơ sắp đến hạn nằm trên cùng; đỏ là quá hạn, vàng là đến hạn hôm nay.',
    'Mở một hồ sơ: giấy tờ bên trái, nội dung khai bên phải, việc làm được ngay nằm trên thanh phía trên.',
    'Làm xong, bấm “Hồ sơ tiếp theo” hoặc phím j để sang hồ sơ gấp nhất còn lại.',
    'Tìm hồ sơ: bấm phím / rồi nhập một phần mã, họ tên hoặc thủ tục; nhập cả mã hay quét mã trên giấy tiếp nhận thì hồ sơ mở ngay.',
  ],
  clockTitle: 'Thời hạn được tính thế nào',
  clock: [
    'Hồ sơ nộp trực tuyến phải được trả lời trong 8 giờ làm việc (Nghị định 118/2025/NĐ-CP, Điều 17).',
    'Thời hạn giải quyết bắt đầu khi tiếp nhận hồ sơ đầy đủ, hợp lệ, như ghi trên giấy tiếp nhận.',
    'Chỉ tính giờ làm việc của cơ quan: trừ ngày nghỉ, ngày lễ, tính cả ngày làm bù. Nộp sau giờ làm việc thì tính từ đầu giờ làm việc kế tiếp.',
    'Yêu cầu bổ sung khi đang thẩm định thì thời hạn tính lại từ đầu lúc nhận đủ hồ sơ (Điều 19). Chỉ yêu cầu một lần, nêu hết các mục.',
  ],
  twoTitle: 'Khi hai người cùng xử lý một hồ sơ',
  two: 'Người bấm trước được ghi nhận; người bấm sau được báo ai đã làm gì, và không có gì bị ghi đè.',
  tableTitle: 'Ai làm gì, khi nào',
  tableCaption: 'Bảng trạng thái hồ sơ',
  verb: 'Việc',
  from: 'Khi hồ sơ đang',
  to: 'Sau đó hồ sơ',
  who: 'Người làm',
  clockHead: 'Thời hạn',
  notice: 'Báo người nộp',
  yes: 'Có',
  no: 'Không',
  draft: 'Chưa gửi',
  whoNames: {
    filer: 'Người nộp hồ sơ',
    receiver: 'Cán bộ một cửa nơi tiếp nhận',
    holder: 'Người đang giữ bước xử lý',
    assigner: 'Trưởng phòng, lãnh đạo cơ quan giải quyết',
  } satisfies Record<Transition['who'], string>,
  clockNames: {
    answer: 'Quầy trả lời trong 8 giờ làm việc',
    start: 'Bắt đầu tính',
    stop: 'Dừng',
    restart: 'Tính lại từ đầu',
    end: 'Kết thúc',
  } satisfies Record<NonNullable<Transition['clock']>, string>,
} as const;
