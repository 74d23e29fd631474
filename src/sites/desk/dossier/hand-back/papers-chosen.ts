import {
  countPapers,
  type OpenAtDesk,
  type PaperCount,
  type PapersAtDesk,
  papersHeld,
} from '#domain/dossiers';
import { targetName } from '#views/dossier/request-lines.ts';
import { dossierWords } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { handBackWords } from '../../words/hand-back.ts';

const w = handBackWords.returnPapers;

export const PAPER = 'giay-tra';
const KINDS = ['originals', 'certified', 'copies'] as const;

/** The papers that the desk still has, a choice for the originals of each part, its certified copies and its plain ones. */
export function paperChoices({ events, version }: Pick<OpenAtDesk, 'events' | 'version'>): PaperChoice[] {
  return papersHeld(events).flatMap((paper) =>
    KINDS.filter((kind) => paper[kind] > 0).map((kind) => {
      const count = alone(paper, kind);
      const name = targetName(version.content.parts, paper.part);
      return {
        value: `${paper.part}:${kind}`,
        text: w.paper(name, dossierWords.paperCount(count)),
        paper: { part: paper.part, ...count },
      };
    }),
  );
}

function alone(paper: PaperCount, kind: Kind): PapersAtDesk {
  const of = (each: Kind) => (each === kind ? paper[each] : 0);
  return { originals: of('originals'), certified: of('certified'), copies: of('copies') };
}

/** Those that an officer has chosen. */
export function readChosen(c: C, choices: readonly PaperChoice[]): PaperCount[] {
  const chosen = new Set(c.form.all(PAPER));
  return choices.filter(({ value }) => chosen.has(value)).map(({ paper }) => paper);
}

/** How many papers some choices are, in words. */
export function countText(papers: readonly PaperCount[]): string {
  return dossierWords.paperCount(countPapers(papers));
}

type Kind = (typeof KINDS)[number];

export interface PaperChoice {
  value: string;
  text: string;
  paper: PaperCount;
}
