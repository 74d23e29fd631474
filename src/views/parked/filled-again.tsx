import type { ComponentChildren } from 'preact';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { parkedWords } from '../words/parked.ts';

/** On a page that is filled in with the words of a form that was kept: says that they are not sent yet. What has changed meanwhile comes as children. */
export const FilledAgain = inPageLanguage(
  ({ c, children }: { c: { filledAgain: boolean }; children?: ComponentChildren }, language) =>
    c.filledAgain ? (
      <NoticeBanner id="dien-lai">
        <p class="govuk-body">{parkedWords[language].filledAgain}</p>
        {children}
      </NoticeBanner>
    ) : null,
);
