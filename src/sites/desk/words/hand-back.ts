/** What becomes of papers and money of a dossier that ended without what was asked for, and what of it waits for its person. */
export const handBackWords = {
  papers: 'Giấy tờ bản giấy đã nhận',
  papersHint: (count: string) => `Đã đếm tại quầy: ${count}. Trả lại theo quy định của thủ tục.`,
  papersBack: {
    returned: 'Đã trả lại cho người nộp',
    later: 'Chưa trả, người nộp nhận lại sau tại quầy',
    kept: 'Không trả lại, theo quy định của thủ tục',
  },
  needPapers: 'Chọn giấy tờ bản giấy đã nhận được trả lại hay không',
  noPapers: 'Không có giấy tờ bản giấy nào được ghi nhận tại quầy.',
  fee: 'Phí, lệ phí đã thu',
  feeBack: {
    refund: 'Trả lại cho người nộp (bằng “Đề nghị hoàn tiền”, lãnh đạo duyệt)',
    kept: 'Không trả lại, theo quy định của loại phí',
  },
  needFee: 'Chọn phí, lệ phí đã thu được trả lại hay không',
  /** Of what waits, on the page of the dossier. */
  waits: 'Còn phải trả lại cho người nộp',
  waitsFor: {
    papers: (count: string) => `Giấy tờ bản giấy: ${count}`,
    refund: (sum: string) => `Phí, lệ phí phải trả lại: ${sum}`,
    undecided: (sum: string) => `Phí, lệ phí đã thu ${sum}: chờ quyết định có trả lại hay không`,
  },
  /** In the list. */
  column: 'Còn phải trả lại',
  tags: { papers: 'giấy tờ', refund: 'tiền', undecided: 'tiền: chờ quyết định' },
  returnPapers: {
    title: 'Trả lại giấy tờ',
    lead: 'Chọn giấy tờ trả lại bây giờ. Hồ sơ còn trong danh sách “Còn phải trả lại” đến khi mọi giấy tờ đã trả, hoặc được ghi là không trả lại.',
    which: 'Giấy tờ trả lại bây giờ',
    paper: (name: string, count: string) => `${name}: ${count}`,
    takenBy: 'Họ tên người nhận lại giấy tờ',
    takenByHint: (filer: string) =>
      `Người nộp hồ sơ: ${filer}. Kiểm tra giấy tờ tùy thân hoặc giấy ủy quyền.`,
    rest: 'Giấy tờ không trả lại bây giờ, nếu có',
    restOf: {
      later: 'Người nộp nhận lại sau',
      kept: 'Không trả lại, theo quy định của thủ tục (ghi lý do)',
    },
    note: 'Ghi chú cho người nộp',
    needPaper: 'Chọn giấy tờ trả lại, hoặc chọn “Không trả lại”',
    needTakenBy: 'Nhập họ tên người nhận lại giấy tờ',
    needNote: 'Nhập lý do không trả lại giấy tờ',
    none: 'Không trả lại giấy tờ nào',
    confirm: (name: string) => `Trả lại giấy tờ cho ${name}?`,
    confirmKept: 'Không trả lại giấy tờ của hồ sơ này?',
    receiver: 'Người nhận thông báo',
    final: 'Việc ghi nhận không sửa, không xóa được; người nộp được báo ngay.',
    button: 'Ghi nhận đã trả giấy tờ',
    buttonKept: 'Ghi nhận không trả lại',
  },
  decideFee: {
    title: 'Quyết định về phí, lệ phí đã thu',
    lead: 'Hồ sơ kết thúc khi chưa ai trả lời khoản tiền này được trả lại hay không. Quyết định theo quy định của loại phí; đã báo cho người nộp thì không đổi được.',
    decision: 'Khoản tiền này',
    reason: 'Căn cứ, lý do',
    reasonHint: 'Người nộp đọc được. Bắt buộc khi không trả lại.',
    needDecision: 'Chọn phí, lệ phí đã thu được trả lại hay không',
    needReason: 'Nhập căn cứ không trả lại phí, lệ phí',
    confirm: {
      refund: 'Trả lại phí, lệ phí cho người nộp?',
      kept: 'Không trả lại phí, lệ phí của hồ sơ này?',
    },
    noReason: 'Không có',
    final: 'Quyết định được báo ngay cho người nộp và không sửa được.',
    button: 'Ghi quyết định',
  },
} as const;
