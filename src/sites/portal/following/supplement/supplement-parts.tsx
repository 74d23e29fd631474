import type { OpenDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { PartRow } from '#views/parts/part-row.tsx';
import { supplementWords as w } from '../../words/following.ts';
import { FileList } from '../dossier/files-panel.tsx';
import { followingPaths } from '../following.paths.ts';
import { leadsTo } from '../leads-to.ts';
import type { AskedPart, FollowingPart } from './asked-parts.ts';
import { boxOf } from './supplement-uploads.ts';

/** One part of a supplement: what is added now, and what was filed before. */
export function PartBox({ open, part, error }: PartBoxProps) {
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
 * The papers that corrected answers bring with them. Without script they come when the answers were sent; with it they come and go with
 * the answers, but for one that has a file.
 */
export function FollowingParts({ open, parts, errors }: FollowingPartsProps) {
  if (parts.length === 0) return null;
  const shown = parts.some((p) => p.shown);
  const stays = parts.some((p) => p.added.length > 0);
  return (
    <section
      aria-labelledby="giay-to-theo-noi-dung"
      hidden={!shown}
      data-show-when={stays ? undefined : JSON.stringify({ any: parts.map((p) => p.when) })}
    >
      <h2 class="govuk-heading-m" id="giay-to-theo-noi-dung">
        {w.following}
      </h2>
      <p class="govuk-body">{w.followingLead}</p>
      {parts.map((part) => (
        <div
          key={part.spec.id}
          hidden={!part.shown}
          data-show-when={part.added.length > 0 ? undefined : JSON.stringify(part.when)}
        >
          {part.shown && !part.needed ? <p class="govuk-hint">{w.noLongerNeeded}</p> : null}
          <PartBox open={open} part={part} error={errors[boxOf(part.spec.id)]} />
        </div>
      ))}
    </section>
  );
}

interface PartBoxProps {
  open: OpenDossier;
  part: AskedPart;
  error: string | undefined;
}

interface FollowingPartsProps {
  open: OpenDossier;
  parts: FollowingPart[];
  errors: FieldErrors;
}
