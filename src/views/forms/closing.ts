import { eventOfForm } from '#domain/dossiers';
import { vnLongDate } from '#platform/time.ts';
import { instantText, partyRows, rows, slipHead } from '../print/slip.ts';
import { printWords as w } from '../words/print.ts';
import { slipDataWords as filled } from '../words/slip-data.ts';
import { type PrintedForm, sinceItsEvent } from './printed-form.ts';
import { codeToCheck, slipData } from './slip-data.ts';

/**
 * Thông báo dừng giải quyết hồ sơ, of a dossier that its filer did not complete in time (NĐ 118/2025/NĐ-CP Đ19 k5; TT 03/2025/TT-VPCP,
 * form 05; the layout of the annex was not seen, so it says what the rule needs).
 */
export const closingForm: PrintedForm = {
  slug: 'thong-bao-dung',
  has: sinceItsEvent('closing'),
  slip(s) {
    const closed = eventOfForm(s.open.events, 'closing');
    if (!closed) return undefined;
    const { dossier: d, events } = s.open;
    const asked = events.findLast((e) => e.verb === 'request-supplement');
    const head = slipData(s, { form: '05', signed: closed });
    const until = closed.detail['until'];
    return {
      ...slipHead({ ...head, notes: [] }, w.closingTitle),
      blocks: [
        ...partyRows(w.dossierOf, head.submitter),
        ...(head.owner ? rows([w.owner, head.owner.name, true]) : []),
        ...rows(
          [w.procedure, d.procedureName, true],
          [w.submittedAt, instantText(d.submittedAt)],
          [w.askedAt, asked && instantText(asked.at)],
          [w.until, typeof until === 'string' ? w.untilText(vnLongDate(until)) : undefined],
        ),
        { kind: 'text', text: w.closingText(d.ownerAgencyName) },
        ...rows(
          [w.reason, closed.note ?? ''],
          [w.contact, filled.contact(closed.actorName, s.receiver.phone)],
        ),
      ],
      code: codeToCheck(s),
      signatures: [{ title: w.closerSigns, name: head.officerName }],
    };
  },
};
