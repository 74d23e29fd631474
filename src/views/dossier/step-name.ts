import type { Language } from '#platform/language.ts';
import { dossierTexts } from '../words/dossier.ts';

/** What the step in hand is called: as the route calls it or, once it is decided, that its result is being recorded. */
export function stepNameOf({ stepName }: { stepName: string }, language: Language = 'vi'): string {
  return stepName || dossierTexts[language].verbs['record-result'];
}
