import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { parkedWords as w } from '../words/parked.ts';

/** On a sign-in page: says that what was sent after the session's end is still there. */
export function StillKept() {
  return (
    <NoticeBanner id="con-giu" heading={w.title}>
      <p class="govuk-body">{w.stillKept}</p>
    </NoticeBanner>
  );
}
