/** What does not fit together and may yet be right: an age, or what the number of an identity card says of its holder. */
export const vi = {
  sexes: { nam: 'Nam', nu: 'Nữ' },
  /** `t` is the title of the number with a small first letter. */
  look: (t: string, mismatches: string) => `Xem lại ${t}: ${mismatches}`,
  birth: (year: number, title: string, date: string) =>
    `số này là của người sinh năm ${year}, còn “${title}” ghi ${date}`,
  sex: (inNumber: string, title: string, inForm: string) =>
    `số này là của người có giới tính ${inNumber}, còn “${title}” ghi ${inForm}`,
  isOf: (inNumber: string, inForm: string) =>
    `số này là của người có giới tính ${inNumber}, còn ở đây hỏi số của người có giới tính ${inForm}`,
  and: '; ',
  /** Of days that no decision has confirmed yet. */
  byExpected: (sentence: string) => `Theo lịch nghỉ dự kiến: ${sentence}`,
  inRow: (sentence: string, row: string) => `${sentence} (${row})`,
  banner: {
    title: 'Cần xem lại',
    heading: 'Có điều đã khai không khớp với nhau',
    closedHeading: 'Có ngày cơ quan nghỉ',
    lead: 'Ông/Bà sửa nếu ghi nhầm. Nếu giấy tờ ghi đúng như vậy, Ông/Bà bấm “Tiếp tục” một lần nữa; nơi tiếp nhận sẽ đối chiếu.',
  },
} as const;
