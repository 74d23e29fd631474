import type { Notice } from '#domain/notices';
import { vnDateTime } from '#platform/time.ts';
import { Section } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { ownWords as w } from '../../words/following.ts';

/** What was said to the person about this dossier, newest first, and by which ways besides. */
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
              <Besides of={n} among={notices} />
            </Details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Besides({ of, among }: { of: Notice; among: Notice[] }) {
  const ways = among
    .filter((n) => n.kind === of.kind && n.at.getTime() === of.at.getTime())
    .flatMap((n) => (n.channel === 'portal' ? [] : [w.channels[n.channel]]));
  return ways.length > 0 ? <p class="govuk-body-s">{w.alsoBy([...new Set(ways)].join(', '))}</p> : null;
}
