/**
 * The port through which a room's job gets a printed form; main gives it the view. PDF/A, A5 for the slips, A4 for blank forms.
 * The same data make the HTML print view.
 */
export interface DocumentRenderer {
  /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
  receipt(d: ReceiptData): Promise<Buffer>;
  /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
  supplementRequest(d: SupplementRequestData): Promise<Buffer>;
  /** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
  refusalSlip(d: RefusalSlipData): Promise<Buffer>;
  /** Biên lai thu phí, lệ phí at the desk. */
  feeReceipt(d: FeeReceiptData): Promise<Buffer>;
  /** An e-form to fill in by hand. */
  blankForm(d: BlankFormData): Promise<Buffer>;
  /** A paper to download and sign, by the name of its file in the seed; undefined when there is none. */
  template(name: string, title: string): Promise<Buffer | undefined>;
}

/** What all slips of a dossier say. Texts are ready to print; instants are formatted by the view. */
export interface SlipData {
  /** As printed in the corner, '01' … : configurable, the form goes by its name. '' prints none. */
  formNumber: string;
  /** The agency that decides, e.g. 'UBND PHƯỜNG A'. */
  agencyName: string;
  /** The desk that received, e.g. 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'. */
  centreName: string;
  /** The case number; undefined when the dossier never got one. */
  code?: string;
  procedureName: string;
  submitter: PartyData;
  /** Only when another than the submitter. */
  owner?: PartyData;
  officerName: string;
  /** Where it is signed, e.g. 'Phường A'. */
  place: string;
  date: Date;
  /** Lines under the slip: hot line, how news comes. */
  notes: string[];
}

export interface PartyData {
  name: string;
  address?: string;
  phone?: string;
  email?: string;
  /** Already masked. */
  idNumberMasked?: string;
}

export interface ReceiptData extends SlipData {
  code: string;
  /** The secret that goes with the number. Part of the address in the code too. */
  secret: string;
  /** Full address behind the code. */
  lookUpUrl: string;
  /** 'Trực tiếp' | 'Trực tuyến' | 'Bưu chính' in words. */
  channel: string;
  parts: ReceiptPart[];
  /** Số lượng hồ sơ (bộ). */
  sets: number;
  /** '01 ngày làm việc'. */
  limitText: string;
  receivedAt: Date;
  promisedAt: Date;
  /** How the result comes back, in words. */
  delivery: string;
  feeLines: FeeLine[];
}

export interface ReceiptPart {
  name: string;
  originals: number;
  copies: number;
  /** Electronic files received. */
  files: number;
}

export interface FeeLine {
  name: string;
  /** Whole đồng; undefined prints `text`. */
  amount?: number;
  text?: string;
  paid?: boolean;
}

export interface SupplementRequestData extends SlipData {
  items: { name: string; reason?: string }[];
  reason: string;
  /** Until when, when there is a day. */
  until?: Date;
  lookUpUrl?: string;
  contact?: string;
}

export interface RefusalSlipData extends SlipData {
  submittedAt: Date;
  /** How many papers came with it. */
  paperCount: number;
  reason: string;
  legalBasis?: string;
  contact?: string;
}

export interface FeeReceiptData {
  agencyName: string;
  centreName: string;
  /** The receipt's own number and series. */
  number: string;
  series?: string;
  code: string;
  procedureName: string;
  payerName: string;
  payerAddress?: string;
  lines: { name: string; quantity: number; unitPrice: number; amount: number }[];
  total: number;
  /** 'Tiền mặt', 'Chuyển khoản'. */
  method: string;
  cashierName: string;
  place: string;
  paidAt: Date;
  lookUpUrl?: string;
}

/** A form as lines and boxes; the views make it from a form's schema. */
export interface BlankFormData {
  title: string;
  procedureName: string;
  procedureCode?: string;
  /** 'Kính gửi: …'. */
  addressedTo?: string;
  sections: { title: string; hint?: string; fields: BlankField[] }[];
}

export type BlankField =
  | { kind: 'line'; label: string; required: boolean /** dotted lines */; lines?: number; hint?: string }
  /** One box a character. */
  | { kind: 'boxes'; label: string; required: boolean; count: number }
  | { kind: 'choices'; label: string; required: boolean; choices: string[] }
  | { kind: 'table'; label: string; required: boolean; columns: string[]; rows: number }
  | { kind: 'note'; text: string };
