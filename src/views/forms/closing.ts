import { counterOf, eventOfForm } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import { vnLongDate } from '#platform/time.ts';
import { type Block, instantText, partyRows, rows, slipHead } from '../print/slip.ts';
import { statusNames } from '../words/dossier.ts';
import { printWords as w } from '../words/print.ts';
import { slipDataWords as filled } from '../words/slip-data.ts';
import { handBackRows } from './hand-back-rows.ts';
import { type PrintedForm, sinceItsEvent } from './printed-form.ts';
import { codeToCheck, type HeadData, slipData } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/**
 * Thông báo dừng giải quyết hồ sơ, of an accepted dossier that its filer did not complete in time (NĐ 118/2025/NĐ-CP Đ19 k5) or took back
 * (Đ21); TT 03/2025/TT-VPCP, form 05. The layout of the annex was not seen, so it says what the rule needs.
 */
export const closingForm: PrintedForm = {
  slug: 'thong-bao-dung',
  has: sinceItsEvent('closing'),
  slip(s) {
    const ended = eventOfForm(s.open.events, 'closing');
    if (!ended) return undefined;
    const { dossier: d } = s.open;
    const head = slipData(s, { form: '05', signed: ended });
    return {
      ...slipHead({ ...head, notes: [] }, w.closingTitle),
      blocks: [
        ...partyRows(w.dossierOf, head.submitter),
        ...(head.owner ? rows([w.owner, head.owner.name, true]) : []),
        ...rows(
          [w.procedure, d.procedureName, true],
          [w.submittedAt, instantText(d.submittedAt)],
          [w.acceptedAt, d.acceptedAt ? instantText(d.acceptedAt) : undefined],
        ),
        ...(ended.verb === 'withdraw' ? withdrawn(s, ended) : notCompleted(s, ended)),
        ...rows([w.contact, contactOf(s, head)]),
      ],
      code: codeToCheck(s),
      signatures: [{ title: w.closerSigns, name: head.officerName }],
    };
  },
};

function notCompleted(s: SlipSource, closed: DossierEvent): Block[] {
  const { open } = s;
  const asked = open.events.findLast((e) => e.verb === 'request-supplement');
  const { until } = closed.detail;
  return [
    ...rows(
      [w.askedAt, asked && instantText(asked.at)],
      [w.until, typeof until === 'string' ? w.untilText(vnLongDate(until)) : undefined],
    ),
    { kind: 'text', text: w.closingText(open.dossier.ownerAgencyName) },
    ...rows([w.reason, closed.note ?? ''], ...handBackRows(s, closed)),
  ];
}

function withdrawn(s: SlipSource, event: DossierEvent): Block[] {
  const counter = counterOf(event);
  const at = instantText(event.at);
  const { ownerAgencyName } = s.open.dossier;
  return [
    ...rows(
      [w.stopAsked, counter ? w.stopAskedAtDesk(at, counter.broughtBy) : w.stopAskedOnline(at)],
      [w.stopStatus, statusNames.withdrawn],
    ),
    { kind: 'text', text: w.stoppedText(ownerAgencyName) },
    ...rows(
      // what was withdrawn before they were asked apart has both in one
      [w.reason, counter ? counter.note || counter.why : (event.note ?? '')],
      ...handBackRows(s, event),
    ),
  ];
}

// whoever did it, or else the desk
function contactOf({ receiver }: SlipSource, { officerName }: HeadData): string {
  return filled.contact(officerName || receiver.name, receiver.phone);
}
