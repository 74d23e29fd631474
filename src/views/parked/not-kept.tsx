import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { parkedWords as w } from '../words/parked.ts';

/**
 * On a sign-in page: says that what was sent after the session's end could not be kept, and where it still is. Signing in comes first,
 * in another tab: a browser that goes back to a page which it is not shown has nothing to put the words into.
 */
export function NotKept({ signIn }: { signIn: string }) {
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
}
