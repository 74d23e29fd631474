import type { OpenAtDesk } from '#domain/dossiers';
import { partsOf } from '#domain/drafts';
import { deskWords as w } from '../../words/dossier.ts';
import { FileList } from './file-list.tsx';

/** The papers of a dossier, one block for each part. Files of parts that the procedure no longer asks for come last. */
export function PartsPanel({ open, hrefOf }: PartsPanelProps) {
  const { code, caseId } = open.dossier;
  const parts = partsOf(open.version.content, caseId, open.answers);
  const partIds = new Set(parts.map((p) => p.id));
  const names = new Map(open.version.content.parts.map((p) => [p.id, p.name]));
  const otherPartIds = [...new Set(open.files.filter((f) => !partIds.has(f.partId)).map((f) => f.partId))];
  return (
    <section class="mc-panel" aria-labelledby="giay-to">
      <h2 class="govuk-heading-m" id="giay-to">
        {w.parts}
      </h2>
      {parts.length === 0 && open.files.length === 0 ? <p class="govuk-body">{w.noParts}</p> : null}
      {parts.map((p) => (
        <div key={p.id} class="mc-part">
          <h3 class="govuk-heading-s">
            {p.name} {p.required ? <span class="mc-required">(*)</span> : null}
          </h3>
          <FileList code={code} hrefOf={hrefOf} files={open.files.filter((f) => f.partId === p.id)} />
        </div>
      ))}
      {otherPartIds.map((id) => (
        <div key={id} class="mc-part">
          <h3 class="govuk-heading-s">{names.get(id) ?? w.addedFiles}</h3>
          <FileList code={code} hrefOf={hrefOf} files={open.files.filter((f) => f.partId === id)} />
        </div>
      ))}
      {open.results.length > 0 ? (
        <div class="mc-part">
          <h3 class="govuk-heading-s">{w.results}</h3>
          <FileList code={code} hrefOf={hrefOf} files={open.results} />
        </div>
      ) : null}
    </section>
  );
}

interface PartsPanelProps {
  open: Pick<OpenAtDesk, 'version' | 'answers' | 'files' | 'results'> & {
    dossier: Pick<OpenAtDesk['dossier'], 'code' | 'caseId'>;
  };
  /** Where a file is opened, where that is not the page of whoever handles the dossier. */
  hrefOf?: ((file: string) => string) | undefined;
}
