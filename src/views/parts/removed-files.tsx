import type { FileInfo } from '#domain/files';
import { LinkButton } from '#platform/ui/button.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { removedFilesWords } from '../words/removed-files.ts';

/** Files that were just removed, each with the button that brings it back: `_action` is `restore:<file>`. */
export const RemovedFiles = inPageLanguage(({ files, formAction }: RemovedFilesProps, language) => {
  const w = removedFilesWords[language];
  if (files.length === 0) return null;
  return (
    <ul class="mc-removed-files">
      {files.map((file) => (
        <li key={file.id}>
          {w.removed(file.name)}{' '}
          <LinkButton name="_action" value={`restore:${file.id}`} attrs={{ formaction: formAction(file) }}>
            {w.undo} <span class="govuk-visually-hidden">{w.undoFile(file.name)}</span>
          </LinkButton>
        </li>
      ))}
    </ul>
  );
});

interface RemovedFilesProps {
  files: FileInfo[];
  /** Where the button of a file sends the form. */
  formAction: (file: FileInfo) => string;
}
