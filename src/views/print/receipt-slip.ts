import type { FeeLine, ReceiptData } from '#domain/files';
import { vnd } from '#platform/money.ts';
import { printWords as w } from '../words/print.ts';
import { type Block, instantText, partyRows, rows, type Slip, slipHead } from './slip.ts';

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
        [w.promisedAt, instantText(d.promisedAt), true],
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
  return `${line.name}: ${vnd(line.amount).replace(' ', NBSP)}${state}`;
}
