import { addedSince, type OpenDossier, OTHER_PART } from '#domain/dossiers';
import { type ConditionalPart, partsThatMayFollow } from '#domain/drafts';
import type { FileInfo } from '#domain/files';
import { type Answers, evaluateCondition } from '#domain/forms';
import type { PartSpec } from '#domain/procedures';
import { supplementWords as w } from '../../words/following.ts';

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
export function askedParts(open: OpenDossier): AskedPart[] {
  const items = itemsOf(open);
  const specs = [...open.version.content.parts, OTHER].filter((p) => items.some((i) => i.target === p.id));
  return specs.map((spec) => {
    const asked = items.filter((i) => i.target === spec.id).map((i) => w.askedText(i.text));
    const hint = [...asked, spec.hint].filter(Boolean).join(' ');
    return { spec: { ...spec, required: spec !== OTHER, hint }, ...filesOf(open, spec.id) };
  });
}

/**
 * The parts that nobody asked for and that the answers, as they are being corrected, may: those that they ask for now, those that
 * have got a file, and, for the page's script, those that another answer would ask for.
 */
export function followingParts(open: OpenDossier, answers: Answers): FollowingPart[] {
  if (!formAsked(open)) return [];
  const { dossier, version } = open;
  const items = itemsOf(open);
  return partsThatMayFollow(version.content, dossier.caseId, open.answers)
    .filter((p) => !items.some((i) => i.target === p.id))
    .map((spec) => {
      const files = filesOf(open, spec.id);
      const needed = evaluateCondition(spec.when, answers);
      const missing = needed && spec.required && files.added.length + files.former.length === 0;
      return { spec, ...files, when: spec.when, needed, shown: needed || files.added.length > 0, missing };
    });
}

/** Whether the e-form is to be corrected. */
export function formAsked(open: OpenDossier): boolean {
  return !!open.version.formSchema && itemsOf(open).some((i) => i.target === 'form');
}

function itemsOf({ dossier }: OpenDossier) {
  return dossier.supplementRequest?.items ?? [];
}

function filesOf({ dossier, files }: OpenDossier, part: string): Pick<AskedPart, 'former' | 'added'> {
  const added = new Set(addedSince(dossier, files).map((f) => f.id));
  const own = files.filter((f) => f.partId === part);
  return { former: own.filter((f) => !added.has(f.id)), added: own.filter((f) => added.has(f.id)) };
}

export interface AskedPart {
  /** Its hint is what was asked, in the officer's words, and then its own. */
  spec: PartSpec;
  former: FileInfo[];
  added: FileInfo[];
}

export interface FollowingPart extends AskedPart {
  when: ConditionalPart['when'];
  /** Asked for by the answers as they are. */
  needed: boolean;
  /** Needed, or filled already. */
  shown: boolean;
  /** Required by the answers as they are, and without a file. */
  missing: boolean;
}
