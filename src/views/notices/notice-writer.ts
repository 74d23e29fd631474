import type { NoticeFacts, NoticeWriter, RequestedItem } from '#domain/dossiers';
import { vnd } from '#platform/money.ts';
import { vnDateTime, vnLongDate, vnLongDateTime } from '#platform/time.ts';
import { dutyLines } from '../dossier/duty-lines.ts';
import { saidAsExpected } from '../dossier/expected-text.ts';
import { lookUpUrl, payUrl } from '../dossier/look-up-url.ts';
import { postedText } from '../dossier/posted-text.ts';
import { requestLines } from '../dossier/request-lines.ts';
import { shortProcedureName } from '../dossier/short-procedure-name.ts';
import { broughtFirstText, collectedText } from '../dossier/to-bring.ts';
import { noticeWords as w } from '../words/notices.ts';
import { handedBack, papersSettled } from './hand-back-lines.ts';
import { shortText } from './short-message.ts';

/** The words of every message about a dossier: a letter for e-mail and the portal, and one line for SMS. */
export const noticeWriter: NoticeWriter = {
  write(f) {
    const { code } = f.dossier;
    return {
      subject: w.subjects[f.kind](code),
      text: letter(f),
      short: f.toFormer ? w.short.toFormer(code) : shortText(f),
    };
  },
};

function letter(f: NoticeFacts): string {
  const { dossier: d } = f;
  const facts = [
    `${w.facts.code}: ${d.code}`,
    `${w.facts.secret}: ${f.secret}`,
    `${w.facts.procedure}: ${shortProcedureName(d.procedureName)}`,
    ...(f.ownerName === f.submitterName ? [] : [`${w.facts.owner}: ${f.ownerName}`]),
    `${w.facts.receiver}: ${d.receiverAgencyName}`,
  ].join('\n');
  return [
    w.greeting(f.submitterName),
    ...paragraphs(f),
    facts,
    `${w.followed}\n${lookUpUrl(f.publicUrl, d.code, f.secret)}`,
    `${w.closing(d.receiverAgencyName)}\n${w.portal}`,
    w.automatic,
  ].join('\n\n');
}

function paragraphs(f: NoticeFacts): string[] {
  const { dossier: d, event, note } = f;
  const desk = d.receiverAgencyName;
  const at = event.until ? vnLongDateTime(event.until) : '';
  const until = at && f.expected ? saidAsExpected(at, 'vi') : at;
  switch (f.kind) {
    case 'submitted':
      return [w.submitted(desk, until), broughtFirstText(desk, f.broughtFirst ?? []), ...toPay(f)].filter(
        Boolean,
      );
    case 'accepted':
      return [
        w.accepted(desk, until),
        ...received(f),
        f.enclosed ? w.receiptEnclosed : w.receiptOnPortal,
        ...toPay(f),
      ];
    case 'supplement-requested': {
      const byDesk = event.fromStatus === 'submitted';
      return [
        w.supplementRequested(byDesk ? desk : d.ownerAgencyName),
        ...listed(f),
        w.howToSupplement,
        ...(byDesk ? [] : [w.clockWaits]),
        ...lastDay(f, byDesk),
      ];
    }
    case 'supplement-reminder':
      return [
        event.fromStatus === 'submitted'
          ? w.keptReminder(desk, f.answerUntil ? vnLongDate(f.answerUntil) : '')
          : w.supplementReminder(d.ownerAgencyName, f.answerUntil ? vnLongDate(f.answerUntil) : ''),
        ...listed(f),
        w.howToSupplement,
      ];
    case 'supplemented':
      return [
        event.toStatus === 'submitted'
          ? w.supplementedBefore(desk, until)
          : w.supplementedAfter(d.ownerAgencyName),
        ...(f.checkBy && event.toStatus !== 'submitted' ? [w.checkedBy(vnLongDateTime(f.checkBy))] : []),
        ...(f.atCounter ? [w.supplementedAtCounter] : []),
      ];
    case 'supplement-complete':
      return [w.supplementComplete(d.ownerAgencyName, until)];
    case 'extended':
      return [
        w.extended(d.ownerAgencyName, f.was ? vnLongDateTime(f.was) : '', until),
        w.extendedFor(note),
        f.enclosed ? w.apologyEnclosed : w.apologyOnPortal,
      ];
    case 'duty-requested':
      return [
        w.dutyRequested(d.ownerAgencyName),
        ...(f.duty
          ? [
              dutyLines(f.duty)
                .map((line) => `- ${line}`)
                .join('\n'),
            ]
          : []),
        w.dutyWaits,
      ];
    case 'duty-recorded':
      return f.dutyDone
        ? [w.dutyDone(d.ownerAgencyName, until)]
        : [w.dutyCalledOff(d.ownerAgencyName, until), note];
    case 'opinions-awaited':
      return [w.opinionsAwaited(d.ownerAgencyName, f.asked ?? '')];
    case 'opinions-over':
      return [(f.goesOn ? w.opinionsOver : w.opinionsCalledOff)(d.ownerAgencyName, until)];
    case 'refused':
      return [w.refused(desk), note, ...handedBack(f), w.complain(desk), w.fileAgain];
    case 'closed':
      return [
        event.toStatus === 'refused' ? w.closedBefore(desk) : w.closed(d.ownerAgencyName),
        note,
        ...handedBack(f),
        w.complain(desk),
        w.fileAgain,
      ].filter(Boolean);
    case 'reopened':
      return [w.reopened(desk, f.answerUntil ? vnLongDate(f.answerUntil) : ''), note, w.howToSupplement];
    case 'result-ready':
      return [
        d.decision === 'denied' ? w.denied(d.ownerAgencyName) : w.granted(d.ownerAgencyName),
        ...(d.delivery === 'online' ? [w.readOnPortal] : received(f)),
        ...(d.decision === 'denied' ? [w.complain(d.ownerAgencyName), w.fileAgain] : [w.readNow]),
        ...toPay(f),
      ];
    case 'returned':
      return [
        [w.returned(desk, vnDateTime(event.at)), d.delivery === 'desk' && note ? w.takenBy(note) : '']
          .filter(Boolean)
          .join(' '),
        ...handedBack(f),
        w.notYou,
      ];
    case 'withdrawn':
      return [f.atCounter ? w.withdrawnAtCounter(desk) : w.withdrawn(desk), ...handedBack(f)];
    case 'papers-settled':
      return papersSettled(f);
    case 'fee-settled':
      return [...handedBack(f), note, f.back?.fee === 'kept' ? w.complain(desk) : ''].filter(Boolean);
    case 'fee-paid':
      return [w.feePaid(vnd(f.paid ?? 0))];
    case 'fee-stated':
      return [w.feeStated(desk, vnd(f.stated ?? 0)), note, ...toPay(f)];
    case 'receipt-voided':
      return [w.receiptVoided(desk), note, f.enclosed ? w.voidEnclosed : w.voidOnPortal];
    case 'refund-approved':
    case 'refunded': {
      if (!f.refund) return [];
      const say = f.kind === 'refunded' ? w.refunded : w.refundApproved;
      return [say(desk, vnd(f.refund.amount), w.refundHow[f.refund.method])];
    }
    case 'answers-corrected':
      return [w.answersCorrected(f.by || d.ownerAgencyName, f.corrected ?? 0), note, ...toPay(f)];
    case 'contact-changed':
      return [w.contactChanged(desk)];
    case 'date-moved':
      return [moved(f, until)];
  }
}

