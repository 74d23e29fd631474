import type { FileInfo } from '#domain/files';
import { fileFacts, fileWarningSentence, filesWords as w } from '../words/files.ts';

/** One file in a list: its name as a link, what it is, and what should be looked at again. */
export function FileLine({ file, href }: { file: FileInfo; href: string }) {
  return (
    <div class="mc-file-list__name">
      <a class="govuk-link" href={href}>
        {file.name}
      </a>{' '}
      <span class="mc-file-list__facts">({fileFacts(file)})</span>
      {file.warnings.length > 0 ? (
        <div class="mc-file-list__warn">
          <strong>{w.lookAgain}:</strong> {file.warnings.map(fileWarningSentence).join(' ')}
        </div>
      ) : null}
    </div>
  );
}
