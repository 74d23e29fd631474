import { isExpected } from '#domain/calendar';
import { collectedResult, eventOfForm, postedResult } from '#domain/dossiers';
import { localDate } from '#platform/time.ts';
import { postedText } from '../dossier/posted-text.ts';
import { collectedText } from '../dossier/to-bring.ts';
import { instantText, partyRows, rows, slipHead } from '../print/slip.ts';
import { dossierWords } from '../words/dossier.ts';
import { printWords as w } from '../words/print.ts';
import { slipDataWords as filled } from '../words/slip-data.ts';
import { type PrintedForm, sinceItsEvent } from './printed-form.ts';
import { codeToCheck, slipData } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/**
 * Phiếu xin lỗi và hẹn lại ngày trả kết quả, of a dossier whose result will be late (NĐ 118/2025/NĐ-CP Đ19 k6; TT 03/2025/TT-VPCP,
 * form 04; the layout of the annex was not seen, so it has what the letters in use have).
 */
export const apologyForm: PrintedForm = {
  slug: 'phieu-xin-loi',
  has: sinceItsEvent('apology'),
  slip(s) {
    const told = eventOfForm(s.open.events, 'apology');
    const was = told?.detail['was'];
    if (!told?.until || typeof was !== 'string') return undefined;
    const { dossier: d } = s.open;
    const head = slipData(s, { form: '04', signed: told });
    return {
      ...slipHead({ ...head, notes: notesOf(s, told.until) }, w.apologyTitle),
      blocks: [
        ...partyRows(w.to, head.submitter),
        ...(head.owner ? rows([w.owner, head.owner.name, true]) : []),
        ...rows(
          [w.procedure, d.procedureName, true],
          [w.acceptedAt, d.acceptedAt ? instantText(d.acceptedAt) : undefined],
          [w.apologyWas, instantText(new Date(was))],
        ),
        { kind: 'text', text: w.apologyText(d.ownerAgencyName) },
        ...rows(
          [w.apologyUntil, instantText(told.until), true],
          [w.apologyReason, told.note ?? ''],
          [w.apologyPlace, placeOf(s)],
          [w.contact, filled.contact(s.receiver.shortName, s.receiver.phone)],
        ),
      ],
      code: codeToCheck(s),
      signatures: [{ title: w.apologySigns, name: head.officerName }],
    };
  },
  enclosed: true,
};

// how the result is received, as it is told everywhere
function placeOf({ open }: SlipSource): string {
  const posted = postedResult({ ...open, content: open.version.content });
  if (posted) return postedText(posted);
  const collected = collectedResult({ ...open, content: open.version.content });
  return collected ? collectedText(collected) : dossierWords.delivery[open.dossier.delivery];
}

// a date of a year whose days no decision has confirmed yet is not printed as certain
function notesOf({ expected }: SlipSource, until: Date): string[] {
  return isExpected(expected, until) ? [filled.notes.expected(localDate(until).slice(0, 4))] : [];
}
