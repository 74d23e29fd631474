/**
 * Why what was typed is not taken, and what to do. `t` is the field's title with a small first letter, `typed` what was typed, in quotes.
 */
export const vi = {
  quoted: (typed: string) => `“${typed}”`,
  date: {
    unreadable: (t: string, typed: string) =>
      `Nhập ${t} theo dạng ngày/tháng/năm, ví dụ 27/11/2026; ${typed} không đọc được thành ngày`,
    'short-year': (t: string, typed: string) =>
      `Nhập ${t} với năm đủ bốn chữ số: ${typed} chưa rõ là năm nào`,
    'no-day-given': (t: string, typed: string) => `Nhập ${t} đủ ngày, tháng, năm: ${typed} chưa có ngày`,
    'only-year': (t: string, typed: string) =>
      `Nhập ${t} đủ ngày, tháng, năm: ${typed} chưa có ngày và tháng`,
    noMonth: (t: string, typed: string, month: number) =>
      `Xem lại ${t}: ${typed} có tháng ${month}, ngày này không có trong lịch. Ghi ngày trước, tháng sau`,
    noMonthAlone: (t: string, typed: string, month: number) =>
      `Xem lại ${t}: ${typed} có tháng ${month}, một năm chỉ có 12 tháng`,
    noDay: (t: string, typed: string, month: string, days: number) =>
      `Xem lại ${t}: ${typed} là ngày không có trong lịch, tháng ${month} có ${days} ngày`,
    orYear: (t: string, typed: string) =>
      `Nhập ${t} theo dạng ngày/tháng/năm, tháng/năm hoặc năm, ví dụ 27/11/1948 hoặc 1948; ${typed} không đọc được thành ngày`,
  },
  idNumber: {
    letters: (t: string, typed: string) => `Nhập ${t} gồm 12 chữ số: ${typed} có ký tự không phải chữ số`,
    length: (t: string, typed: string, n: number) => `Nhập ${t} gồm 12 chữ số: ${typed} có ${n} chữ số`,
    old: (t: string, typed: string) =>
      `Nhập ${t} gồm 12 chữ số: ${typed} có 9 chữ số, là số chứng minh nhân dân trước đây`,
    province: (t: string, typed: string) =>
      `Xem lại ${t}: ba chữ số đầu của ${typed} không phải mã nơi đăng ký khai sinh`,
    century: (t: string, typed: string) => `Xem lại ${t}: chữ số thứ tư của ${typed} phải là 0, 1, 2 hoặc 3`,
  },
  phone: {
    letters: (t: string, typed: string) =>
      `Nhập ${t} gồm 10 chữ số, bắt đầu bằng số 0: ${typed} có ký tự không phải chữ số`,
    length: (t: string, typed: string, n: number) =>
      `Nhập ${t} gồm 10 chữ số, bắt đầu bằng số 0: ${typed} có ${n} chữ số`,
    abroad: (t: string, typed: string) => `Nhập ${t} của Việt Nam: ${typed} là số của nước khác`,
    eleven: (t: string, typed: string) =>
      `Nhập ${t} gồm 10 chữ số: ${typed} là số cũ 11 chữ số, đã đổi đầu số từ năm 2018`,
    prefix: (t: string, typed: string) =>
      `Xem lại ${t}: ${typed} không thuộc đầu số nào đang dùng ở Việt Nam`,
    landLine: (t: string, typed: string) =>
      `Nhập ${t} di động: ${typed} là số máy bàn, không nhận được tin nhắn`,
  },
  name: {
    signs: (t: string, typed: string, sign: string) =>
      `Nhập ${t} bằng chữ cái: ${typed} có “${sign}”, không phải chữ cái`,
    start: (t: string, typed: string) => `Nhập ${t} bắt đầu bằng một chữ cái: ${typed} không bắt đầu như vậy`,
  },
  email: {
    space: (t: string, typed: string) => `Nhập ${t} không có dấu cách: ${typed} có dấu cách`,
    noAt: (t: string, typed: string) => `Nhập ${t} có dấu @, ví dụ ten@vidu.vn: ${typed} không có dấu @`,
    twoAt: (t: string, typed: string) => `Nhập một ${t}: ${typed} có hơn một dấu @`,
    sign: (t: string, typed: string, sign: string) =>
      `Nhập ${t} bằng chữ không dấu, ví dụ ten@vidu.vn: ${typed} có “${sign}”`,
    noHost: (t: string, typed: string) =>
      `Nhập đủ ${t}, ví dụ ten@vidu.vn: ${typed} thiếu tên máy chủ thư sau dấu @`,
    other: (t: string, typed: string) => `Nhập ${t} đúng dạng, ví dụ ten@vidu.vn: ${typed} chưa đúng`,
  },
  digits: {
    exactly: (n: number) => `${n} chữ số`,
    between: (from: number, to: number) => `${from} đến ${to} chữ số`,
    letters: (t: string, wanted: string, typed: string) =>
      `Nhập ${t} gồm ${wanted}: ${typed} có ký tự không phải chữ số`,
    count: (t: string, wanted: string, typed: string, n: number) =>
      `Nhập ${t} gồm ${wanted}: ${typed} có ${n} chữ số`,
  },
  tooLarge: (t: string, typed: string) => `Xem lại ${t}: ${typed} là số quá lớn`,
  money: (t: string, typed: string) => `Nhập ${t} bằng số đồng, ví dụ 5.000: ${typed} không phải số tiền`,
  whole: (t: string, typed: string) => `Nhập ${t} bằng chữ số, ví dụ 2: ${typed} không phải số nguyên`,
  decimal: (t: string, typed: string) => `Nhập ${t} bằng chữ số, ví dụ 72,5: ${typed} không phải số`,
  year: (t: string, typed: string) => `Nhập ${t} gồm 4 chữ số, ví dụ 2026: ${typed} không phải năm`,
} as const;
