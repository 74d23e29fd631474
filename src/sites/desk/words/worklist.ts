import type { WorkGroup, WorkView } from '#domain/worklists';
import { number } from '#platform/money.ts';
import { searchWords } from './search.ts';

const HELD = 'Hạn của bước';
const ASKED = 'Yêu cầu lúc';
const COMES = 'Hồ sơ mới sẽ hiện ở đây ngay khi được nộp hoặc chuyển đến.';

/** The officer's lists of work: a list has one entry here and one in the room (`workLists`). */
export const worklistWords = {
  label: 'Danh sách công việc',
  groups: {
    work: 'Việc cần làm',
    deadlines: 'Đến hạn, quá hạn',
    filer: 'Chờ người dân',
    over: 'Đã xong',
  } satisfies Record<WorkGroup, string>,
  lists: {
    mine: { name: 'Việc của tôi', at: HELD, empty: 'Không có việc nào đang chờ Ông/Bà', emptyBody: COMES },
    unit: { name: 'Cả đơn vị', at: HELD, empty: 'Đơn vị không giữ hồ sơ nào', emptyBody: COMES },
    today: {
      name: 'Đến hạn hôm nay',
      at: HELD,
      empty: 'Hôm nay không có hồ sơ nào đến hạn',
      emptyBody: COMES,
    },
    extend: {
      name: 'Sẽ trễ hạn',
      at: HELD,
      empty: 'Không có hồ sơ nào sắp phải xin lỗi, hẹn lại',
      emptyBody:
        'Hồ sơ đứng ở đây khi phiếu xin lỗi phải gửi chậm nhất trong ngày làm việc tới, nếu không kịp trả kết quả đúng hẹn, và khi đề nghị hẹn lại đang chờ lãnh đạo.',
    },
    late: { name: 'Quá hạn', at: HELD, empty: 'Không có hồ sơ nào quá hạn', emptyBody: COMES },
    waiting: {
      name: 'Chờ người nộp',
      at: 'Chờ từ lúc',
      empty: 'Không có hồ sơ nào đang chờ người nộp',
      emptyBody:
        'Hồ sơ đứng ở đây từ lúc gửi yêu cầu bổ sung đến lúc người nộp gửi lại, hoặc từ lúc yêu cầu nghĩa vụ tài chính đến lúc ghi nhận đã thực hiện; hồ sơ nộp trực tuyến phải mang bản chính đến quầy thì từ lúc nộp đến lúc tiếp nhận.',
    },
    closing: {
      name: 'Sắp hết hạn bổ sung',
      at: ASKED,
      empty: 'Không có hồ sơ nào sắp hết hạn bổ sung',
      emptyBody:
        'Hồ sơ đứng ở đây trong những ngày cuối của thời hạn bổ sung; hết hạn mà người nộp chưa bổ sung thì đóng được.',
    },
    close: {
      name: 'Hết hạn bổ sung',
      at: ASKED,
      empty: 'Không có hồ sơ nào đã hết hạn bổ sung',
      emptyBody:
        'Hồ sơ đứng ở đây khi người nộp không bổ sung trong thời hạn đã báo; bộ phận một cửa xem lại rồi đóng.',
    },
    collect: {
      name: 'Chờ nhận kết quả',
      at: 'Có kết quả lúc',
      empty: 'Không có kết quả nào đang chờ người dân đến nhận',
      emptyBody: 'Hồ sơ đứng ở đây từ lúc có kết quả đến lúc trả cho người dân tại quầy.',
    },
    back: {
      name: 'Còn phải trả lại',
      at: 'Kết thúc lúc',
      empty: 'Không còn giấy tờ hay khoản tiền nào phải trả lại',
      emptyBody:
        'Hồ sơ đã rút, đã đóng hoặc bị từ chối đứng ở đây đến khi giấy tờ, tiền phải trả đã trả lại cho người nộp.',
    },
    withdrawn: {
      name: 'Vừa rút',
      at: 'Rút lúc',
      empty: 'Trong 7 ngày qua không có hồ sơ nào được rút',
      emptyBody: 'Hồ sơ đã tiếp nhận mà người nộp rút đứng ở đây 7 ngày, kèm tên người đang giữ lúc đó.',
    },
  } satisfies Record<WorkView, ListWords>,
  originals: 'chờ bản chính',
  allOfAgency: 'Cả cơ quan',
  whose: {
    me: 'của tôi',
    units: 'của đơn vị',
    agency: 'của cơ quan',
    both: 'của đơn vị và cơ quan',
  },
  whoseLabel: 'Hồ sơ của ai',
  narrow: {
    label: 'Lọc danh sách',
    searchText: 'Mã, họ tên, thủ tục; quét giấy hẹn',
    button: 'Tìm',
    clear: 'Bỏ lọc',
    none: 'Không có hồ sơ nào khớp trong danh sách này',
    noneBody: 'Nhập ít chữ hơn, bỏ bớt điều kiện lọc, hoặc nhập cả mã hồ sơ để mở hồ sơ đã kết thúc.',
    inUnit: (n: string) => `Cả đơn vị có ${n} hồ sơ khớp`,
    inAgency: (n: string) => `Cả cơ quan có ${n} hồ sơ khớp`,
  },
  orders: {
    ...searchWords.orders,
    ma: 'Theo mã hồ sơ, từ A',
    'ma-nguoc': 'Theo mã hồ sơ, từ Z',
  },
  byDue: 'Theo hạn của danh sách',
  counted: (n: number, more: boolean) => (more ? `hơn ${number(n)}` : number(n)),
  shown: (shown: number, counted: string, whose: string) =>
    `${number(shown)} hồ sơ trên trang này, trong ${counted} hồ sơ ${whose}`,
  groupKeys: { key: '1–4', does: 'chọn nhóm danh sách' },
};

interface ListWords {
  name: string;
  /** Of which time `dueAt` is. */
  at: string;
  empty: string;
  emptyBody: string;
}
