import type { FileInfo } from '#domain/files';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { LinkButton } from '#platform/ui/button.tsx';
import { FileLine } from '#views/parts/file-line.tsx';
import type { C } from '../../../deps.ts';
import { deskWords } from '../words/dossier.ts';
import { deskPaths } from './dossier.paths.ts';

/** Files of a dossier, each to download, with what to look at again; with `remove`, each can be taken away. */
export function FileList({ code, files, remove }: FileListProps) {
  if (files.length === 0) return <p class="govuk-body mc-quiet">{deskWords.noFiles}</p>;
  return (
    <ul class="govuk-list mc-files">
      {files.map((f) => (
        <li key={f.id}>
          <FileLine file={f} href={deskPaths.file({ code, file: f.id })} />
          {remove ? (
            <form method="post" action={remove.action}>
              <FormGuard c={remove.c} />
              <LinkButton name="_action" value={`remove:${f.id}`}>
                {remove.text}
                <span class="govuk-visually-hidden"> {f.name}</span>
              </LinkButton>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface FileListProps {
  code: string;
  files: FileInfo[];
  remove?: { c: C; action: string; text: string };
}
