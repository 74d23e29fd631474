import type { NoticeFacts, NoticeWriter, RequestedItem } from '#domain/dossiers';
import { vnDateTime, vnLongDateTime } from '#platform/time.ts';
import { askedLines } from '../dossier/asked-lines.ts';
import { lookUpUrl } from '../dossier/look-up-url.ts';
import { postedText } from '../dossier/posted-text.ts';
import { noticeWords as w } from '../words/notices.ts';

const LONGEST_NAME = 30;

/**
 * The words of every message about a dossier: a letter for e-mail and the portal, and one line for SMS that holds the number, what
 * happened, by when, the look-up secret in words, and the address that opens the dossier. Vietnamese letters are sent as UCS-2, 70 to
 * one SMS and 67 to each of several: every line is three of them at most, with an address of the portal of 32 letters.
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
    `${w.facts.procedure}: ${d.procedureName}`,
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
        listed(f),
        w.howToSupplement,
        ...(byDesk ? [] : [w.clockWaits]),
      ];
    }
    case 'supplemented':
      if (event.toStatus === 'submitted') return [w.supplementedBefore(desk, until)];
      return [until ? w.supplementedAfter(d.ownerAgencyName, until) : w.supplementedOpen(d.ownerAgencyName)];
    case 'refused':
      return [w.refused(desk), note];
    case 'result-ready':
      return [
        d.decision === 'denied' ? w.denied(d.ownerAgencyName) : w.granted(d.ownerAgencyName),
        f.posted ? postedText(f.posted) : w.take[d.delivery](desk),
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
  const { code } = f.dossier;
  return w.short.frame({
    code,
    what: shortly(f),
    secret: f.secret,
    url: lookUpUrl(f.publicUrl, code, f.secret),
  });
}

function shortly({ kind, dossier: d, event, requested }: NoticeFacts): string {
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
      return w.short['supplement-requested'](missing(requested), Math.max(0, requested.length - 1));
    default:
      return w.short[kind];
  }
}

/** The first of what is asked for, by a name that is short enough. */
function missing([first]: readonly RequestedItem[]): string {
  if (!first || first.target === 'other') return w.short.other;
  if (first.target === 'form') return w.short.form;
  return shortened(first.name ?? w.short.other);
}

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const cut = name.slice(0, LONGEST_NAME - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')) || cut}…`;
}

function listed({ requested, requestReason }: NoticeFacts): string {
  const parts = requested.flatMap(({ target, name }) => (name ? [{ id: target, name }] : []));
  const lines = [...askedLines(parts, { items: requested }), requestReason];
  return lines
    .filter(Boolean)
    .map((line) => `- ${line}`)
    .join('\n');
}
