import type { OwnPaper } from '#domain/dossiers';
import type { FileInfo } from '#domain/files';
import type { PartSpec } from '#domain/procedures';
import { Seen } from '#platform/http/seen.tsx';
import { UploadBox } from '#platform/ui/file-upload.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { PartRow } from '#views/parts/part-row.tsx';
import { RemovedFiles } from '#views/parts/removed-files.tsx';
import { filesWords } from '#views/words/files.ts';
import { EarlierPapers } from './earlier-papers.tsx';

/** One paper with its own buttons, inside its place (`paperAnchor`); after an upload the script replaces the old one with it. */
export const PaperBox = inPageLanguage((p: Props, language) => {
  const { part, number, files, removed, offered = [], error, hrefOf, templateHref, sendsTo, saysSeen } = p;
  const w = filesWords[language];
  const restorable = files.length < part.maxFiles ? removed.filter((file) => file.partId === part.id) : [];
  return (
    <UploadBox
      uploading={w.uploading}
      checking={part.check ? w.checkingPicture : w.checkingFile}
      replace={paperAnchor(part.id)}
      startsByItself
      maxBytes={part.maxBytes}
    >
      <PartRow
        part={part}
        number={number}
        files={files}
        hrefOf={hrefOf}
        templateHref={templateHref}
        error={error}
        formAction={sendsTo}
        inAnotherWay={p.inAnotherWay}
      >
        <RemovedFiles files={restorable} formAction={() => sendsTo} />
        {files.length < part.maxFiles ? <EarlierPapers papers={offered} sendsTo={sendsTo} /> : null}
        {saysSeen ? <Seen marks={files.map(({ id }) => id)} /> : null}
      </PartRow>
    </UploadBox>
  );
});

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
  /** Earlier papers of the person that it may have; each is taken over by `_action` `reuse:<file>`. */
  offered?: readonly OwnPaper[] | undefined;
  error: string | undefined;
  /** It must be answered, though not by a file. */
  inAnotherWay?: boolean | undefined;
  hrefOf: (file: FileInfo) => string;
  templateHref: string | undefined;
  /** Where its buttons send the form, and the script its files. */
  sendsTo: string;
  /** The form is sent with what it shows of these files. */
  saysSeen?: boolean;
}
