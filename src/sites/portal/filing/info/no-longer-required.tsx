import type { FileInfo } from '#domain/files';
import { LinkButton } from '#platform/ui/button.tsx';
import type { SummaryRow } from '#platform/ui/summary-list.tsx';
import { FileLine } from '#views/parts/file-line.tsx';
import { RemovedFiles } from '#views/parts/removed-files.tsx';
import { filesWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import { partsWords } from '../../words/filing-parts.ts';
import { filingPaths } from '../filing.paths.ts';
import type { Filing } from '../open-filing.ts';

/** The id of the list on the page of parts. */
export const NO_LONGER_REQUIRED = 'khong-con-can';

/** Files of parts that earlier answers needed and the present ones do not. They are sent too unless the person removes them. */
export function filesNoLongerRequired(f: Pick<Filing, 'files' | 'parts'>, files = f.files): FileInfo[] {
  return files.filter((file) => !f.parts.some((p) => p.id === file.partId));
}

/** The list of these files inside the form of the step, each with a button that removes it, and of those just removed. */
export function NoLongerRequired({ c, f, removed }: { c: C; f: Filing; removed: FileInfo[] }) {
  const w = c.words(partsWords);
  const ofFiles = c.words(filesWords);
  const files = filesNoLongerRequired(f);
  const gone = filesNoLongerRequired(f, removed);
  if (files.length + gone.length === 0) return null;
  const draft = f.draft.id;
  return (
    <section class="mc-part" aria-labelledby={NO_LONGER_REQUIRED}>
      <h3 class="govuk-heading-s mc-part__name" id={NO_LONGER_REQUIRED}>
        {w.noLonger}
      </h3>
      {files.length > 0 ? (
        <>
          <p class="govuk-hint">{w.noLongerText}</p>
          <ul class="mc-file-list">
            {files.map((file) => (
              <li key={file.id}>
                <FileLine file={file} href={filingPaths.file({ draft, file: file.id })} />
                <LinkButton
                  name="_action"
                  value={`remove:${file.id}`}
                  danger
                  attrs={{ formaction: filingPaths.part({ draft, part: file.partId }) }}
                >
                  {ofFiles.remove} <span class="govuk-visually-hidden">{ofFiles.removeFile(file.name)}</span>
                </LinkButton>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <RemovedFiles files={gone} formAction={(file) => filingPaths.part({ draft, part: file.partId })} />
    </section>
  );
}

/** The same as rows of the review, so that nothing is sent unseen. */
export function noLongerRequiredRows(c: C, f: Filing): SummaryRow[] {
  const w = c.words(partsWords);
  const files = filesNoLongerRequired(f);
  if (files.length === 0) return [];
  const draft = f.draft.id;
  return [
    {
      name: w.noLonger,
      value: files.map((file) => (
        <FileLine key={file.id} file={file} href={filingPaths.file({ draft, file: file.id })} />
      )),
      change: `${filingPaths.parts({ draft })}#${NO_LONGER_REQUIRED}`,
      changeText: w.noLongerChange,
      changeWhat: w.noLonger,
    },
  ];
}
