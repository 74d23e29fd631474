import type { OpenDossier } from '#domain/dossiers';
import { balanceOf } from '#domain/fees';
import type { FileInfo } from '#domain/files';
import type { Language } from '#platform/language.ts';
import { Section } from '#platform/ui/columns.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { ContentName, OfficialName } from '#views/content-name.tsx';
import { FileLine } from '#views/parts/file-line.tsx';
import { ownWords } from '../../words/own-dossier.ts';
import { followingPaths } from '../following.paths.ts';

/** The filed papers by part, and the results once they may be read. */
export const FilesPanel = inPageLanguage(
  ({ open, results }: { open: OpenDossier; results: FileInfo[] }, language) => {
    const { code } = open.dossier;
    const w = ownWords[language];
    const byPart = Map.groupBy(open.files, (f) => f.partId);
    const parts = new Map(open.version.content.parts.map((p) => [p.id, p]));
    return (
      <>
        <Results open={open} results={results} language={language} />
        <Section id="giay-to" title={w.files}>
          {byPart.size === 0 ? <p class="govuk-body">{w.noFiles}</p> : null}
          {[...byPart].map(([part, files]) => {
            const named = parts.get(part);
            return (
              <div key={part}>
                <h3 class="govuk-heading-s">{named ? <ContentName of={named} /> : w.addedFiles}</h3>
                {named ? <OfficialName of={named} /> : null}
                <FileList code={code} files={files} />
              </div>
            );
          })}
        </Section>
      </>
    );
  },
);

function Results({ open, results, language }: ResultsProps) {
  const { code, status, delivery } = open.dossier;
  const w = ownWords[language];
  if (open.results.length === 0 || status === 'processing') return null;
  const before = status === 'resolved' && delivery !== 'online';
  const owed = open.fee && balanceOf(open.fee);
  const isUnstated = owed?.open === true && owed.due === 0;
  return (
    <Section id="ket-qua" title={w.results}>
      {results.length > 0 ? (
        <>
          {before ? <p class="govuk-body">{w.resultsRead}</p> : null}
          <FileList code={code} files={results} />
        </>
      ) : (
        <p class="govuk-body">{isUnstated ? w.resultsUnstated : w.resultsUnpaid}</p>
      )}
    </Section>
  );
}

export function FileList({ code, files }: { code: string; files: FileInfo[] }) {
  return (
    <ul class="govuk-list">
      {files.map((f) => (
        <li key={f.id}>
          <FileLine file={f} href={followingPaths.file({ code, file: f.id })} />
        </li>
      ))}
    </ul>
  );
}

interface ResultsProps {
  open: OpenDossier;
  results: FileInfo[];
  language: Language;
}
