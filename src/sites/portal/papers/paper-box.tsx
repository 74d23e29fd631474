import type { FileInfo } from '#domain/files';
import type { PartSpec } from '#domain/procedures';
import { UploadBox } from '#platform/ui/file-upload.tsx';
import { PartRow } from '#views/parts/part-row.tsx';
import { RemovedFiles } from '#views/parts/removed-files.tsx';
import { filesWords } from '#views/words/files.ts';

/** One paper with its own buttons, inside its place (`paperAnchor`); after an upload the script replaces the old one with it. */
export function PaperBox({ part, number, files, removed, error, hrefOf, templateHref, sendsTo }: Props) {
  const gone = files.length < part.maxFiles ? removed.filter((file) => file.partId === part.id) : [];
  return (
    <UploadBox
      uploading={filesWords.uploading}
      checking={part.check ? filesWords.checkingPicture : filesWords.checkingFile}
      replace={paperAnchor(part.id)}
      startsByItself
    >
      <PartRow
        part={part}
        number={number}
        files={files}
        hrefOf={hrefOf}
        templateHref={templateHref}
        error={error}
        formAction={sendsTo}
      >
        <RemovedFiles files={gone} formAction={() => sendsTo} />
      </PartRow>
    </UploadBox>
  );
}

/** The id of a paper's place. */
export function paperAnchor(part: string): string {
  return `giay-to-${part}`;
}

interface Props {
  part: PartSpec;
  /** Its place among the papers, from 1, where there is a list of them. */
  number?: number | undefined;
  /** Those of this part. */
  files: FileInfo[];
  /** Files whose removal can be undone, of every part. */
  removed: FileInfo[];
  error: string | undefined;
  hrefOf: (file: FileInfo) => string;
  templateHref: string | undefined;
  /** Where its buttons send the form, and the script its files. */
  sendsTo: string;
}
