import { countedIn, eventOfForm, OTHER_PART, papersCounted } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import { instantText, partyRows, rows, type Slip, type SlipData, slipHead } from '../print/slip.ts';
import { printWords as w } from '../words/print.ts';
import { slipDataWords as filled } from '../words/slip-data.ts';
import { handBackRows } from './hand-back-rows.ts';
import { type PrintedForm, sinceItsEvent } from './printed-form.ts';
import { codeToCheck, slipData } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ (TT 03/2025/TT-VPCP, form 03). */
export const refusalForm: PrintedForm = {
  slug: 'phieu-tu-choi',
  has: sinceItsEvent('refusal'),
  slip(s) {
    const refused = eventOfForm(s.open.events, 'refusal');
    return refused && refusalSlip(refusalData(s, refused));
  },
};

/** What form 03 says of the event by which a dossier was refused, at the desk or after examination (TT 03/2025/TT-VPCP). */
export function refusalData(s: SlipSource, refused: DossierEvent): RefusalSlipData {
  const { dossier: d } = s.open;
  return {
    ...slipData(s, { form: '03', signed: refused }),
    submittedAt: d.submittedAt,
    paperCount: papersWith(s).size,
    reason: refused.note ?? '',
    back: handBackRows(s, refused),
    contact: filled.contact(refused.actorName, s.receiver.phone),
    check: codeToCheck(s),
    notes: [],
  };
}

// Each paper once, however many files or copies there are of it: one that was sent again is the same paper. What belongs to no paper of
// the procedure is told apart by its content.
function papersWith({ open: { files, events } }: SlipSource): ReadonlySet<string> {
  const own = files.filter((f) => !f.madeByProgram);
  const counted = events.flatMap((e) => {
    if (e.verb !== 'accept') return Object.keys(countedIn(e.detail));
    return papersCounted(e)
      .filter((p) => p.originals + p.certified + p.copies > 0)
      .map((p) => p.part);
  });
  return new Set([...own.map((f) => (f.partId === OTHER_PART ? f.sha256 : f.partId)), ...counted]);
}

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
      ...rows([w.refusalReason, d.reason, true], [w.legalBasis, d.legalBasis], ...(d.back ?? []), [
        w.contact,
        d.contact,
      ]),
    ],
    code: d.check,
    signatures: [
      { title: w.submitterSigns, name: d.submitter.name },
      { title: w.refuserSigns, name: d.officerName },
    ],
  };
}

export interface RefusalSlipData extends SlipData {
  submittedAt: Date;
  /** How many papers came with it. */
  paperCount: number;
  reason: string;
  legalBasis?: string;
  /** What becomes of the papers that were brought and of the fee that was taken. */
  back?: [string, string | undefined][];
  /** The code by which it is checked. */
  check?: Slip['code'];
  contact?: string;
}
