/** What the filer of a dossier that is over is still to get back, and what they got. */
export const vi = {
  papers: (count: string, agency: string) =>
    `Giấy tờ bản giấy Ông/Bà đã nộp (${count}): nhận lại tại ${agency}, mang theo giấy tờ tùy thân.`,
  refund: (sum: string, agency: string) =>
    `Phí, lệ phí được trả lại: ${sum}. Liên hệ ${agency} để nhận lại tiền.`,
  undecided: (sum: string, agency: string) =>
    `Phí, lệ phí đã nộp (${sum}): ${agency} sẽ quyết định có trả lại hay không và báo Ông/Bà.`,
  gave: (count: string, at: string) => `Đã trả lại giấy tờ lúc ${at}: ${count}.`,
  refunded: (sum: string, at: string) => `Đã trả lại ${sum} lúc ${at}.`,
} as const;
