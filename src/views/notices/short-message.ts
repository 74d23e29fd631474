import { isNoPaper, type NoticeFacts, type NoticeKind, type RequestedItem } from '#domain/dossiers';
import { vnd } from '#platform/money.ts';
import { localDate, vnDate, vnDateTime } from '#platform/time.ts';
import { lookUpUrl } from '../dossier/look-up-url.ts';
import { shortened, shortProcedureName } from '../dossier/short-procedure-name.ts';
import { collectedShortly } from '../dossier/to-bring.ts';
import { noticeWords as w } from '../words/notices.ts';

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
 * The one line of a message for SMS: the number, the procedure by its short name, what happened, by when, the look-up secret in words, and
 * the address that opens the dossier. Vietnamese letters are sent as UCS-2, 70 to one SMS and 67 to each of several: every line is three of
 * them at most, with an address of the portal of 32 letters; names take what room is left.
 */
export function shortText(f: NoticeFacts): string {
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
    f.expected || f.checkBy || dayOfRequest(f) || f.toPay !== undefined || SAYING_MORE.has(f.kind)
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
      return f.toPay === undefined
        ? w.short.submitted(until)
        : w.short.submittedToPay(dayBy(f), vnd(f.toPay));
    case 'accepted':
      return f.toPay === undefined ? w.short.accepted(until) : w.short.acceptedToPay(dayBy(f), vnd(f.toPay));
    case 'fee-paid':
      return w.short.feePaid(vnd(f.paid ?? 0));
    case 'fee-stated':
      return w.short.feeStated(vnd(f.stated ?? 0));
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
    case 'refund-approved':
      return w.short.refundApproved(f.refund ? vnd(f.refund.amount) : '');
    case 'refunded':
      return w.short.refunded(f.refund ? vnd(f.refund.amount) : '');
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

/** The day by which, without its year: '25/12'. */
function dayBy({ event, expected }: NoticeFacts): string {
  const day = event.until ? vnDate(localDate(event.until)).slice(0, 'dd/mm'.length) : '';
  return expected ? w.short.expectedDay(day) : day;
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
