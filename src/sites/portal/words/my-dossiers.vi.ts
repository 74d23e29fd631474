import type { DraftStep } from '#domain/drafts';
import type { Card } from '#domain/ledger';

/** "Hồ sơ của tôi". */
export const vi = {
  title: 'Hồ sơ của tôi',
  lead: 'Mọi hồ sơ Ông/Bà đã lập trên Cổng, gửi rồi hay chưa.',
  cardsTitle: 'Phân loại hồ sơ',
  // breaks between words, not within them
  openCard: 'Xem danh\u00a0sách hồ\u00a0sơ',
  all: 'Tất cả hồ sơ',
  yours: 'Cần Ông/Bà làm tiếp',
  allYours: 'Xem tất cả hồ sơ cần Ông/Bà làm tiếp',
  drafts: 'Hồ sơ chưa gửi',
  sent: 'Hồ sơ đã nộp',
  others: 'Hồ sơ đã nộp khác',
  allDrafts: 'Xem tất cả hồ sơ chưa gửi',
  columns: {
    dossier: 'Hồ sơ',
    procedure: 'Thủ tục',
    submitted: 'Ngày nộp',
    due: 'Thời hạn',
    status: 'Tình trạng',
    actions: 'Thao tác',
    saved: 'Lưu lần cuối',
    step: 'Đang ở bước',
  },
  due: {
    answer: (at: string) => `Trả lời trước ${at}`,
    originals: 'Chờ Ông/Bà mang bản chính đến',
    promised: (at: string) => `Hẹn trả ${at}`,
    yours: 'Chờ Ông/Bà bổ sung',
    yoursAnew: 'Chờ Ông/Bà bổ sung; ngày hẹn trả được tính lại khi bổ sung đầy đủ',
    lastDay: (day: string) => `Hạn bổ sung: hết ngày ${day}`,
    checking: 'Đang xem phần bổ sung; ngày hẹn trả được tính lại khi đủ',
    consulting: 'Chờ ý kiến của cơ quan khác; thời hạn tạm dừng',
    toPay: 'Chờ Ông/Bà thực hiện nghĩa vụ tài chính; thời hạn tạm dừng',
    ready: 'Đã có kết quả',
    late: (at: string) => `Quá hạn từ ${at}`,
  },
  changed: (at: string) => `Cập nhật ${at}`,
  view: 'Xem chi tiết',
  story: 'Quá trình xử lý',
  supplement: 'Bổ sung',
  edit: 'Sửa',
  remove: 'Xóa',
  send: 'Gửi',
  steps: {
    info: '1. Thông tin',
    parts: '2. Giấy tờ',
    fee: '3. Phí, lệ phí và nhận kết quả',
    review: '4. Kiểm tra và gửi',
  } satisfies Record<DraftStep, string>,
  next: 'Trang sau',
  first: 'Về đầu danh sách',
  empty: {
    all: {
      title: 'Ông/Bà chưa nộp hồ sơ nào',
      body: 'Hồ sơ đã nộp sẽ hiện ở đây cùng tình trạng và hạn trả.',
    },
    draft: {
      title: 'Không có hồ sơ nào đang làm dở',
      body: 'Hồ sơ được lưu trong khi khai sẽ hiện ở đây để Ông/Bà làm tiếp trên bất kỳ máy nào.',
    },
    sent: {
      title: 'Không có hồ sơ nào đang chờ tiếp nhận',
      body: 'Hồ sơ vừa gửi hiện ở đây cho đến khi nơi tiếp nhận trả lời.',
    },
    supplement: {
      title: 'Không có hồ sơ nào phải bổ sung',
      body: 'Khi cơ quan đề nghị bổ sung, hồ sơ hiện ở đây cùng những gì cần làm.',
    },
    processing: {
      title: 'Không có hồ sơ nào đang xử lý',
      body: 'Hồ sơ đã được tiếp nhận hiện ở đây cùng thời điểm hẹn trả.',
    },
    returned: {
      title: 'Chưa có hồ sơ nào đã có kết quả',
      body: 'Hồ sơ đã xong được giữ lại ở đây để xem lại.',
    },
    'sent-back': {
      title: 'Không có hồ sơ nào bị trả lại hoặc đã rút',
      body: 'Hồ sơ không được tiếp nhận hoặc đã rút được giữ lại ở đây cùng lý do.',
    },
  } satisfies Record<Card | 'all', { title: string; body: string }>,
  find: 'Tìm thủ tục để nộp hồ sơ',
  search: {
    label: 'Tìm trong hồ sơ đã nộp',
    placeholder: 'Mã hoặc tên thủ tục',
    none: 'Không có hồ sơ đã nộp nào khớp',
    noneBody: 'Ông/Bà thử ít chữ hơn, hoặc chỉ nhập mấy số cuối của mã hồ sơ.',
    clear: 'Xem tất cả hồ sơ',
  },
} as const;
