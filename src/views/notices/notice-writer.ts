import type { NoticeFacts, NoticeWriter } from '#domain/dossiers';
import { vnDateTime, vnLongDateTime } from '#platform/time.ts';
import { lookUpUrl } from '../dossier/look-up-url.ts';
import { noticeWords as w } from '../words/notices.ts';

/**
 * The words of every message about a dossier: a letter for e-mail and the portal, and one line for SMS that holds the number, what
 * happened, by when, and the address that opens the dossier.
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
      return [w.accepted(desk, until), w.receiptAt];
    case 'supplement-requested': {
      const byDesk = event.fromStatus === 'submitted';
      return [
        w.supplementRequested(byDesk ? desk : d.ownerAgencyName),
        listed(note),
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
        w.take[d.delivery](desk),
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
  return w.short.frame(code, shortly(f), lookUpUrl(f.publicUrl, code, f.secret));
}

function shortly({ kind, dossier: d, event }: NoticeFacts): string {
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
    default:
      return w.short[kind];
  }
}

function listed(note: string): string {
  return note
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => `- ${line}`)
    .join('\n');
}
