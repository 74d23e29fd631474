import type { JSX } from 'preact';
import { Details } from '#platform/ui/details.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { parkedWords } from '../words/parked.ts';

/**
 * On a sign-in page: says what of a form that was sent after the session's end could not be kept, and where it still is. Signing in comes first,
 * in another tab: a browser that goes back to a page which it is not shown has nothing to put the words into.
 */
export const NotKept = inPageLanguage(({ lost, signIn }: NotKeptProps, language) => {
  const w = parkedWords[language];
  if (lost === 'chosen')
    return (
      <NoticeBanner id="con-giu" heading={w.wordsKeptTitle}>
        <p class="govuk-body">{w.wordsKeptLead}</p>
      </NoticeBanner>
    );
  if (lost === 'files')
    return (
      <NoticeBanner id="tep-chua-nhan" heading={w.filesTitle}>
        <p class="govuk-body">{w.filesLead}</p>
      </NoticeBanner>
    );
  return (
    <NoticeBanner id="khong-giu" heading={w.lostTitle}>
      <p class="govuk-body">{w.lostLead}</p>
      <p class="govuk-body">
        <a class="govuk-notification-banner__link" href={signIn} target="_blank" rel="noopener">
          {w.lostSignIn}
        </a>
      </p>
    </NoticeBanner>
  );
});

/** The form of a sign-in page. Where it would take this tab's way back to the words, it stands in a fold that says so, and is opened on purpose. */
export function SignInHere({ lost, wasSent, children }: SignInHereProps) {
  return lost === 'words' ? <Fold wasSent={wasSent}>{children}</Fold> : children;
}

const Fold = inPageLanguage(({ wasSent, children }: Omit<SignInHereProps, 'lost'>, language) => (
  <Details summary={parkedWords[language].lostHere} open={wasSent}>
    {children}
  </Details>
));

interface SignInHereProps {
  lost: NotKeptProps['lost'] | undefined;
  /** It comes back with what is wrong in it. */
  wasSent: boolean;
  children: JSX.Element;
}

interface NotKeptProps {
  /** The files alone of a form that has no words; those that were chosen beside words which were kept. */
  lost: 'words' | 'files' | 'chosen';
  signIn: string;
}
