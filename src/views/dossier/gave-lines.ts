import { gaveIn } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import type { PartSpec } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { dossierTexts } from '../words/dossier.ts';
import { targetName } from './request-lines.ts';

/**
 * What an event says of papers that were given back: who took them, which they were, and what was said with it. Undefined for every other
 * event.
 */
export function gaveLines(
  e: DossierEvent,
  parts: readonly Pick<PartSpec, 'id' | 'name'>[],
  language: Language = 'vi',
): string[] | undefined {
  if (e.verb !== 'return-papers') return undefined;
  const { words: w } = dossierTexts[language];
  const [takenBy = '', ...said] = e.note?.split('\n') ?? [];
  return [
    takenBy && w.takenBy(takenBy),
    ...gaveIn(e).map((paper) => w.gavePaper(targetName(parts, paper.part, language), w.paperCount(paper))),
    ...said,
  ].filter(Boolean);
}