/** The fee that is due now, with the address at which it is paid. */
function toPay({ toPay: sum, publicUrl, dossier: { code }, secret }: NoticeFacts): string[] {
  return sum === undefined ? [] : [`${w.toPay(vnd(sum))}\n${payUrl(publicUrl, code, secret)}`];
}

/** How the result comes to the person, with which papers where they collect it. */
function received({ posted, collected }: NoticeFacts): string[] {
  if (posted) return [postedText(posted)];
  return collected ? [collectedText(collected)] : [];
}

// before acceptance the law gives none, and the filer is told so
function lastDay({ answerUntil }: NoticeFacts, byDesk: boolean): string[] {
  const day = answerUntil ? vnLongDate(answerUntil) : '';
  if (byDesk) return [day ? w.keptUntil(day) : w.keptForYou];
  return day ? [w.answerUntil(day)] : [];
}

// before acceptance the desk's answer has moved, then the result; of a supplement the last day for it
function moved(f: NoticeFacts, until: string): string {
  const { dossier: d, event, was, answerUntil } = f;
  if (event.toStatus === 'awaiting_supplement' && answerUntil)
    return w.moved.supplement(was ? vnLongDate(was) : '', vnLongDate(answerUntil));
  const before = was ? vnLongDateTime(was) : '';
  return event.toStatus === 'submitted'
    ? w.moved.answer(d.receiverAgencyName, before, until)
    : w.moved.result(d.ownerAgencyName, before, until);
}

/** What is asked for, item by item; of a request that is not the first, what is old and what is new stand apart. */
function listed({ requested, requestReason, times }: NoticeFacts): string[] {
  const parts = requested.flatMap(({ target, name }) => (name ? [{ id: target, name }] : []));
  const lines = (items: RequestedItem[], more = '') =>
    [...requestLines(parts, { items }), more]
      .filter(Boolean)
      .map((line) => `- ${line}`)
      .join('\n');
  if (times < 2) return [lines(requested, requestReason)];
  const [still, added] = [requested.filter((i) => i.again), requested.filter((i) => !i.again)];
  return [
    w.again.times(times),
    ...(still.length > 0 ? [`${w.again.still}\n${lines(still)}`] : []),
    ...(added.length > 0 ? [`${w.again.added}\n${lines(added)}`] : []),
    ...(requestReason ? [`- ${requestReason}`] : []),
  ];
}
