import type { AgencyKind } from '#domain/agencies';
import type { FormName, Undoing } from '#domain/dossiers';
import type { FeeLine, Payment } from '#domain/fees';
import { dossierWords } from './dossier.ts';

/** The names of the printed forms in links and titles. */
export const formNames: Record<FormName, string> = {
  receipt: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  'supplement-request': 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  refusal: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  denial: 'Phiếu từ chối giải quyết hồ sơ',
  apology: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
  closing: 'Thông báo dừng giải quyết hồ sơ',
  'fee-receipt': 'Biên lai thu phí, lệ phí',
  'receipt-void': 'Phiếu hủy biên lai thu phí, lệ phí',
  'control-sheet': 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
};

/** An issued form beside its name: its number and its day. */
export const issuedAs = (number: number, year: number, day: string, again: boolean) =>
  `số ${number}/${year}, ngày ${day}${again ? ', cấp lại' : ''}`;

/** A form whose act was undone: in a list, and across the paper. */
export const undoneAs: Record<Undoing['what'], UndoneWords> = {
  'taken-back': {
    beside: (at, by) => `đã thu hồi lúc ${at}, người thu hồi: ${by}`,
    word: 'ĐÃ THU HỒI',
    sentence: (at, by) =>
      `Quyết định ghi trên phiếu này đã được ${by} thu hồi lúc ${at}. Phiếu không còn giá trị.`,
  },
  lifted: {
    beside: (at, by) => `hết hiệu lực từ ${at}, hồ sơ được mở lại bởi ${by}`,
    word: 'ĐÃ HẾT HIỆU LỰC',
    sentence: (at) => `Hồ sơ đã được mở lại lúc ${at}. Thông báo này không còn hiệu lực.`,
  },
  voided: {
    beside: (at, by) => `đã hủy lúc ${at}, người hủy: ${by}`,
    word: 'ĐÃ HỦY',
    sentence: (at, by) => `Biên lai này đã được ${by} hủy lúc ${at}. Biên lai không còn giá trị.`,
  },
};

interface UndoneWords {
  beside(at: string, by: string): string;
  word: string;
  sentence(at: string, by: string): string;
}

/** What the printed forms are filled with, where the dossier has no words of its own. */
export const slipDataWords = {
  /** Printed under the agency's name; the province's centre needs no such line, its own name says it. */
  centres: {
    'province-centre': '',
    department: 'BỘ PHẬN MỘT CỬA',
    commune: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
    'police-province': 'BỘ PHẬN MỘT CỬA',
    'police-commune': 'BỘ PHẬN MỘT CỬA',
  } satisfies Record<AgencyKind, string>,
  form: dossierWords.form,
  other: dossierWords.other,
  furtherPapers: (files: string[]) => `Giấy tờ bổ sung khác: ${files.join('; ')}`,
  methods: {
    cash: 'Tiền mặt',
    card: 'Thẻ ngân hàng',
    transfer: 'Chuyển khoản',
    online: 'Trực tuyến',
  } satisfies Record<Payment['method'], string>,
  byCard: (slip: string) => `Thẻ ngân hàng (phiếu máy quẹt thẻ số ${slip})`,
  kinds: { phi: 'Phí', 'le-phi': 'Lệ phí' } satisfies Record<FeeLine['kind'], string>,
  feeAtDesk: 'xác định khi thu',
  lineAtDesk: 'Phí, lệ phí của hồ sơ',
  notes: {
    follow: (address: string) => `Xem quá trình xử lý tại ${address} bằng mã hồ sơ và mã bảo mật.`,
    online: 'Bản điện tử của kết quả nằm trong mục “Hồ sơ của tôi” trên Cổng.',
    expected: (year: string) =>
      `Thời gian trả kết quả được tính theo lịch nghỉ dự kiến của năm ${year}, chưa có quyết định chính thức.`,
    phone: (name: string, phone: string) => `Cần hỏi thêm, liên hệ ${name}, điện thoại ${phone}.`,
    supplement: 'Bổ sung trực tuyến trong mục “Hồ sơ của tôi”, hoặc nộp giấy tờ tại nơi tiếp nhận.',
  },
  orExaminer: (desk: string, officer: string) => `${desk}; người thụ lý: ${officer}`,
  contact: (officer: string, phone: string) => (phone ? `${officer}, điện thoại ${phone}` : officer),
} as const;
