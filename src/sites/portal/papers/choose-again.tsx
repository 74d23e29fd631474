import type { PartSpec } from '#domain/procedures';
import type { Form } from '#platform/http/form.ts';
import { boxesLeftOut } from '#platform/http/left-out.ts';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { chooseAgainWords } from '../words/choose-again.ts';
import { boxOf } from './take-files.ts';

/** Says of which of a page's papers a file that was chosen is to be chosen again; the script takes each away when it is there. */
export const ChooseAgain = inPageLanguage(({ asked, papers }: ChooseAgainProps, language) => {
  const w = chooseAgainWords[language];
  const boxes = boxesLeftOut(asked);
  const again = papers.filter((part) => boxes.has(boxOf(part.id)));
  if (again.length === 0) return null;
  return (
    <div data-to-do="">
      <NoticeBanner id="chon-lai" heading={w.title}>
        <p class="govuk-body">{w.lead}</p>
        <ul class="govuk-list govuk-list--bullet">
          {again.map((part) => (
            <li key={part.id}>
              <a class="govuk-notification-banner__link" href={`#${boxOf(part.id)}`}>
                {part.name}
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
  asked: { query: Form; form: Form };
  /** Those of the page. */
  papers: readonly Pick<PartSpec, 'id' | 'name'>[];
}
