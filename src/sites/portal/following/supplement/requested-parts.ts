import { mayBeInWords, type OpenDossier, OTHER_PART } from '#domain/dossiers';
import { type ConditionalPart, partsThatMayFollow } from '#domain/drafts';
import type { FileInfo } from '#domain/files';
import { type Answers, evaluateCondition } from '#domain/forms';
import type { PartSpec } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { supplementWords } from '../../words/supplement.ts';

const other = (language: Language): PartSpec => ({
  id: OTHER_PART,
  name: supplementWords[language].otherPart,
  originals: 0,
  copies: 0,
  required: false,
  accepts: ['pdf', 'jpg', 'png'],
  maxBytes: 10_000_000,
  maxFiles: 5,
});

/** The requested parts, each with the text of the request, its former files and those added since. */
export function requestedParts(open: OpenDossier, language: Language): RequestedPart[] {
  const w = supplementWords[language];
  const items = itemsOf(open);
  const specs = [...open.version.content.parts, other(language)].filter((p) =>
    items.some((i) => i.target === p.id),
  );
  return specs.map((spec) => {
    const requests = items.filter((i) => i.target === spec.id).map((i) => w.requestedText(i.text));
    const hint = [...requests, spec.hint].filter(Boolean).join(' ');
    const required = !mayBeInWords(spec.id);
    return { spec: { ...spec, required, hint }, ...filesOf(open, spec.id) };
  });
}

/**
 * The parts that were not requested but that corrected answers may need: those that the answers need now, those that already have a
 * file, and, for the page's script, those that other answers would need.
 */
export function followingParts(open: OpenDossier, answers: Answers): FollowingPart[] {
  if (!formRequested(open)) return [];
  const { dossier, version } = open;
  const items = itemsOf(open);
  return partsThatMayFollow(version.content, dossier.caseId, open.answers)
    .filter((p) => !items.some((i) => i.target === p.id))
    .map((spec) => {
      const files = filesOf(open, spec.id);
      const needed = evaluateCondition(spec.when, answers);
      const missing = needed && spec.required && files.added.length + files.former.length === 0;
      return { spec, ...files, when: spec.when, needed, visible: needed || files.added.length > 0, missing };
    });
}

/** Every paper of which files may come: the requested ones, and those that some answers need. */
export function partsThatMayCome(open: OpenDossier, language: Language): RequestedPart[] {
  return [...requestedParts(open, language), ...followingParts(open, open.answers)];
}

/** The name of a requested paper. */
export function nameOfPaper(
  { version }: Pick<OpenDossier, 'version'>,
  part: string,
  language: Language,
): string {
  return version.content.parts.find((p) => p.id === part)?.name ?? supplementWords[language].otherPart;
}

/** Whether the e-form is to be corrected. */
export function formRequested(open: OpenDossier): boolean {
  return !!open.version.formSchema && itemsOf(open).some((i) => i.target === 'form');
}

function itemsOf({ dossier }: OpenDossier) {
  return dossier.supplementRequest?.items ?? [];
}

function filesOf({ files, unsent }: OpenDossier, part: string): Pick<RequestedPart, 'former' | 'added'> {
  const ofPart = (f: FileInfo) => f.partId === part;
  return { former: files.filter(ofPart), added: unsent.filter(ofPart) };
}

export interface RequestedPart {
  /** Its hint is the request in the officer's words, followed by the part's own hint. */
  spec: PartSpec;
  former: FileInfo[];
  added: FileInfo[];
}

export interface FollowingPart extends RequestedPart {
  when: ConditionalPart['when'];
  /** The answers as they are need it. */
  needed: boolean;
  /** It is needed, or has a file already. */
  visible: boolean;
  /** The answers as they are require it, and it has no file. */
  missing: boolean;
}
