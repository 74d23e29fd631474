import { standingEvents } from '#domain/dossiers';
import { instantText, partyRows, rows, type Slip, slipHead } from '../print/slip.ts';
import { printWords as w } from '../words/print.ts';
import { slipDataWords as filled } from '../words/slip-data.ts';
import { handBackOfDenied } from './hand-back-rows.ts';
import type { PrintedForm } from './printed-form.ts';
import { refusalData } from './refusal.ts';
import { codeToCheck } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

// the decision is nobody's but the offices' until the signed result is recorded
const GIVEN: readonly string[] = ['resolved', 'returned'];

/**
 * Phiếu từ chối giải quyết hồ sơ: what was found not eligible in examination goes back through the desk with it (NĐ 118/2025/NĐ-CP Đ19 k3;
 * TT 03/2025/TT-VPCP, form 03). The desk has it from the decision on, to be signed; the filer once the result is recorded.
 */
export const denialForm: PrintedForm = {
  slug: 'phieu-tu-choi-giai-quyet',
  has: ({ dossier: d }, reader) => d.decision === 'denied' && (reader === 'desk' || GIVEN.includes(d.status)),
  slip(s) {
    const denied = standingEvents(s.open.events).findLast(
      (e) => e.verb === 'approve' && e.detail['decision'] === 'denied',
    );
    if (!denied) return undefined;
    const d = refusalData(s, denied);
    const accepted = s.open.dossier.acceptedAt;
    return {
      ...slipHead(d, w.denialTitle),
      blocks: [
        ...partyRows(w.dossierOf, d.submitter),
        ...(d.owner ? rows([w.owner, d.owner.name, true]) : []),
        ...rows(
          [w.procedure, d.procedureName, true],
          [w.submittedAt, instantText(d.submittedAt)],
          ...(accepted ? [[w.acceptedAt, instantText(accepted)] satisfies [string, string]] : []),
          [w.paperCount, String(d.paperCount)],
        ),
        { kind: 'text', text: w.denialText(s.open.dossier.ownerAgencyName) },
        ...rows([w.refusalReason, d.reason, true], ...handBackOfDenied(s), [w.contact, contactOf(s)]),
      ],
      code: codeToCheck(s),
      signatures: [
        { title: w.submitterSigns, name: d.submitter.name },
        { title: w.denierSigns, name: d.officerName },
      ],
    } satisfies Slip;
  },
};

// the desk, which has the telephone, and who examined it; the leader who signs is not whom to ask
function contactOf({ open, receiver }: SlipSource): string {
  const desk = filled.contact(receiver.shortName, receiver.phone);
  const examined = standingEvents(open.events).findLast((e) => e.verb === 'examine');
  return examined ? filled.orExaminer(desk, examined.actorName) : desk;
}
