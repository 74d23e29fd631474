import type { RefusalSlipData } from '#domain/files';
import { slipDataWords as w } from '../words/slip-data.ts';
import { lastOf, slipData } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ (TT 03/2025/TT-VPCP, form 03); undefined unless the dossier was refused. */
export function refusalData(s: SlipSource): RefusalSlipData | undefined {
  const refused = lastOf(s.open, 'refuse');
  if (!refused) return undefined;
  const { dossier: d, files } = s.open;
  return {
    ...slipData(s, { form: '03', signed: refused }),
    submittedAt: d.submittedAt,
    paperCount: files.filter((f) => !f.madeByProgram).length,
    reason: refused.note ?? '',
    contact: w.contact(refused.actorName, s.receiver.phone),
    notes: [],
  };
}
