import type { OpenDossier } from '#domain/dossiers';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../deps.ts';
import { refusalSentence } from '../refusal/refusal-sentence.ts';
import { ownWords } from '../words/own-dossier.ts';
import { followingPaths } from './following.paths.ts';
import { numberLost } from './own-dossier.ts';

/** Says in an account that has lost its number what happened, and leads to the desk at which its person goes on. */
export function NumberLost({ c, open }: { c: C; open: OpenDossier }) {
  const { code } = open.dossier;
  return (
    <>
      <WarningText>{refusalSentence(numberLost(open.dossier), c.language)}</WarningText>
      <p class="govuk-body">
        <a class="govuk-link" href={`${followingPaths.dossier({ code })}#noi-tiep-nhan`}>
          {c.words(ownWords).officeToComeTo}
        </a>
      </p>
    </>
  );
}
