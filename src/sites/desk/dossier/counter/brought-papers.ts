import { type OpenAtDesk, OTHER_PART } from '#domain/dossiers';
import type { PartSpec } from '#domain/procedures';
import { counterWords } from '../../words/counter.ts';

const w = counterWords.supplement;

const OTHER: Paper = {
  id: OTHER_PART,
  name: w.other,
  accepts: ['pdf', 'jpg', 'png'],
  maxBytes: 10_000_000,
  maxFiles: 5,
};

/** The papers that may be entered: those that were asked for, in the order of the request, and one place for whatever else was brought. */
export function papersToEnter({ dossier, version }: OpenAtDesk): PaperToEnter[] {
  const items = dossier.supplementRequest?.items ?? [];
  const targets = [...items.map((i) => i.target), OTHER_PART];
  const known = [...version.content.parts, OTHER];
  return [...new Set(targets)].flatMap((target) => {
    const spec = known.find((p) => p.id === target);
    const texts = items.filter((i) => i.target === target).map((i) => i.text);
    return spec ? [{ spec, texts, asked: texts.length > 0 }] : [];
  });
}

/** What the e-form was asked about. */
export function askedOfForm({ dossier }: OpenAtDesk): string[] {
  return (dossier.supplementRequest?.items ?? []).filter((i) => i.target === 'form').map((i) => i.text);
}

/** The names of the boxes of one paper. */
export const boxesOf = (part: string) => ({
  scan: `file:${part}`,
  originals: `ban-chinh-${part}`,
  certified: `chung-thuc-${part}`,
  copies: `ban-chup-${part}`,
  without: `khong-co-${part}`,
});

export interface PaperToEnter {
  spec: Paper;
  /** The words of the request. */
  texts: string[];
  asked: boolean;
}

type Paper = Pick<PartSpec, 'id' | 'name' | 'accepts' | 'maxBytes' | 'maxFiles' | 'check'>;
