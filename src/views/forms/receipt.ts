import { isExpected } from '#domain/calendar';
import {
  collectedResult,
  type Dossier,
  eventOfForm,
  limitOf,
  type OpenDossier,
  type PaperCount,
  papersCounted,
  postedResult,
} from '#domain/dossiers';
import { partsOf } from '#domain/drafts';
import type { FeeLine as Assessed } from '#domain/fees';
import { localDate } from '#platform/time.ts';
import { doorPaths } from '../doors.paths.ts';
import { amountText } from '../dossier/fee-rule-text.ts';
import { limitText } from '../dossier/limit-text.ts';
import { lookUpUrl } from '../dossier/look-up-url.ts';
import { postedText } from '../dossier/posted-text.ts';
import { feeOfDossier } from '../dossier/say-fee.ts';
import { collectedText } from '../dossier/to-bring.ts';
import {
  type Block,
  instantText,
  partyRows,
  rows,
  type Slip,
  type SlipData,
  slipHead,
} from '../print/slip.ts';
import { dossierWords } from '../words/dossier.ts';
import { feeRuleWords } from '../words/fee.ts';
import { printWords as w } from '../words/print.ts';
import { slipDataWords as filled } from '../words/slip-data.ts';
import { paidLines } from './fee-receipt.ts';
import { type PrintedForm, sinceItsEvent } from './printed-form.ts';
import { slipData } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (TT 03/2025/TT-VPCP, form 01): from acceptance on. */
export const receiptForm: PrintedForm = {
  slug: 'giay-tiep-nhan',
  has: sinceItsEvent('receipt'),
  slip(s) {
    const data = receiptData(s);
    return data && receiptSlip(data);
  },
  enclosed: true,
};

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (TT 03/2025/TT-VPCP, form 01); undefined before acceptance. */
export function receiptData(s: SlipSource): ReceiptData | undefined {
  const { dossier: d, people, version } = s.open;
  const accepted = eventOfForm(s.open.events, 'receipt');
  if (!accepted || !d.acceptedAt) return undefined;
  return {
    ...slipData(s, { form: '01', signed: accepted }),
    secret: s.secret,
    lookUpUrl: lookUpUrl(s.publicUrl, d.code, s.secret),
    channel: dossierWords.channels[d.channel],
    parts: receivedParts(s.open, papersCounted(accepted)),
    sets: 1,
    limitText: limitText(limitOf(version.content, d)),
    receivedAt: d.acceptedAt,
    promised: waitsFor(d) ?? d.promisedAt ?? d.acceptedAt,
    delivery: [dossierWords.delivery[d.delivery], people.deliveryAddress].filter(Boolean).join(': '),
    feeLines: feeLines(s.open),
    notes: [
      ...(accepted.note ? [accepted.note] : []),
      filled.notes.follow(s.publicUrl + doorPaths.lookUp()),
      ...takenNote(s.open),
      ...expectedNote(s),
      ...(s.receiver.phone ? [filled.notes.phone(s.receiver.shortName, s.receiver.phone)] : []),
    ],
  };
}

// how the result is received, told where it is read: at home by post, at the desk and with which papers
function takenNote(open: OpenDossier): string[] {
  const posted = postedResult({ ...open, content: open.version.content });
  if (posted) return [postedText(posted)];
  const collected = collectedResult({ ...open, content: open.version.content });
  return [collected ? collectedText(collected) : filled.notes.online];
}

// while its person has something to do, or other agencies, the former date holds no more: after a supplement it is counted anew (NĐ 118/2025 Đ19 k5)
function waitsFor({
  status,
  waitsFor: waited,
}: Pick<Dossier, 'status' | 'waitsFor'>): PromiseWaits | undefined {
  if (status === 'awaiting_supplement') return 'supplement';
  if (status === 'processing' && waited) return 'opinions';
  return status === 'awaiting_payment' ? 'duty' : undefined;
}

// a date of a year whose days no decision has confirmed yet is not printed as certain
function expectedNote({ open: { dossier: d }, expected }: SlipSource): string[] {
  if (!d.promisedAt || waitsFor(d) || !isExpected(expected, d.promisedAt)) return [];
  return [filled.notes.expected(localDate(d.promisedAt).slice(0, 4))];
}

// what came in: the files as such, and of papers what the clerk counted, whatever number the procedure asks for
function receivedParts(
  { dossier, version, answers, files }: OpenDossier,
  counted: readonly PaperCount[],
): ReceiptPart[] {
  const parts = partsOf(version.content, dossier.caseId, answers);
  const listed = parts
    .map(({ id, name }) => ({
      name,
      ...(counted.find((c) => c.part === id) ?? NO_PAPERS),
      files: files.filter((f) => f.partId === id).length,
    }))
    .filter((p) => p.originals + p.certified + p.copies + p.files > 0);
  const ids = new Set(parts.map((part) => part.id));
  return [
    ...listed,
    ...furtherPapers(
      version.content,
      files.filter((f) => !ids.has(f.partId)),
    ),
  ];
}

