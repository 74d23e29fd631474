import type { Notice } from '#domain/notices';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { Section } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { ownWords } from '../../words/own-dossier.ts';

/** The messages to the person about this dossier, newest first, and by which other channels each was sent. Messages are Vietnamese. */
export const MessagesPanel = inPageLanguage(({ notices }: { notices: Notice[] }, language) => {
  const w = ownWords[language];
  const onPortal = notices.filter((n) => n.channel === 'portal');
  const vietnamese = language === 'vi' ? undefined : 'vi';
  return (
    <Section id="tin-nhan" title={w.messages}>
      {onPortal.length === 0 ? <p class="govuk-body">{w.noMessages}</p> : null}
      <ul class="mc-messages">
        {onPortal.map((n) => (
          <li key={n.id}>
            <span class="mc-quiet">{formats[language].dateTime(n.at)}</span>
            <Details summary={<span lang={vietnamese}>{n.subject}</span>}>
              <div class="mc-messages__text" lang={vietnamese}>
                {n.body}
              </div>
              <OtherChannels notice={n} notices={notices} language={language} />
            </Details>
          </li>
        ))}
      </ul>
    </Section>
  );
});

function OtherChannels({ notice, notices, language }: OtherChannelsProps) {
  const w = ownWords[language];
  const channels = notices
    .filter((n) => n.kind === notice.kind && n.at.getTime() === notice.at.getTime())
    .flatMap((n) => (n.channel === 'portal' ? [] : [w.channels[n.channel]]));
  return channels.length > 0 ? (
    <p class="govuk-body-s">{w.alsoBy([...new Set(channels)].join(', '))}</p>
  ) : null;
}

interface OtherChannelsProps {
  notice: Notice;
  notices: Notice[];
  language: Language;
}
