import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { parkedWords } from '../words/parked.ts';

/** On a sign-in page: says that what was sent after the session's end is still there. */
export const StillKept = inPageLanguage((_: object, language) => {
  const w = parkedWords[language];
  return (
    <NoticeBanner id="con-giu" heading={w.title}>
      <p class="govuk-body">{w.stillKept}</p>
    </NoticeBanner>
  );
});
