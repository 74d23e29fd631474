import type { FileInfo } from '#domain/files';
import { FileLine } from '#views/parts/file-line.tsx';
import { deskWords } from '../../words/dossier.ts';
import { deskPaths } from '../dossier.paths.ts';

/** The files of a dossier to download, each with its warnings. Pictures are shown, so that an officer can compare them with the answers. */
export function FileList({ code, files, hrefOf = (file) => deskPaths.file({ code, file }) }: FileListProps) {
  if (files.length === 0) return <p class="govuk-body mc-quiet">{deskWords.noFiles}</p>;
  return (
    <ul class="govuk-list mc-files">
      {files.map((f) => (
        <li key={f.id}>
          <FileLine file={f} href={hrefOf(f.id)} />
          {f.type === 'pdf' ? null : (
            <img
              class="mc-picture"
              src={hrefOf(f.id)}
              alt={deskWords.picture(f.name)}
              width={f.width}
              height={f.height}
              loading="lazy"
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface FileListProps {
  code: string;
  files: FileInfo[];
  /** Where a file is opened, where that is not the page of whoever handles the dossier. */
  hrefOf?: ((file: string) => string) | undefined;
}
