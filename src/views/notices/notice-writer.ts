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
  const { dossier: d, note } = f;
  const desk = d.receiverAgencyName;
  switch (f.kind) {
    case 'submitted':
      return [w.submitted(desk, vnLongDateTime(d.answerBy))];
    case 'accepted':
      return [w.accepted(desk, promised(f)), w.receiptAt];
    case 'supplement-requested':
      return [
        w.supplementRequested(d.acceptedAt ? d.ownerAgencyName : desk),
        listed(note),
        w.howToSupplement,
        ...(d.acceptedAt ? [w.clockWaits] : []),
      ];
    case 'supplemented':
      if (!d.acceptedAt) return [w.supplementedBefore(desk, vnLongDateTime(d.answerBy))];
      return [
        d.promisedAt
          ? w.supplementedAfter(d.ownerAgencyName, promised(f))
          : w.supplementedOpen(d.ownerAgencyName),
      ];
    case 'refused':
      return [w.refused(desk), note];
    case 'result-ready':
      return [
        d.decision === 'denied' ? w.denied(d.ownerAgencyName) : w.granted(d.ownerAgencyName),
        w.take[d.delivery](desk),
      ];
    case 'returned':
      return [
        [
          w.returned(desk, vnDateTime(d.returnedAt ?? d.submittedAt)),
          d.delivery === 'desk' && note ? w.takenBy(note) : '',
        ]
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

function shortly({ kind, dossier: d }: NoticeFacts): string {
  switch (kind) {
    case 'submitted':
      return w.short.submitted(vnDateTime(d.answerBy));
    case 'accepted':
      return w.short.accepted(vnDateTime(d.promisedAt ?? d.answerBy));
    case 'supplemented': {
      const until = d.acceptedAt ? d.promisedAt : d.answerBy;
      return until ? w.short.supplemented(vnDateTime(until)) : w.short.supplementedOpen;
    }
    case 'result-ready':
      return d.decision === 'denied' ? w.short.denied : w.short.granted;
    default:
      return w.short[kind];
  }
}

function promised({ dossier: d }: NoticeFacts): string {
  return vnLongDateTime(d.promisedAt ?? d.answerBy);
}

function listed(note: string): string {
  return note
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => `- ${line}`)
    .join('\n');
}
