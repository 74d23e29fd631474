import type { OpenDossier } from '#domain/dossiers';
import type { FileInfo } from '#domain/files';
import { Section } from '#platform/ui/columns.tsx';
import { FileLine } from '#views/parts/file-line.tsx';
import { ownWords as w } from '../../words/following.ts';
import { followingPaths } from '../following.paths.ts';

/** The filed papers by part, and the results once they may be downloaded. */
export function FilesPanel({ open, results }: { open: OpenDossier; results: FileInfo[] }) {
  const { code } = open.dossier;
  const byPart = Map.groupBy(open.files, (f) => f.partId);
  const names = new Map(open.version.content.parts.map((p) => [p.id, p.name]));
  return (
    <>
      {open.results.length > 0 && open.dossier.status !== 'processing' ? (
        <Section id="ket-qua" title={w.results}>
          {results.length > 0 ? (
            <FileList code={code} files={results} />
          ) : (
            <p class="govuk-body">{laterText(open)}</p>
          )}
        </Section>
      ) : null}
      <Section id="giay-to" title={w.files}>
        {byPart.size === 0 ? <p class="govuk-body">{w.noFiles}</p> : null}
        {[...byPart].map(([part, files]) => (
          <div key={part}>
            <h3 class="govuk-heading-s">{names.get(part) ?? w.addedFiles}</h3>
            <FileList code={code} files={files} />
          </div>
        ))}
      </Section>
    </>
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

function laterText({ dossier: d }: OpenDossier): string {
  return d.delivery === 'online' ? w.resultsUnpaid : w.resultsLater;
}
