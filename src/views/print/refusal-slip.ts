import type { RefusalSlipData } from '#domain/files';
import { printWords as w } from '../words/print.ts';
import { instantText, partyRows, rows, type Slip, slipHead } from './slip.ts';

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ (TT 03/2025/TT-VPCP, form 03). */
export function refusalSlip(d: RefusalSlipData): Slip {
  return {
    ...slipHead(d, w.refusalTitle),
    blocks: [
      ...partyRows(w.dossierOf, d.submitter),
      ...(d.owner ? rows([w.owner, d.owner.name, true]) : []),
      ...rows(
        [w.procedure, d.procedureName, true],
        [w.submittedAt, instantText(d.submittedAt)],
        [w.paperCount, String(d.paperCount)],
      ),
      { kind: 'text', text: w.refusalText },
      ...rows([w.refusalReason, d.reason, true], [w.legalBasis, d.legalBasis], [w.contact, d.contact]),
    ],
    code: undefined,
    signatures: [
      { title: w.submitterSigns, name: d.submitter.name },
      { title: w.refuserSigns, name: d.officerName },
    ],
  };
}
