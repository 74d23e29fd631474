/** What somebody brings to the counter, told alike on every page, in letters, in an SMS and on paper. */
export const vi = {
  collected: (place: string, papers: string) => `Nhận kết quả tại ${place}: mang theo ${papers}.`,
  receipt: 'giấy tiếp nhận hoặc giấy tờ tùy thân',
  identity: 'giấy tờ tùy thân, và giấy tiếp nhận nếu có',
  first: (place: string, papers: string) =>
    `Để hồ sơ được tiếp nhận, mang đến ${place}: ${papers}. Không mang đến thì hồ sơ chưa được tiếp nhận.`,
  /** Of a paper that not everybody needs. */
  onlyIf: (fact: string) => `(nếu ${fact})`,
  /** In an SMS. */
  short: { receipt: 'mang giấy hẹn/CCCD', identity: 'mang CCCD' },
} as const;
