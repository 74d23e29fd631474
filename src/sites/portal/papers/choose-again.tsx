import type { PartSpec } from '#domain/procedures';
import type { Form } from '#platform/http/form.ts';
import { boxesLeftOut } from '#platform/http/left-out.ts';
import { STALE } from '#platform/http/parked-form.ts';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { ContentName } from '#views/content-name.tsx';
import { chooseAgainWords } from '../words/choose-again.ts';
import { boxOf } from './take-files.ts';

/**
 * Says of which of a page's papers a file that was chosen is to be chosen again; the script takes each away when it is there. After a page of no
 * use any more, also that nothing came of what was pressed there.
 */
export const ChooseAgain = inPageLanguage(({ request, papers }: ChooseAgainProps, language) => {
  const w = chooseAgainWords[language];
  const boxes = boxesLeftOut(request);
  const again = papers.filter((part) => boxes.has(boxOf(part.id)));
  const stale = request.query.has(STALE);
  if (again.length === 0)
    return stale ? (
      <NoticeBanner id="trang-cu" heading={w.staleTitle}>
        <p class="govuk-body">{w.stale}</p>
        <p class="govuk-body">{w.pressAgain}</p>
      </NoticeBanner>
    ) : null;
  return (
    <div data-to-do="">
      <NoticeBanner id="chon-lai" heading={w.title}>
        {stale ? <p class="govuk-body">{w.stale}</p> : null}
        <p class="govuk-body">{w.lead}</p>
        <ul class="govuk-list govuk-list--bullet">
          {again.map((part) => (
            <li key={part.id}>
              <a class="govuk-notification-banner__link" href={`#${boxOf(part.id)}`}>
                <ContentName of={part} />
              </a>
            </li>
          ))}
        </ul>
      </NoticeBanner>
    </div>
  );
});

interface ChooseAgainProps {
  /** The request. */
  request: { query: Form; form: Form };
  /** Those of the page. */
  papers: readonly Pick<PartSpec, 'id' | 'name'>[];
}
