import type { FileInfo } from '#domain/files';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { filesWords } from '../words/files.ts';
import { fileFacts, fileWarningSentence } from './file-facts.ts';

/** One file in a list: its name as a link, what it is, and what should be looked at again. */
export const FileLine = inPageLanguage(({ file, href }: { file: FileInfo; href: string }, language) => {
  return (
    <div class="mc-file-list__name">
      <a class="govuk-link" href={href}>
        {file.name}
      </a>{' '}
      <span class="mc-file-list__facts">({fileFacts(file, language)})</span>
      {file.warnings.length > 0 ? (
        <div class="mc-file-list__warn">
          <strong>{filesWords[language].lookAgain}:</strong>{' '}
          {file.warnings.map((warning) => fileWarningSentence(warning, language)).join(' ')}
        </div>
      ) : null}
    </div>
  );
});
