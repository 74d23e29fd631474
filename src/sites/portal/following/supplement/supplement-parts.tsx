import type { OpenDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import type { Child } from '#platform/ui/child.ts';
import { PartRow } from '#views/parts/part-row.tsx';
import { supplementWords as w } from '../../words/following.ts';
import { FileList } from '../dossier/files-panel.tsx';
import { followingPaths } from '../following.paths.ts';
import { leadsTo } from '../leads-to.ts';
import type { FollowingPart, RequestedPart } from './requested-parts.ts';
import { boxOf } from './supplement-uploads.ts';

/** One part of a supplement: the files added now, what else may be said of it, and the files filed before. */
export function PartBox({ open, part, error, children }: PartBoxProps) {
  const { code, procedureCode } = open.dossier;
  const { spec, former, added } = part;
  return (
    <>
      <PartRow
        part={spec}
        files={added}
        hrefOf={(f) => followingPaths.file({ code, file: f.id })}
        templateHref={spec.template && leadsTo.template({ code: procedureCode, part: spec.id })}
        error={error}
      />
      {children}
      {former.length > 0 ? (
        <>
          <p class="govuk-body-s">{w.former(spec.name)}</p>
          <FileList code={code} files={former} />
        </>
      ) : null}
    </>
  );
}

/**
 * The papers that corrected answers need. Without script they appear once the answers were sent; with it they come and go with the
 * answers, except those that have a file.
 */
export function FollowingParts({ open, parts, errors }: FollowingPartsProps) {
  if (parts.length === 0) return null;
  const anyVisible = parts.some((p) => p.visible);
  const hasFiles = parts.some((p) => p.added.length > 0);
  return (
    <section
      aria-labelledby="giay-to-theo-noi-dung"
      hidden={!anyVisible}
      data-show-when={hasFiles ? undefined : JSON.stringify({ any: parts.map((p) => p.when) })}
    >
      <h2 class="govuk-heading-m" id="giay-to-theo-noi-dung">
        {w.following}
      </h2>
      <p class="govuk-body">{w.followingLead}</p>
      {parts.map((part) => (
        <div
          key={part.spec.id}
          hidden={!part.visible}
          data-show-when={part.added.length > 0 ? undefined : JSON.stringify(part.when)}
        >
          {part.visible && !part.needed ? <p class="govuk-hint">{w.noLongerNeeded}</p> : null}
          <PartBox open={open} part={part} error={errors[boxOf(part.spec.id)]} />
        </div>
      ))}
    </section>
  );
}

interface PartBoxProps {
  open: OpenDossier;
  part: RequestedPart;
  error: string | undefined;
  children?: Child;
}

interface FollowingPartsProps {
  open: OpenDossier;
  parts: FollowingPart[];
  errors: FieldErrors;
}
