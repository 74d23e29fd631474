import { eventOfForm, limitOf, type OpenDossier, postedResult } from '#domain/dossiers';
import { partsOf } from '#domain/drafts';
import type { FeeLine as Assessed } from '#domain/fees';
import { doorPaths } from '../doors.paths.ts';
import { amountText } from '../dossier/fee-rule-text.ts';
import { limitText } from '../dossier/limit-text.ts';
import { lookUpUrl } from '../dossier/look-up-url.ts';
import { postedText } from '../dossier/posted-text.ts';
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
import { printWords as w } from '../words/print.ts';
import { slipDataWords as filled } from '../words/slip-data.ts';
import { made, type PrintedForm } from './printed-form.ts';
import { slipData } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (TT 03/2025/TT-VPCP, form 01): from acceptance on. */
export const receiptForm: PrintedForm = {
  slug: 'giay-tiep-nhan',
  has: made('receipt'),
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
    parts: receivedParts(s.open),
    sets: 1,
    limitText: limitText(limitOf(version.content, d)),
    receivedAt: d.acceptedAt,
    // NĐ 118/2025 Đ19 k5: while a supplement is waited for, the former date holds no more
    promisedAt: d.status === 'awaiting_supplement' ? undefined : (d.promisedAt ?? d.acceptedAt),
    delivery: [dossierWords.delivery[d.delivery], people.deliveryAddress].filter(Boolean).join(': '),
    feeLines: (s.open.fee?.lines ?? []).map((l) => feeLine(l, s.open)),
    notes: [
      ...(accepted.note ? [accepted.note] : []),
      filled.notes.follow(s.publicUrl + doorPaths.lookUp()),
      ...takenNote(s.open),
      ...(s.receiver.phone ? [filled.notes.phone(s.receiver.shortName, s.receiver.phone)] : []),
    ],
  };
}

// how the result is received, told where it is read: at home by post, at the desk with this paper
function takenNote(open: OpenDossier): string[] {
  const posted = postedResult({ ...open, content: open.version.content });
  if (posted) return [postedText(posted)];
  return open.dossier.delivery === 'desk' ? [filled.notes.bring] : [filled.notes.online];
}

// what came in: online only files do, whatever number of papers the procedure asks for
function receivedParts({ dossier, version, answers, files }: OpenDossier): ReceiptPart[] {
  const onPaper = dossier.channel !== 'online';
  const asked = partsOf(version.content, dossier.caseId, answers);
  const listed = asked
    .map((part) => ({
      name: part.name,
      originals: onPaper && part.required ? part.originals : 0,
      copies: onPaper && part.required ? part.copies : 0,
      files: files.filter((f) => f.partId === part.id).length,
    }))
    .filter(({ originals, copies, files: n }) => originals + copies + n > 0);
  const ids = new Set(asked.map((part) => part.id));
  return [
    ...listed,
    ...furtherPapers(
      version.content,
      files.filter((f) => !ids.has(f.partId)),
    ),
  ];
}

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
    originals: 0,
    copies: 0,
    files: came.length,
  }));
}

function feeLine(l: Assessed, { fee }: OpenDossier): FeeLine {
  const paid = fee?.state === 'paid';
  if (l.total === null) return { name: l.name, text: l.text || filled.feeAtDesk, ...(paid ? { paid } : {}) };
  return { name: l.name, amount: l.total, paid };
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
        [w.promisedAt, d.promisedAt ? instantText(d.promisedAt) : w.promiseAnew, true],
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
        ...[w.originals, w.copies, w.files].map((title) => ({ title, align: 'center' as const })),
      ],
      rows: d.parts.map((p, i) => [
        String(i + 1),
        p.name,
        count(p.originals),
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
  /** Undefined while it is to be counted anew. */
  promisedAt: Date | undefined;
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
