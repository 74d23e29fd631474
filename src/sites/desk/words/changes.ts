/** What a supplement or a correction changed, as the desk says it. */
export const changesWords = {
  /** In lists and beside the status, until somebody has taken it up. */
  tag: 'đã bổ sung',
  cameBack: 'Người nộp đã bổ sung, chưa xác nhận: những gì thay đổi',
  heading: 'Những gì thay đổi sau khi nộp',
  folded: (n: number) => `Các lần thay đổi trước (${n})`,
  by: (name: string, at: string) => `${name}, lúc ${at}`,
  answers: 'Nội dung khai',
  papers: 'Giấy tờ',
  columns: {
    field: 'Mục khai',
    paper: 'Giấy tờ',
    before: 'Trước',
    after: 'Bây giờ',
    added: 'Gửi thêm',
  },
  asked: 'đã yêu cầu',
  unasked: 'không yêu cầu',
  empty: '(để trống)',
  noFile: 'Không có tệp',
  notKept: 'Nội dung khai đã được sửa; nội dung trước đó không được lưu.',
  byOfficer: (name: string, at: string) => `${name} sửa, lúc ${at}`,
  reason: (text: string) => `Lý do: ${text}`,
  /** The page on which an officer mends answers. */
  correct: {
    title: 'Sửa nội dung khai',
    lead: 'Chỉ sửa chỗ sai; nội dung trước khi sửa được giữ lại. Người nộp được báo mục nào đã sửa và lý do; phí, lệ phí tính lại theo nội dung mới.',
    reason: 'Lý do sửa',
    reasonHint: 'Người nộp đọc được lý do này.',
    needReason: 'Nhập lý do sửa',
    same: 'Chưa có mục nào khác với nội dung đang ghi',
    button: 'Ghi nội dung đã sửa',
  },
  dropped: 'Theo nội dung khai mới, không còn phải nộp:',
} as const;
