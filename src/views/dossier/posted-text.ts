import type { PostedResult } from '#domain/dossiers';
import type { Language } from '#platform/language.ts';
import { dossierTexts } from '../words/dossier.ts';

/** Who posts the result to which address, and whether one must come all the same. */
export function postedText({ by, address, mustCome }: PostedResult, language: Language = 'vi'): string {
  const { words: w } = dossierTexts[language];
  return [w.posted(by, address), mustCome ?? w.needNotCome].join(' ');
}
