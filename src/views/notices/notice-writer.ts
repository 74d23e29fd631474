import type { NoticeFacts, NoticeWriter, RequestedItem } from '#domain/dossiers';
import { vnDateTime, vnLongDateTime } from '#platform/time.ts';
import { askedLines } from '../dossier/asked-lines.ts';
import { lookUpUrl } from '../dossier/look-up-url.ts';
import { postedText } from '../dossier/posted-text.ts';
import { shortened, shortProcedureName } from '../dossier/short-procedure-name.ts';
import { noticeWords as w } from '../words/notices.ts';

/** Letters in three SMS with Vietnamese letters. */
const MOST_LETTERS = 3 * 67;
const LONGEST_PROCEDURE = 24;
const LONGEST_PAPER = 30;
/** Shorter than this a name says nothing. */
const SHORTEST_PROCEDURE = 18;
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
    return { subject: w.subjects[f.kind](code), text: letter(f), short: shortText(f) };
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
  const until = event.until ? vnLongDateTime(event.until) : '';
  switch (f.kind) {
    case 'submitted':
      return [w.submitted(desk, until)];
    case 'accepted':
      return [
        w.accepted(desk, until),
        ...(f.posted ? [postedText(f.posted)] : []),
        f.enclosed ? w.receiptEnclosed : w.receiptOnPortal,
      ];
    case 'supplement-requested': {
      const byDesk = event.fromStatus === 'submitted';
      return [
        w.supplementRequested(byDesk ? desk : d.ownerAgencyName),
        ...listed(f),
        w.howToSupplement,
        ...(byDesk ? [] : [w.clockWaits]),
      ];
    }
    case 'supplemented':
      if (event.toStatus === 'submitted') return [w.supplementedBefore(desk, until)];
      return [until ? w.supplementedAfter(d.ownerAgencyName, until) : w.supplementedOpen(d.ownerAgencyName)];
    case 'refused':
      return [w.refused(desk), note, w.complain(desk), w.fileAgain];
    case 'result-ready':
      return [
        d.decision === 'denied' ? w.denied(d.ownerAgencyName) : w.granted(d.ownerAgencyName),
        f.posted ? postedText(f.posted) : w.take[d.delivery](desk),
        ...(d.decision === 'denied' ? [w.complain(d.ownerAgencyName), w.fileAgain] : [w.readNow]),
      ];
    case 'returned':
      return [
        [w.returned(desk, vnDateTime(event.at)), d.delivery === 'desk' && note ? w.takenBy(note) : '']
          .filter(Boolean)
          .join(' '),
        w.notYou,
      ];
    case 'withdrawn':
      return [w.withdrawn(desk)];
  }
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
  const forPaper = roomBeside(line(shortened(name, SHORTEST_PROCEDURE), ''));
  const paper = shortened(missing(f.requested), within(forPaper, SHORTEST_PAPER, LONGEST_PAPER));
  const forName = roomBeside(line('', paper));
  return line(shortened(name, within(forName, SHORTEST_PROCEDURE, LONGEST_PROCEDURE)), paper);
}

function within(room: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, room));
}

function shortly({ kind, dossier: d, event, requested, times }: NoticeFacts, paper: string): string {
  const until = event.until ? vnDateTime(event.until) : '';
  switch (kind) {
    case 'submitted':
      return w.short.submitted(until);
    case 'accepted':
      return w.short.accepted(until);
    case 'supplemented':
      return until ? w.short.supplemented(until) : w.short.supplementedOpen;
    case 'result-ready':
      return d.decision === 'denied' ? w.short.denied : w.short.granted;
    case 'supplement-requested':
      return w.short['supplement-requested'](paper, {
        more: Math.max(0, requested.length - 1),
        times,
      });
    default:
      return w.short[kind];
  }
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
    [...askedLines(parts, { items }), more]
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
