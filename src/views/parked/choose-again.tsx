import { Inset } from '#platform/ui/inset.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { parkedWords } from '../words/parked.ts';

/** Says that the files which somebody had chosen are to be chosen again, on the page that their words go back to. */
export const ChooseAgain = inPageLanguage(({ files, names = [] }: ChooseAgainProps, language) =>
  files === 'chosen' ? (
    <Inset>
      <p class="govuk-body">
        <strong>{parkedWords[language].chooseAgain}</strong>
      </p>
      {names.length > 0 ? (
        <p class="govuk-body">
          {parkedWords[language].chosenWere} {names.join(', ')}
        </p>
      ) : null}
    </Inset>
  ) : null,
);

interface ChooseAgainProps {
  files: 'chosen' | 'none' | null;
  /** Their names, where they are known. */
  names?: readonly string[];
}
