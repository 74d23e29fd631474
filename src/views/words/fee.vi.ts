export const ruleVi = {
  free: 'Không thu',
  amountLater: 'Nơi tiếp nhận báo số tiền',
  exempt: 'Được miễn, không thu',
  from: (amount: string) => `Từ ${amount}`,
  andMore: (amount: string) => `${amount} và khoản nơi tiếp nhận báo`,
  freeBecause: (fact: string) => `Không thu (${fact})`,
  /** What is to be paid stands first, and “không thu” with its own name alone. */
  freeInPart: (free: string, later: string) => `${later}: nơi tiếp nhận báo số tiền; ${free}: không thu`,
  freeIf: (fact: string, otherwise: string) =>
    `Không thu nếu ${fact}; trường hợp khác: ${otherwise.charAt(0).toLocaleLowerCase('vi')}${otherwise.slice(1)}`,
  ifSo: (fact: string) => `Nếu ${fact}:`,
  perCopy: 'mỗi bản',
  perPage: 'mỗi trang',
} as const;

export const workingVi = {
  things: { dossier: 'hồ sơ', copy: 'bản', page: 'trang' },
  counted: (n: number, thing: string) => `${n} ${thing}`,
  product: (n: number, amount: string) => `${n} × ${amount}`,
  eachCopy: (counted: string, working: string, sum: string) => `Mỗi bản ${counted}: ${working} = ${sum}`,
  capped: (sentence: string, cap: string) => `${sentence}, nhưng chỉ thu mức tối đa ${cap} mỗi bản`,
  firstOne: (amount: string, thing: string) => `${amount} cho ${thing} đầu`,
  first: (amount: string, thing: string, last: number) => `${amount} mỗi ${thing} cho ${last} ${thing} đầu`,
  between: (amount: string, thing: string, from: number, to: number) =>
    `${amount} mỗi ${thing} từ ${thing} thứ ${from} đến ${thing} thứ ${to}`,
  after: (amount: string, thing: string, from: number) => `${amount} mỗi ${thing} từ ${thing} thứ ${from}`,
  every: (amount: string, thing: string) => `${amount} mỗi ${thing}`,
  atMost: (cap: string) => `tối đa ${cap} mỗi bản`,
  example: (counted: string, copies: number, working: string, total: string) =>
    `Ví dụ: giấy tờ ${counted}, sao ${copies} bản: (${working}) × ${copies} = ${total}`,
} as const;
