import {
  isNoPaper,
  type NoticeFacts,
  type NoticeKind,
  type NoticeWriter,
  type RequestedItem,
} from '#domain/dossiers';
import { vnDate, vnDateTime, vnLongDate, vnLongDateTime } from '#platform/time.ts';
import { dutyLines } from '../dossier/duty-lines.ts';
import { saidAsExpected } from '../dossier/expected-text.ts';
import { lookUpUrl } from '../dossier/look-up-url.ts';
import { postedText } from '../dossier/posted-text.ts';
import { requestLines } from '../dossier/request-lines.ts';
import { shortened, shortProcedureName } from '../dossier/short-procedure-name.ts';
import { broughtFirstText, collectedShortly, collectedText } from '../dossier/to-bring.ts';
import { noticeWords as w } from '../words/notices.ts';
import { handedBack, papersSettled } from './hand-back-lines.ts';

/** Letters in three SMS with Vietnamese letters. */
const MOST_LETTERS = 3 * 67;
const LONGEST_PROCEDURE = 24;
const LONGEST_PAPER = 30;
/** Shorter than this a name says nothing. */
const SHORTEST_PROCEDURE = 18;
/** The same beside a time that is only expected, or papers to bring. */
const SHORTEST_BESIDE_MORE = 13;
/** Of these the SMS says more than one thing. */
const SAYING_MORE: ReadonlySet<NoticeKind> = new Set(['result-ready', 'duty-recorded', 'opinions-over']);
const SHORTEST_PAPER = 10;

/**
 * The words of every message about a dossier: a letter for e-mail and the portal, and one line for SMS that holds the number, the
 * procedure by its short name, what happened, by when, the look-up secret in words, and the address that opens the dossier. Vietnamese
 * letters are sent as UCS-2, 70 to one SMS and 67 to each of several: every line is three of them at most, with an address of the portal
 * of 32 letters; names take what room is left.
 */
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
      return [w.submitted(desk, until), broughtFirstText(desk, f.broughtFirst ?? [])].filter(Boolean);
    case 'accepted':
      return [w.accepted(desk, until), ...received(f), f.enclosed ? w.receiptEnclosed : w.receiptOnPortal];
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
    case 'answers-corrected':
      return [w.answersCorrected(f.by || d.ownerAgencyName, f.corrected ?? 0), note];
    case 'contact-changed':
      return [w.contactChanged(desk)];
    case 'date-moved':
      return [moved(f, until)];
  }
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

function shortText(f: NoticeFacts): string {
  const { code, procedureName } = f.dossier;
  const line = (procedure: string, paper: string) =>
    w.short.frame({
      code,
      procedure,
      what: shortly(f, paper),
      secret: f.secret,
      url: lookUpUrl(f.publicUrl, code, f.secret),
    });
  // what is missing gets its room first, then the procedure; a message without a paper has it all for the procedure
  const name = shortProcedureName(procedureName);
  const roomBeside = (used: string) => MOST_LETTERS - used.length;
  const shortest =
    f.expected || f.checkBy || dayOfRequest(f) || SAYING_MORE.has(f.kind)
      ? SHORTEST_BESIDE_MORE
      : SHORTEST_PROCEDURE;
  const forPaper = roomBeside(line(shortened(name, shortest), ''));
  const paper = shortened(paperNamed(f), within(forPaper, SHORTEST_PAPER, LONGEST_PAPER));
  const forName = roomBeside(line('', paper));
  return line(shortened(name, within(forName, shortest, LONGEST_PROCEDURE)), paper);
}

function within(room: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, room));
}

function shortly(f: NoticeFacts, paper: string): string {
  const { kind, dossier: d, event, requested, times, collected } = f;
  const at = event.until ? vnDateTime(event.until) : '';
  const until = at && f.expected ? w.short.expected(at) : at;
  switch (kind) {
    case 'submitted':
      return w.short.submitted(until);
    case 'accepted':
      return w.short.accepted(until);
    case 'supplemented':
      return until
        ? w.short.supplemented(until)
        : w.short.supplementedAfter(f.checkBy ? vnDateTime(f.checkBy) : '');
    case 'supplement-complete':
      return w.short['supplement-complete'](until);
    case 'extended':
      return w.short.extended(until);
    case 'duty-recorded':
      return f.dutyDone ? w.short.dutyDone(until) : w.short.dutyCalledOff(until);
    case 'opinions-over':
      return w.short.opinionsOver(until);
    case 'result-ready':
      return [
        d.decision === 'denied' ? w.short.denied : w.short.granted,
        collected ? collectedShortly(collected, paper) : '',
      ]
        .filter(Boolean)
        .join(', ');
    case 'papers-settled':
      return f.gave && !isNoPaper(f.gave) ? w.short.papersGiven : w.short.papersKept;
    case 'fee-settled':
      return f.back?.fee === 'refund' ? w.short.feeRefund : w.short.feeKept;
    case 'date-moved':
      return w.short.moved(until || (f.answerUntil ? vnDate(f.answerUntil) : ''));
    case 'supplement-reminder':
      return w.short['supplement-reminder'](f.answerUntil ? vnDate(f.answerUntil) : '');
    case 'reopened':
      return w.short.reopened(f.answerUntil ? vnDate(f.answerUntil) : '');
    case 'supplement-requested':
      return w.short['supplement-requested'](paper, {
        more: Math.max(0, requested.length - 1),
        times,
        day: dayOfRequest(f),
      });
    default:
      return w.short[kind];
  }
}

/** Without its year: it is weeks away at most. '25/12' */
function dayOfRequest({ kind, answerUntil }: NoticeFacts): string {
  return kind === 'supplement-requested' && answerUntil ? vnDate(answerUntil).slice(0, 'dd/mm'.length) : '';
}

/** The one paper that the message has room to name: the first of those asked for, or of those to bring. */
function paperNamed({ kind, requested, collected }: NoticeFacts): string {
  return kind === 'result-ready' ? (collected?.papers[0]?.short ?? '') : missing(requested);
}

/** The first of what is asked for, by its name. */
function missing([first]: readonly RequestedItem[]): string {
  if (!first || first.target === 'other') return w.short.other;
  if (first.target === 'form') return w.short.form;
  return first.name ?? w.short.other;
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
