import type { SupplementRequestData } from '#domain/files';
import { printWords as w } from '../words/print.ts';
import { instantText, partyRows, rows, type Slip, slipHead } from './slip.ts';

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (TT 03/2025/TT-VPCP, form 02). Without a case number when asked before there is one. */
export function supplementSlip(d: SupplementRequestData): Slip {
  return {
    ...slipHead(d, w.supplementTitle),
    blocks: [
      ...partyRows(w.dossierOf, d.submitter),
      ...(d.owner ? rows([w.owner, d.owner.name, true]) : []),
      ...rows([w.procedure, d.procedureName, true]),
      { kind: 'text', text: w.supplementAsk },
      {
        kind: 'table',
        columns: [
          { title: w.order, align: 'center' },
          { title: w.supplementItem, wide: true },
          { title: w.supplementWhy, wide: true },
        ],
        rows: d.items.map((item, i) => [String(i + 1), item.name, item.reason ?? '']),
      },
      ...rows(
        [w.reason, d.reason],
        [w.until, d.until && w.untilText(instantText(d.until)), true],
        [w.contact, d.contact],
      ),
    ],
    code: d.lookUpUrl ? { url: d.lookUpUrl, captions: [w.lookUp] } : undefined,
    signatures: [{ title: w.guideSigns, name: d.officerName }],
  };
}
