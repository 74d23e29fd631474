import type { CalendarChange } from '#domain/calendar';
import type { MovedTime } from '#domain/dossiers';
import { calendarWords } from '#views/words/calendar.ts';

/** What a change of the work calendar made of the times that had been told. */
export const movedTimesWords = {
  title: 'Thời hạn thay đổi vì lịch',
  link: 'Thời hạn thay đổi vì lịch làm việc',
  lead: 'Khi lịch làm việc thay đổi, thời hạn còn chạy được tính lại. Ngày đã hẹn chỉ lùi muộn hơn; nếu lịch mới cho ngày sớm hơn thì ngày đã hẹn vẫn giữ.',
  none: 'Chưa có lần thay đổi lịch nào kể từ khi hệ thống hoạt động',
  change: (at: string) => `Thay đổi lúc ${at}`,
  by: (name: string, why: string) => `Người thay đổi: ${name}. Vì sao: ${why}`,
  changes: 'Các lần thay đổi lịch',
  days: 'Những ngày thay đổi',
  hours: 'Giờ làm việc trong tuần cũng thay đổi.',
  day: (day: string, was: string, is: string) => `${day}: từ ${was} thành ${is}`,
  kinds: {
    week: 'ngày theo tuần làm việc',
    ...calendarWords.vi.kinds,
  } satisfies Record<CalendarChange['days'][number]['was'], string>,
  agencies: 'Theo cơ quan',
  agency: 'Cơ quan',
  moved: 'Đã lùi',
  kept: 'Giữ nguyên',
  untold: 'Chưa báo',
  nothingMoved: 'Không thời hạn nào thay đổi',
  list: (agency: string) => `Hồ sơ của ${agency}`,
  code: 'Hồ sơ',
  what: 'Thời hạn',
  whats: {
    answer: 'Trả lời tiếp nhận',
    result: 'Hẹn trả kết quả',
    supplement: 'Hạn bổ sung',
  } satisfies Record<MovedTime['what'], string>,
  was: 'Trước',
  becomes: 'Nay',
  keptAs: (was: string) => `Vẫn ${was}`,
  why: 'Vì',
  whyHours: 'giờ làm việc thay đổi',
  told: 'Báo người nộp',
  toldAt: (at: string) => `Đã báo ${at}`,
  notTold: 'Chưa báo',
  needNot: 'Không phải báo',
  tell: (n: number) => `Báo cho ${n} người nộp: ngày hẹn đã đổi vì lịch nghỉ`,
  toldNow: (n: string) => `Đã xếp gửi tin nhắn cho ${n} hồ sơ`,
  first: 'Về đầu danh sách',
  next: 'Xem tiếp',
} as const;
