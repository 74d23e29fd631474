import type { Notice } from '#domain/notices';
import { vnDateTime } from '#platform/time.ts';
import { Section } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { ownWords as w } from '../../words/following.ts';

/** The messages to the person about this dossier, newest first, and by which other channels each was sent. */
export function MessagesPanel({ notices }: { notices: Notice[] }) {
  const onPortal = notices.filter((n) => n.channel === 'portal');
  return (
    <Section id="tin-nhan" title={w.messages}>
      {onPortal.length === 0 ? <p class="govuk-body">{w.noMessages}</p> : null}
      <ul class="mc-messages">
        {onPortal.map((n) => (
          <li key={n.id}>
            <span class="mc-quiet">{vnDateTime(n.at)}</span>
            <Details summary={n.subject}>
              <div class="mc-messages__text">{n.body}</div>
              <OtherChannels notice={n} notices={notices} />
            </Details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OtherChannels({ notice, notices }: { notice: Notice; notices: Notice[] }) {
  const channels = notices
    .filter((n) => n.kind === notice.kind && n.at.getTime() === notice.at.getTime())
    .flatMap((n) => (n.channel === 'portal' ? [] : [w.channels[n.channel]]));
  return channels.length > 0 ? (
    <p class="govuk-body-s">{w.alsoBy([...new Set(channels)].join(', '))}</p>
  ) : null;
}
