import { addedSince, type OpenDossier, OTHER_PART } from '#domain/dossiers';
import type { FileInfo } from '#domain/files';
import type { PartSpec } from '#domain/procedures';
import { supplementWords as w } from '../words/following.ts';

const OTHER: PartSpec = {
  id: OTHER_PART,
  name: w.otherPart,
  originals: 0,
  copies: 0,
  required: false,
  accepts: ['pdf', 'jpg', 'png'],
  maxBytes: 10_000_000,
  maxFiles: 5,
};

/** The parts that were asked for, each with what was asked, its former files and those added since. */
export function askedParts({ dossier, version, files }: OpenDossier): AskedPart[] {
  const items = dossier.supplementRequest?.items ?? [];
  const added = new Set(addedSince(dossier, files).map((f) => f.id));
  const specs = [...version.content.parts, OTHER].filter((p) => items.some((i) => i.target === p.id));
  return specs.map((spec) => {
    const asked = items.filter((i) => i.target === spec.id).map((i) => w.askedText(i.text));
    const own = files.filter((f) => f.partId === spec.id);
    return {
      spec: { ...spec, required: spec !== OTHER, hint: [...asked, spec.hint].filter(Boolean).join(' ') },
      former: own.filter((f) => !added.has(f.id)),
      added: own.filter((f) => added.has(f.id)),
    };
  });
}

/** Whether the e-form is to be corrected. */
export function formAsked({ dossier, version }: OpenDossier): boolean {
  return !!version.formSchema && !!dossier.supplementRequest?.items.some((i) => i.target === 'form');
}

export interface AskedPart {
  /** Its hint is what was asked, in the officer's words, and then its own. */
  spec: PartSpec;
  former: FileInfo[];
  added: FileInfo[];
}