const NO_PAPERS = { originals: 0, certified: 0, copies: 0 };

// what came beside the papers of the case: one that other answers ask for, or something else that was asked for, by the names of its files
function furtherPapers(
  { parts }: OpenDossier['version']['content'],
  files: OpenDossier['files'],
): ReceiptPart[] {
  const byPart = Map.groupBy(
    files.filter((f) => !f.madeByProgram),
    (f) => f.partId,
  );
  return [...byPart].map(([id, came]) => ({
    name: parts.find((part) => part.id === id)?.name ?? filled.furtherPapers(came.map((f) => f.name)),
    ...NO_PAPERS,
    files: came.length,
  }));
}

// as the fee stands when this is printed: what was paid, that an officer settled it without a payment, or what is owed
function feeLines({ fee, payment, receipts }: OpenDossier): FeeLine[] {
  if (!fee) return [];
  const free = fee.lines.filter((l) => l.total === 0).map((l) => feeLine(l));
  if (payment)
    return [
      ...free,
      ...paidLines({ fee, receipts }, payment).map(({ name, amount }) => ({ name, amount, paid: true })),
    ];
  if (!feeOfDossier(fee).exempt) return fee.lines.map(feeLine);
  const settled = fee.lines.filter((l) => l.total !== 0);
  return [...free, ...settled.map(({ name }) => ({ name, text: feeRuleWords.vi.exempt }))];
}

function feeLine(l: Assessed): FeeLine {
  if (l.total === null) return { name: l.name, text: l.text || filled.feeAtDesk };
  return { name: l.name, amount: l.total, paid: false };
}

// An amount and its unit stay on one line
const NBSP = '\u00a0';

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (TT 03/2025/TT-VPCP, form 01). */
export function receiptSlip(d: ReceiptData): Slip {
  return {
    ...slipHead(d, w.receiptTitle),
    blocks: [
      ...partyRows(w.receivedOf, d.submitter, w.byChannel(d.submitter.name, d.channel)),
      ...(d.owner ? rows([w.owner, d.owner.name, true], [w.address, d.owner.address]) : []),
      ...rows([w.procedure, d.procedureName, true]),
      ...partsBlocks(d),
      ...rows(
        [w.sets, w.setsText(d.sets)],
        [w.limit, d.limitText],
        [w.receivedAt, instantText(d.receivedAt)],
        [
          w.promisedAt,
          d.promised instanceof Date ? instantText(d.promised) : w.promiseWaits[d.promised],
          true,
        ],
        [w.delivery, d.delivery],
        [w.fees, d.feeLines.map(feeText).join('; ') || w.noFees],
      ),
    ],
    code: { url: d.lookUpUrl, captions: [w.lookUp, w.secret(d.secret)] },
    signatures: [
      { title: w.submitterSigns, name: d.submitter.name },
      { title: w.receiverSigns, name: d.officerName },
    ],
  };
}

function partsBlocks(d: ReceiptData): Block[] {
  if (d.parts.length === 0) return [{ kind: 'text', text: w.noParts }];
  const count = (n: number) => (n > 0 ? String(n) : w.none);
  return [
    { kind: 'text', text: w.parts },
    {
      kind: 'table',
      columns: [
        { title: w.order, align: 'center' },
        { title: w.partName, wide: true },
        ...[w.originals, w.certified, w.copies, w.files].map((title) => ({
          title,
          align: 'center' as const,
          narrow: true,
        })),
      ],
      rows: d.parts.map((p, i) => [
        String(i + 1),
        p.name,
        count(p.originals),
        count(p.certified),
        count(p.copies),
        count(p.files),
      ]),
    },
  ];
}

function feeText(line: FeeLine): string {
  if (line.amount === undefined) return `${line.name}: ${line.text ?? ''}`;
  const state = line.amount === 0 || line.paid === undefined ? '' : ` (${line.paid ? w.paid : w.unpaid})`;
  return `${line.name}: ${amountText(line.amount).replace(' ', NBSP)}${state}`;
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
  /** When, or what it waits for. */
  promised: Date | PromiseWaits;
  /** How the result comes back, in words. */
  delivery: string;
  feeLines: FeeLine[];
}

export interface ReceiptPart {
  name: string;
  originals: number;
  certified: number;
  /** Plain ones. */
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

type PromiseWaits = keyof typeof w.promiseWaits;
