import { localTime } from '#platform/time.ts';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { parkedWords } from '../words/parked.ts';

/** Leads back to the forms that were kept and not sent since: which act each was, of which dossier, and until when it is kept. */
export const UnsentLines = inPageLanguage(({ lines }: { lines: readonly UnsentLine[] }, language) => {
  const w = parkedWords[language];
  return lines.length === 0 ? null : (
    <NoticeBanner id="con-chua-gui">
      {lines.map(({ href, about, until }) => (
        <p key={href} class="govuk-body">
          {w.unsent}:{' '}
          <a class="govuk-link" href={href}>
            {about}
          </a>
          , {w.unsentUntil(localTime(until))}
        </p>
      ))}
    </NoticeBanner>
  );
});

/** One of them. */
export interface UnsentLine {
  /** The page that offers it. */
  href: string;
  /** The act, and the dossier where it may be told. */
  about: string;
  until: Date;
}
