import { mayBeInWords, type OpenDossier, type OwnPaper } from '#domain/dossiers';
import type { FileInfo } from '#domain/files';
import type { FieldErrors } from '#platform/errors.ts';
import type { Child } from '#platform/ui/child.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { PaperBox, paperAnchor } from '../../papers/paper-box.tsx';
import { boxOf } from '../../papers/take-files.ts';
import { papersFor } from '../../papers/take-over.ts';
import { supplementWords } from '../../words/supplement.ts';
import { FileList } from '../dossier/files-panel.tsx';
import { followingPaths } from '../following.paths.ts';
import { leadsTo } from '../leads-to.ts';
import type { FollowingPart, RequestedPart } from './requested-parts.ts';

/** One paper of a supplement: what was added and taken away, what else may be said of it, and the files filed before. */
export const PartBox = inPageLanguage(({ children, ...p }: PartBoxProps, language) => {
  const { spec, former } = p.part;
  return (
    <>
      <div class="mc-paper-place" id={paperAnchor(spec.id)}>
        <SupplementBox {...p} />
      </div>
      <div class="mc-without-paper">{children}</div>
      {former.length > 0 ? (
        <>
          <p class="govuk-body-s">{supplementWords[language].former(spec.name)}</p>
          <FileList code={p.open.dossier.code} files={former} />
        </>
      ) : null}
    </>
  );
});

/** What stands in its place; a script gets it back after an upload. */
export function SupplementBox({ open, part, removed, papers, error }: Omit<PartBoxProps, 'children'>) {
  const { code, procedureCode } = open.dossier;
  const { spec, added, former } = part;
  return (
    <PaperBox
      part={spec}
      files={added}
      offered={papersFor(spec, papers, [...added, ...former])}
      removed={removed}
      error={error}
      inAnotherWay={mayBeInWords(spec.id)}
      hrefOf={(f) => followingPaths.file({ code, file: f.id })}
      templateHref={spec.template && leadsTo.template({ code: procedureCode, part: spec.id })}
      sendsTo={followingPaths.supplementPart({ code, part: spec.id })}
      saysSeen
    />
  );
}

/**
 * The papers that corrected answers need. Without script they appear once the answers were sent; with it they come and go with the
 * answers, except those that have a file, or one that can be brought back.
 */
export const FollowingParts = inPageLanguage(
  ({ open, parts, removed, papers, errors }: FollowingPartsProps, language) => {
    const w = supplementWords[language];
    if (parts.length === 0) return null;
    const hasFiles = (p: FollowingPart) => p.added.length + goneOf(p, removed).length > 0;
    const isVisible = (p: FollowingPart) => p.visible || hasFiles(p);
    const anyHasFiles = parts.some(hasFiles);
    return (
      <section
        aria-labelledby="giay-to-theo-noi-dung"
        hidden={!parts.some(isVisible)}
        data-show-when={anyHasFiles ? undefined : JSON.stringify({ any: parts.map((p) => p.when) })}
      >
        <h2 class="govuk-heading-m" id="giay-to-theo-noi-dung">
          {w.following}
        </h2>
        <p class="govuk-body">{w.followingLead}</p>
        {parts.map((part) => (
          <div
            key={part.spec.id}
            hidden={!isVisible(part)}
            data-show-when={hasFiles(part) ? undefined : JSON.stringify(part.when)}
          >
            {isVisible(part) && !part.needed ? <p class="govuk-hint">{w.noLongerNeeded}</p> : null}
            <PartBox
              open={open}
              part={part}
              removed={removed}
              papers={papers}
              error={errors[boxOf(part.spec.id)]}
            />
          </div>
        ))}
      </section>
    );
  },
);

function goneOf({ spec }: RequestedPart, removed: FileInfo[]): FileInfo[] {
  return removed.filter((file) => file.partId === spec.id);
}

interface PartBoxProps {
  open: OpenDossier;
  part: RequestedPart;
  /** Those of every part. */
  removed: FileInfo[];
  /** Earlier papers of this person, of which each box offers those that fit. */
  papers: readonly OwnPaper[];
  error: string | undefined;
  children?: Child;
}

interface FollowingPartsProps {
  open: OpenDossier;
  parts: FollowingPart[];
  removed: FileInfo[];
  papers: readonly OwnPaper[];
  errors: FieldErrors;
}
