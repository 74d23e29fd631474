import { unverifiedYears, type WorkCalendar } from '#domain/calendar';
import { apologyBy, extendedFrom, type OpenAtDesk, openProposal } from '#domain/dossiers';
import { vnLongDateTime } from '#platform/time.ts';
import { Inset } from '#platform/ui/inset.tsx';
import { extensionWords } from '../../words/extension.ts';
import { UnverifiedDate } from './extend.view.tsx';

const w = extensionWords.panel;

/** What has become of the one new date of a dossier, where its officer and its leader work: proposed, given back, or told. */
export function ExtensionPanel({ open: { dossier: d }, calendar, now }: ExtensionPanelProps) {
  const proposal = openProposal(d);
  if (proposal && d.promisedAt && !d.finishedAt) {
    const by = apologyBy(calendar, d.promisedAt);
    const { proposedBy, proposedAt, was, until, reason } = proposal;
    return (
      <Inset>
        <strong>{w.proposed(time(until))}</strong>
        <p>{w.by(proposedBy, time(proposedAt), time(was))}</p>
        <p class="mc-note">{reason}</p>
        <p>{(now > by ? w.missed : w.sendBy)(vnLongDateTime(by))}</p>
        <UnverifiedDate years={unverifiedYears(calendar, now, new Date(until))} />
      </Inset>
    );
  }
  const { extension } = d;
  if (extension?.state === 'declined' && !d.finishedAt && extension.was === d.promisedAt?.toISOString())
    return (
      <Inset>
        <strong>{w.declined}</strong>
        <p>{w.declinedBy(extension.decidedBy ?? '', extension.decidedAt ? time(extension.decidedAt) : '')}</p>
        <p class="mc-note">{extension.declinedFor}</p>
      </Inset>
    );
  const was = extendedFrom(d);
  return was && extension ? (
    <p class="govuk-body">{w.sent(vnLongDateTime(was), time(extension.until))}</p>
  ) : null;
}

function time(at: string): string {
  return vnLongDateTime(new Date(at));
}

interface ExtensionPanelProps {
  open: OpenAtDesk;
  /** Of the agency that decides. */
  calendar: WorkCalendar;
  now: Date;
}
