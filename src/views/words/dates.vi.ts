import type { DayOff, NotYet } from '#domain/calendar';
import type { Verb } from '#domain/ledger';
import { vi as calendar } from './calendar.vi.ts';

/** How the dates of a dossier came to be, line by line. Times and days come as the formats write them. */
export const vi = {
  title: 'Ngày hẹn được tính thế nào',
  lead: 'Mỗi dòng là một việc làm thay đổi thời hạn, theo thứ tự thời gian.',
  leadOpen:
    'Thời hạn giải quyết chưa bắt đầu: tính từ khi hồ sơ được tiếp nhận (Nghị định 118/2025/NĐ-CP, Điều 17).',
  answer: (at: string, hours: number) =>
    `Nộp lúc ${at}. Cơ quan trả lời trong ${hours} giờ làm việc (Nghị định 118/2025/NĐ-CP, Điều 17).`,
  answerBy: (due: string) => `Trả lời chậm nhất lúc ${due}.`,
  accepted: (at: string) => `Tiếp nhận lúc ${at}: thời hạn bắt đầu.`,
  anew: (from: string, at: string) =>
    `Hồ sơ đã đủ từ ${from}, khi giấy tờ bổ sung đến (xác nhận lúc ${at}): thời hạn tính lại từ đầu (Nghị định 118/2025/NĐ-CP, Điều 19).`,
  limit: (limit: string) => `Thời hạn: ${limit}`,
  source: 'theo',
  noSource: 'theo giấy tiếp nhận và hẹn trả; cần biết rõ hơn thì hỏi nơi tiếp nhận',
  moved: {
    'day-off': (from: string) => `Lúc ấy cơ quan nghỉ, nên tính từ ${from}.`,
    'before-hours': (from: string) => `Lúc ấy chưa đến giờ làm việc, nên tính từ ${from}.`,
    'in-break': (from: string) => `Lúc ấy cơ quan nghỉ trưa, nên tính từ ${from}.`,
    'after-hours': (from: string) => `Lúc ấy đã hết giờ làm việc, nên tính từ ${from}.`,
  } satisfies Record<Exclude<NotYet, 'after-cut-off'>, (from: string) => string>,
  afterCutOff: (time: string) => `Nhận sau ${time}, nên tính cho ngày làm việc tiếp theo.`,
  cutOff: (time: string) => `mốc ${time} theo`,
  firstDay: (day: string) => `Ngày đầu tiên được tính: ${day}.`,
  officeHoursOnly: 'Chỉ tính giờ làm việc.',
  notCounted: (days: string) => `Không tính ${days}`,
  together: (days: readonly string[]) => days.join(', '),
  fromTo: (first: string, last: string) => `từ ${first} đến ${last}`,
  why: {
    weekend: 'nghỉ cuối tuần',
    closed: 'cơ quan không làm việc ngày này',
    holiday: calendar.kinds.holiday,
    'day-in-lieu': calendar.kinds['day-in-lieu'],
    'swap-off': calendar.kinds['swap-off'],
  } satisfies Record<DayOff['why'], string>,
  notDecided: calendar.notDecided,
  calendar: calendar.title,
  madeUp: (day: string) => `Có tính ${day}: ngày làm bù`,
  instead: (day: string) => `thay cho ${day}`,
  short: (day: string, hours: string) => `Ngày ${day} chỉ tính ${hours}`,
  lastDay: (day: string) =>
    `Ngày cuối là ${day}, cơ quan nghỉ, nên chuyển sang ngày làm việc tiếp theo (Bộ luật Dân sự 2015, Điều 148).`,
  byClerk: 'Thủ tục quy định thời hạn bằng lời, nên ngày hẹn do người tiếp nhận ghi.',
  workingTime: (hours: string, minutes: number) =>
    minutes ? `${hours} giờ ${minutes} phút làm việc` : `${hours} giờ làm việc`,
  sameSpan: (time: string) => `Thủ tục quy định thời hạn bằng lời, nên tính lại đúng ${time} đã hẹn lần đầu.`,
  otherCalendar:
    'Ngày này tính theo lịch làm việc lúc đó; lịch đã thay đổi từ ấy, nên không liệt kê từng ngày.',
  promised: (due: string) => `Hẹn trả kết quả: ${due}`,
  unverified: (year: number) =>
    `Lịch nghỉ năm ${year} chưa có quyết định chính thức; khi có, ngày này có thể thay đổi.`,
  paused: (at: string) =>
    `Từ ${at} tạm dừng tính thời hạn, vì hồ sơ phải bổ sung (Nghị định 118/2025/NĐ-CP, Điều 19).`,
  pausedAgain: (at: string, since: string) =>
    `${at}: phần bổ sung còn thiếu, hồ sơ được yêu cầu bổ sung lần nữa; thời hạn vẫn dừng từ ${since}.`,
  reopened: (at: string) =>
    `${at}: hồ sơ đã đóng được mở lại để nhận phần bổ sung; thời hạn vẫn dừng từ lúc yêu cầu.`,
  reopenedThen: 'Khi hồ sơ đủ, thời hạn được tính lại từ đầu.',
  answerUntil: (day: string) => `Hạn bổ sung: hết ngày ${day}.`,
  broken: (due: string) => `Khi ấy đã quá ngày hẹn ${due}; việc trễ hạn vẫn được ghi nhận.`,
  duty: (at: string) => `Từ ${at} tạm dừng tính thời hạn, chờ thực hiện nghĩa vụ tài chính.`,
  dutyGround: 'Căn cứ:',
  resumed: (from: string) => `Nghĩa vụ tài chính đã thực hiện lúc ${from}: thời hạn chạy tiếp từ lúc này.`,
  resumedAt: (at: string) => `Ghi nhận lúc ${at}.`,
  calledOff: (at: string) =>
    `${at}: cơ quan bỏ yêu cầu thực hiện nghĩa vụ tài chính. Thời gian tạm dừng không được cộng thêm, ngày hẹn giữ nguyên.`,
  stoodStill: (time: string) => `Thời hạn đã dừng ${time}, cộng vào ngày hẹn trước đó.`,
  stoodStillByCalendar: 'Thời hạn tính theo ngày, nên ngày hẹn lùi đúng bằng thời gian đã dừng.',
  stayedBroken: 'Ngày hẹn đã qua trước khi tạm dừng, nên không thay đổi.',
  consulted: (at: string, agencies: string) => `${at}: cơ quan giải quyết lấy ý kiến của ${agencies}.`,
  consultedInside: 'Thời hạn vẫn tính trong khi chờ ý kiến (Nghị định 118/2025/NĐ-CP, Điều 19).',
  consultedOutside: 'Thủ tục quy định thời gian lấy ý kiến không tính vào thời hạn: tạm dừng từ lúc này.',
  consultedUntil: (at: string) => `Hạn trả lời ý kiến: ${at}.`,
  lapsed: (at: string, agencies: string) =>
    `${at}: ${agencies} đã quá hạn trả lời ý kiến; thời hạn giải quyết không thay đổi.`,
  resumedAfterOpinions: (from: string) =>
    `Có đủ ý kiến hoặc hết hạn trả lời ý kiến lúc ${from}: thời hạn chạy tiếp từ lúc này.`,
  opinionsCalledOff: (at: string) =>
    `${at}: cơ quan không lấy ý kiến nữa. Thời gian tạm dừng không được cộng thêm, ngày hẹn giữ nguyên.`,
  arrived: (at: string) => `${at}: phần bổ sung đã đến.`,
  arrivedOpen: 'Thời hạn tính lại từ lúc này, khi người giải quyết xác nhận đã đủ.',
  extended: (at: string) =>
    `${at}: cơ quan xin lỗi vì không kịp đúng hẹn và hẹn lại một lần; ngày mới do cơ quan ấn định, không tính từ thời hạn (Nghị định 118/2025/NĐ-CP, Điều 19).`,
  becameLater: {
    answer: (at: string) => `${at}: lịch làm việc thay đổi, nên thời hạn trả lời lùi lại.`,
    result: (at: string) => `${at}: lịch làm việc thay đổi, nên ngày hẹn lùi lại.`,
    supplement: (at: string) => `${at}: lịch làm việc thay đổi, nên hạn bổ sung lùi lại.`,
  },
  changedDays: (days: string) => `Ngày thay đổi: ${days}.`,
  movedFrom: (was: string) => `Trước đó là ${was}.`,
  movedTo: (due: string) => `Nay là ${due}.`,
  ended: {
    'record-result': (at: string) => `Có kết quả lúc ${at}: thời hạn kết thúc.`,
    close: (at: string) => `Đóng hồ sơ lúc ${at}: thời hạn kết thúc.`,
    withdraw: (at: string) => `Rút hồ sơ lúc ${at}: thời hạn kết thúc.`,
    other: (at: string) => `Hồ sơ kết thúc lúc ${at}.`,
  } satisfies Partial<Record<Verb, (at: string) => string>> & { other: (at: string) => string },
  inTime: 'Đúng hẹn.',
  late: 'Trễ hẹn.',
} as const;
