import type { PostedResult } from '#domain/dossiers';
import { dossierWords } from '../words/dossier.ts';

/** Who posts the result to which address, and whether one must come all the same. */
export function postedText({ by, address, mustCome }: PostedResult): string {
  return [dossierWords.posted(by, address), mustCome ?? dossierWords.needNotCome].join(' ');
}
